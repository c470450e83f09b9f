/**
 * What a page says of itself: title, date, issue and page numbers, section.
 */
import type { Line } from './lines.ts'
import type { NewspaperRules } from './rules.ts'

export type Imprint = {
  readonly newspaper: string | null
  /** Id of the paper in `content/rules/newspapers.json`, null for an unknown one. */
  readonly paperId: string | null
  readonly date: string | null
  readonly issueNumber: number | null
  readonly pageCount: number | null
  readonly pageNumber: number | null
  readonly section: string | null
}

/** Reads the lines that are the page's own, several fields a line: `'今日12版 总第201期'` → pageCount 12, issueNumber 201. */
export function readImprint(lines: readonly Line[], rules: NewspaperRules): Imprint {
  const texts = lines.map(({ folded }) => folded)
  const number = (pattern: RegExp): number | null => {
    for (const text of texts) {
      const found = pattern.exec(text)
      if (found !== null) return toNumber(found[1] ?? '')
    }
    return null
  }
  const paper = readPaper(lines, rules)
  return {
    ...paper,
    date: readDate(texts),
    issueNumber: number(/总第? ?(\d{1,6}) ?期/u) ?? number(/(?:^|[^年\d])第 ?(\d{1,6}) ?期/u),
    pageCount: number(/(?:今日|本期|共|今天) ?([\d一二三四五六七八九十]{1,3}) ?(?:个)?版/u),
    pageNumber:
      number(/第 ?0?([\d一二三四五六七八九十]{1,3}) ?版/u) ??
      number(/^[A-D]?0?(\d{1,2})(?: ?版)?(?: |$)/u) ??
      number(/^\p{Script=Han}{2,10} 0?(\d{1,2}) \p{Script=Han}{2,8}$/u) ??
      number(/^(?!.*(?:今日|今天|本期|共))\p{Script=Han}{2,8} ?[A-D]?0?(\d{1,2})版?$/u),
    section: readSection(lines),
  }
}

function readPaper(
  lines: readonly Line[],
  rules: NewspaperRules,
): { newspaper: string | null; paperId: string | null } {
  for (const { text, folded } of lines) {
    const known = rules.papers.find(({ names }) => names.some((name) => folded.includes(name)))
    if (known !== undefined) return { newspaper: known.name, paperId: known.id }
    for (const word of folded.matchAll(/[^ |·/《》]+/gu))
      if (rules.title.test(word[0]))
        return { newspaper: text.slice(word.index, word.index + word[0].length), paperId: null }
  }
  return { newspaper: null, paperId: null }
}

/** The first full date: `2021年5月21日` → `2021-05-21`; null where no such day is. */
function readDate(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = /((?:19|20)\d{2}) ?[年.\-/] ?(\d{1,2}) ?[月.\-/] ?(\d{1,2})/u.exec(text)
    if (found === null) continue
    const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
    const date = new Date(Date.UTC(year, month - 1, day))
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return date.toISOString().slice(0, 10)
  }
  return null
}

function readSection(lines: readonly Line[]): string | null {
  for (const { folded } of lines) {
    const words = folded.split(/[ |·/]+/u)
    const numbered = /^(?:第? ?[A-D]?\d{1,2} ?版?|[A-D]\d{1,2})$/u
    const at = words.findIndex((word) => numbered.test(word))
    const beside = [words[at + 1], words[at - 1]].find(
      (word) =>
        at !== -1 && word !== undefined && /^\p{Script=Han}{2,6}$/u.test(word) && !/报$|^星期/u.test(word),
    )
    if (beside !== undefined) return beside
  }
  return null
}

const DIGITS = '零一二三四五六七八九'

/** `'12'` → 12, `'十二'` → 12, `'二十'` → 20. */
function toNumber(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text) || null
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0
  const one = ones === '' ? 0 : DIGITS.indexOf(ones)
  return ten < 0 || one < 0 ? null : 10 * ten + one || null
}
