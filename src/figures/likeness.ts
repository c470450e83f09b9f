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
  const left = countPairs(one, other)
  const right = countPairs(other, '')
  const all = left.all + right.all
  return all > 0 ? (2 * left.shared) / all : 0
}

/** Pairs of neighbouring characters, each once: how many there are, and how many stand in the other text too. */
function countPairs(text: string, other: string): { all: number; shared: number } {
  let [all, shared] = [0, 0]
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    if (text.indexOf(pair) !== at) continue
    all += 1
    if (other.includes(pair)) shared += 1
  }
  return { all, shared }
}
