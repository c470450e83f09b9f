/**
 * What a page says of itself: title, date, issue and page numbers, section.
 */
import type { Line } from '../text/lines.ts'
import { toNumber, toYear } from '../text/numerals.ts'
import { readPagePlace } from './pagePlace.ts'
import { toUnspaced } from '../text/sentences.ts'
import type { WordRules } from '../words/wordRules.ts'

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
export function readImprint(lines: readonly Line[], rules: WordRules): Imprint {
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
    ...readPagePlace(lines, rules),
  }
}

function readPaper(
  lines: readonly Line[],
  rules: WordRules,
): { newspaper: string | null; paperId: string | null } {
  const titles: string[] = []
  for (const { text, folded } of lines) {
    const known = rules.papers.find(({ names }) => names.some((name) => folded.includes(name)))
    if (known !== undefined) return { newspaper: known.name, paperId: known.id }
    if (folded.length <= 16 && rules.title.test(toUnspaced(folded))) titles.push(text.replace(/\s+/gu, ''))
    for (const word of folded.matchAll(/[^ |·/《》]+/gu))
      if (rules.title.test(word[0])) titles.push(text.slice(word.index, word.index + word[0].length))
  }
  // A 周刊 or 导刊 beside a 报 is a part of it.
  const title = titles.find((one) => one.endsWith('报')) ?? titles[0] ?? readUntitled(lines, rules)
  return { newspaper: title, paperId: null }
}

/** Lines below a paper's title in which its masthead tells the day. */
const MASTHEAD = 5

/** An issue's number and the day tell a masthead, whatever the paper calls itself: `云溪动力　2019年11月8日　第412期`. */
function readUntitled(lines: readonly Line[], rules: WordRules): string | null {
  if (!lines.some(({ folded }) => /第 ?\d{1,6} ?期/u.test(folded)) || lines[0]?.ordinal !== 0) return null
  const [head, ...below] = lines
  const name = /^\p{Script=Han}{2,8}(?= |$)/u.exec(head.folded)?.[0]
  if (name === undefined || rules.notSection.test(name)) return null
  const dated = [head, ...below.slice(0, MASTHEAD)].some(({ folded }) => DATE.test(folded))
  return dated ? head.text.slice(0, name.length) : null
}

const DATE =
  /((?:19|20)\d{2}|[一二][一二三四五六七八九〇○零]{3}) ?[年.\-/] ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?[月.\-/] ?(\d{1,2}|[一二三四五六七八九十]{1,3})/u

/** The first full date: `2021年5月21日` → `2021-05-21`; null where no such day is. */
function readDate(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = DATE.exec(text)
    if (found === null) continue
    const year = toYear(found[1] ?? '')
    const [month, day] = [toNumber(found[2] ?? '') ?? 0, toNumber(found[3] ?? '') ?? 0]
    const date = new Date(Date.UTC(year, month - 1, day))
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return date.toISOString().slice(0, 10)
  }
  return null
}
