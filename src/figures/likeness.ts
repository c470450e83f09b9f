/**
 * How near two wordings of a metric are to each other.
 */

/**
 * Whether a fair reader takes two wordings for the same: one is half of the other at least, or they share half of their pairs
 * of characters.
 *
 * @example isLike('建成示范工坊', '示范工坊') === true; isLike('工坊', '投资') === false
 */
export function isLike(one: string, other: string): boolean {
  if (one === '' || other === '') return one === other
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return (long.includes(short) && short.length * 2 >= long.length) || toShared(one, other) >= 0.5
}

/** 1 for the same words, else what part of their pairs of characters they have in common. */
export function toLikeness(one: string, other: string): number {
  return one === other ? 1 : Math.max(0.01, 0.99 * toShared(one, other))
}

function toShared(one: string, other: string): number {
  const [left, right] = [toPairs(one), toPairs(other)]
  let both = 0
  for (const pair of left) if (right.has(pair)) both += 1
  return left.size + right.size > 0 ? (2 * both) / (left.size + right.size) : 0
}

function toPairs(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.slice(0, -1).map((character, at) => character + (characters[at + 1] ?? '')))
}
