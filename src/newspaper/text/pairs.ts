/**
 * The words of a text as pairs of characters, which need no dictionary.
 */

/** A pair of adjoining characters as a number, so that sets of pairs need no strings. */
export function toPair(first: number, second: number): number {
  return (first << 16) | second
}

/** The pair across the end of one text and the beginning of another: `toJoint('在临', '平区')` is that of 临平. */
export function toJoint(above: string, below: string): number | null {
  return above === '' || below === '' ? null : toPair(above.charCodeAt(above.length - 1), below.charCodeAt(0))
}

/** `'造纸厂停产'` → 造纸, 纸厂, 厂停, 停产; marks and blanks part nothing. */
export function toPairs(text: string): ReadonlySet<number> {
  const bare = text.replace(/[^\p{L}\p{N}]+/gu, '')
  const pairs = new Set<number>()
  for (let i = 1; i < bare.length; i += 1) pairs.add(toPair(bare.charCodeAt(i - 1), bare.charCodeAt(i)))
  return pairs
}

/** Share of the first pairs that the second ones hold, 0..1; 0 where there are none. */
export function toShare(pairs: ReadonlySet<number>, held: ReadonlySet<number>): number {
  let both = 0
  for (const pair of pairs) if (held.has(pair)) both += 1
  return pairs.size === 0 ? 0 : both / pairs.size
}
