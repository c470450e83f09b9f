/**
 * Whom a caption names for its picture.
 */
import { mayMatch } from '../../text/needed.ts'
import { toCaptionMark } from '../text/marks.ts'
import type { Line } from '../text/lines.ts'
import type { PhotoRules, Shared } from '../words/photoRules.ts'

export type Credited = { readonly caption: string; readonly credit: string | null; readonly shared: Shared }

/**
 * Reads a caption's credit.
 *
 * `'生态廊道 何伟 摄'` → caption 生态廊道, credit 何伟. `'(图片由云溪镇提供)'` → caption '', credit 云溪镇, shared.
 */
export function readCredit(text: string, line: string, { agency, credits, writers }: PhotoRules): Credited {
  const folded = line.replace(agency, '')
  if (writers.some((pattern) => mayMatch(folded, pattern) && pattern.test(folded)))
    return { caption: text, credit: null, shared: null }
  for (const { pattern, shared } of credits) {
    const found = mayMatch(folded, pattern) ? pattern.exec(folded)?.groups : undefined
    if (found === undefined) continue
    const { caption = '', credit = '' } = found
    const at = caption === '' ? 0 : folded.indexOf(caption)
    const named = folded.indexOf(credit, folded.startsWith(caption) ? caption.length : 0)
    return {
      caption: text.slice(at, at + caption.length).trim(),
      credit: credit === '' ? null : toNames(text.slice(named, named + credit.length)),
      shared,
    }
  }
  return { caption: text, credit: null, shared: null }
}

/** `'王 飞'` → 王飞, `'李铮　通讯员 王飞'` → 李铮、王飞. */
function toNames(credit: string): string {
  return credit
    .replace(/\s*(?:通讯员|通訊員|记者|記者)\s*/gu, '、')
    .replace(/(?<=\p{Script=Han}{2})[\s,，/／]+(?=\p{Script=Han}{2})/gu, '、')
    .replace(/\s+/gu, '')
}

/** Where a line names a photo's author: it says nothing else, or has a caption before. */
export type CreditPlace = 'only' | 'tail' | null

/** Wider, a line is a paragraph. */
const WIDEST = 140

/** `'李铮 摄'` → `only`, `'▲ 云溪新城 李铮 摄'` → `tail`. */
export function readCreditOf({ text, folded, width }: Line, rules: PhotoRules): CreditPlace {
  if (width > WIDEST) return null
  const mark = toCaptionMark(folded)
  const { caption, credit } = readCredit(text.slice(mark), folded.slice(mark), rules)
  if (credit === null) return null
  return caption === '' ? 'only' : 'tail'
}
