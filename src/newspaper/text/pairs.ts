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

/** The pairs of a text by numbers of their own. */
export type NumberedPairs = {
  /** Which pair stands at each place; at the last one none does. */
  readonly at: Int32Array
  /** How many different ones there are. */
  readonly count: number
}

/**
 * Numbers the pairs of a text from 0 on, in an open table: what is counted of them afterwards needs no maps.
 *
 * @example toNumberedPairs('停产停产').at → 0, 1, 0, and 0 for the last character, which begins no pair
 */
export function toNumberedPairs(text: string): NumberedPairs {
  const size = 2 ** Math.ceil(Math.log2(2 * text.length + 1))
  const pairs = new Int32Array(size)
  /** One more than the number of the pair, so that 0 is an empty place. */
  const numbers = new Int32Array(size)
  const at = new Int32Array(text.length)
  let count = 0
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = toPair(text.charCodeAt(i), text.charCodeAt(i + 1))
    let place = Math.imul(pair ^ (pair >>> 15), 0x9e3779b1) >>> 7
    for (place &= size - 1; numbers[place] !== 0 && pairs[place] !== pair;) place = (place + 1) & (size - 1)
    if (numbers[place] === 0) {
      pairs[place] = pair
      numbers[place] = count += 1
    }
    at[i] = (numbers[place] ?? 0) - 1
  }
  return { at, count }
}

/** Text as its letters and figures alone. */
export const toBare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** `'造纸厂停产'` → 造纸, 纸厂, 厂停, 停产; marks and blanks part nothing. */
export function toPairs(text: string): ReadonlySet<number> {
  const bare = toBare(text)
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
