/** Texts whose numbers no line may break. Apart from the units (wholeNumbers.ts), which a browser is given with its page. */

export type Part = { readonly text: string; readonly whole: boolean }

/** Most texts have no number, which is found sooner than that none stays whole. */
const DIGIT = /[\d０-９]/u

/**
 * A text in parts, those that stay whole apart.
 *
 * @param whole what stays whole, as a global pattern (`WHOLE_NUMBER`)
 * @example toUnbroken('产值1067.27亿元', WHOLE_NUMBER) // [{ text: '产值', whole: false }, { text: '1067.27亿元', whole: true }]
 */
export function toUnbroken(text: string, whole: RegExp): Part[] {
  if (!DIGIT.test(text)) return text === '' ? [] : [{ text, whole: false }]
  const parts: Part[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(whole)) {
    if (found.length < 2) continue
    if (index > done) parts.push({ text: text.slice(done, index), whole: false })
    parts.push({ text: found, whole: true })
    done = index + found.length
  }
  return done < text.length ? [...parts, { text: text.slice(done), whole: false }] : parts
}
