/**
 * How folded text ends and is punctuated.
 */

/** Ends a sentence, closes a quotation or bracket, pauses in a sentence (，、；), announces (：), or just stops. */
export type Ending = 'stop' | 'quote' | 'pause' | 'colon' | 'none'

/** `'…昨天通车。”'` → `stop`. */
export function toEnding(tail: string): Ending {
  if (/(?:[。!?…]|\p{Script=Han}\.)[”’")\]]*$/u.test(tail)) return 'stop'
  if (/[”’")\]》]$/u.test(tail)) return 'quote'
  if (/[,、;]$/u.test(tail)) return 'pause'
  return /(?::|——)$/u.test(tail) ? 'colon' : 'none'
}

/** Whether a sentence may have ended: with its mark, or with a quotation or remark that may hold it. */
export function isClosed(folded: string): boolean {
  return /[。!?…”’)] *$/u.test(folded)
}

/** Whether it holds the end of a sentence or of a part of one, so that it is neither title nor field. */
export function holdsSentence(folded: string): boolean {
  return /[。!?;]/u.test(folded)
}

/** Whether printed text stops in the middle of a sentence. */
export function isCutOff(printed: string): boolean {
  return /[\p{Script=Han}\w，,、;；]$/u.test(printed)
}

/** Sentence ends within a line; a short line without a full stop may ask and call, as titles do. */
export function toStops(text: string, width: number): number {
  const title = width < 24 && !text.includes('。')
  return count(text, title ? /[;…](?=.)/gu : /[。!?;…](?=.)|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu)
}

/** `count('一，二，三', /，/gu) === 2`; the pattern is global and matches no empty text. */
export function count(text: string, pattern: RegExp): number {
  let found = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) found += 1
  return found
}

/** A quotation, a bracket or a title opens in it and does not close. */
export function isLeftOpen(folded: string): boolean {
  return ['“”', '()', '《》'].some(
    ([open = '', close = '']) => folded.lastIndexOf(open) > folded.lastIndexOf(close),
  )
}

/** `'更 正'` → `'更正'`: single hanzi set apart, as titles are. */
export function toUnspaced(folded: string): string {
  return /^(?:\p{Script=Han} +)+\p{Script=Han}$/u.test(folded) ? folded.replaceAll(' ', '') : folded
}
