/**
 * One term dictionary holds four kinds of terms, told apart by their first character. Folded text holds no control
 * characters, so none can be mistaken for another.
 */
export const EXACT_HEADLINE = '\u0000'
export const HEADLINE = '\u0001'
export const REPORTER = '\u0002'
export const TEXT = ''

export type Namespace = typeof HEADLINE | typeof REPORTER | typeof TEXT

/** A headline as one term: 53 bits of its folded text's hash (cyrb53), so that it costs one short lookup. */
export function toExactHeadline(folded: string): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    low = Math.imul(low ^ unit, 2654435761)
    high = Math.imul(high ^ unit, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return EXACT_HEADLINE + (0x1_0000_0000 * (0x1f_ffff & high) + (low >>> 0)).toString(36)
}
