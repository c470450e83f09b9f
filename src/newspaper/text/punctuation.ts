/**
 * How a line ends and how it is punctuated.
 */
import type { Features } from '../observe/features.ts'

export function toEnds(tail: string): Features['ends'] {
  if (/(?:[。!?…]|\p{Script=Han}\.)[”’")\]]*$/u.test(tail)) return 'stop'
  if (/[”’")\]》]$/u.test(tail)) return 'quote'
  if (/[,、;]$/u.test(tail)) return 'pause'
  return /(?::|——)$/u.test(tail) ? 'colon' : 'none'
}

/** Sentence ends within a line; a short line without a full stop may ask and call, as titles do. */
export function toStops(text: string, width: number): number {
  const title = width < 24 && !text.includes('。')
  return count(text, title ? /[;…](?=.)/gu : /[。!?;…](?=.)|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu)
}

/** `count('一，二，三', /，/gu) === 2` */
export function count(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).length
}

/** `'更 正'` → `'更正'`: single hanzi set apart. */
export function toClosed(folded: string): string {
  return /^(?:\p{Script=Han} +)+\p{Script=Han}$/u.test(folded) ? folded.replaceAll(' ', '') : folded
}

/** A quotation, a bracket or a title opens in it and does not close. */
export function isLeftOpen(folded: string): boolean {
  return ['“”', '()', '《》'].some(
    ([open = '', close = '']) => folded.lastIndexOf(open) > folded.lastIndexOf(close),
  )
}
