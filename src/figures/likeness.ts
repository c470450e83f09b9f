/**
 * How near two wordings of a metric are to each other.
 */

/** A text with its pairs of neighbouring characters, each once. */
export type Wording = { readonly text: string; readonly pairs: readonly number[] }

/** @example toWording('示范工坊').pairs.length === 3 */
export function toWording(text: string): Wording {
  const pairs: number[] = []
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
    if (!pairs.includes(pair)) pairs.push(pair)
  }
  return { text, pairs }
}

/** Whether a fair reader takes two wordings for the same, and how near they are: what {@link isLike} and {@link toLikeness} say. */
export function compare(one: Wording, other: Wording): { readonly like: boolean; readonly near: number } {
  if (one.text === other.text) return SAME
  const all = one.pairs.length + other.pairs.length
  const shared = all > 0 ? (2 * one.pairs.filter((pair) => other.pairs.includes(pair)).length) / all : 0
  const isNamed = one.text !== '' && other.text !== ''
  return {
    like: isNamed && (isHalf(one.text, other.text) || shared >= 0.5),
    near: Math.max(0.01, 0.99 * shared),
  }
}

const SAME = { like: true, near: 1 }

/** Whether one is the other's half at least. */
function isHalf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length * 2 >= long.length && long.includes(short)
}

/**
 * Whether a fair reader takes two wordings for the same: one is half of the other at least, or they share half of their pairs
 * of characters.
 *
 * @example isLike('建成示范工坊', '示范工坊') === true; isLike('工坊', '投资') === false
 */
export const isLike = (one: string, other: string): boolean => compare(toWording(one), toWording(other)).like

/** 1 for the same words, else what part of their pairs of characters they have in common. */
export const toLikeness = (one: string, other: string): number =>
  compare(toWording(one), toWording(other)).near
