/**
 * The words of a text as pairs of characters, which need no dictionary.
 */

/** `'造纸厂停产'` → `{ 造纸, 纸厂, 厂停, 停产 }`; marks and blanks part nothing. */
export function toPairs(text: string): ReadonlySet<string> {
  const bare = text.replace(/[^\p{L}\p{N}]+/gu, '')
  const pairs = new Set<string>()
  for (let i = 1; i < bare.length; i += 1) pairs.add(bare.slice(i - 1, i + 1))
  return pairs
}

/** Share of the first pairs that the second ones hold, 0..1; 0 where there are none. */
export function toShare(pairs: ReadonlySet<string>, held: ReadonlySet<string>): number {
  let both = 0
  for (const pair of pairs) if (held.has(pair)) both += 1
  return pairs.size === 0 ? 0 : both / pairs.size
}
