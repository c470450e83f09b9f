/**
 * Which lines open an article by themselves, whatever stands above them.
 */
import { readLead } from '../recognise/lead.ts'
import type { Line } from '../text/lines.ts'
import { toItemMark } from '../text/marks.ts'
import { toClosed } from '../text/punctuation.ts'
import type { NewspaperRules } from '../rules.ts'

/**
 * One flag a line: a dateline, a byline or a title in brackets at its beginning; an item of briefs; below （上接第1版）.
 *
 * `['城事短波', '●采茶节4月8日开幕…']` → `[false, true]`
 */
export function toOpenings(lines: readonly Line[], rules: NewspaperRules): boolean[] {
  const briefs = toBriefs(lines, rules)
  return lines.map(
    (_, i) => isOpened(toHead(lines, i), rules) || briefs[i] === true || isContinuation(lines[i - 1], rules),
  )
}

/** Says that the text below began on another page: `（上接第1版）`. */
function isContinuation(line: Line | undefined, rules: NewspaperRules): boolean {
  const continued = rules.signs.find(({ id }) => id === 'continued')
  return line !== undefined && line.width <= 40 && continued?.pattern.test(line.folded) === true
}

/** Marked paragraphs below a rubric of briefs: each is an item of its own. */
function toBriefs(lines: readonly Line[], rules: NewspaperRules): boolean[] {
  const rubric = rules.signs.find(({ id }) => id === 'briefs-rubric')
  let [mark, listing] = ['', false]
  return lines.map(({ folded, width }) => {
    const own = toItemMark(folded)
    if (width <= 12 && rubric?.pattern.test(toClosed(folded)) === true) [mark, listing] = ['', true]
    else if (listing && own !== '' && (mark === '' || own === mark)) {
      mark = own
      return true
    } else if (width < 24 && own === '' && !/[。!?…”)]$/u.test(folded)) listing = false
    return false
  })
}

/** A line's beginning; where it stops inside brackets, with the two lines after it. */
function toHead(lines: readonly Line[], i: number): string {
  const head = lines[i]?.folded.slice(0, 120) ?? ''
  if ((lines[i]?.width ?? 0) > 60 || !/[([][^)\]]*$/u.test(head)) return head
  return head + (lines[i + 1]?.folded.slice(0, 60) ?? '') + (lines[i + 2]?.folded.slice(0, 60) ?? '')
}

function isOpened(head: string, rules: NewspaperRules): boolean {
  const opening = head.slice(0, 120)
  const lead = readLead(opening, rules)
  return lead.dateline !== null || lead.byline.length > 0 || lead.headline !== null
}

/** Is nothing but a dateline and who reports, with the text to come: `本报讯（记者 李铮）`. */
export function isLeadAlone(folded: string, rules: NewspaperRules): boolean {
  if (folded.length > 80) return false
  const { dateline, length } = readLead(folded, rules)
  return dateline !== null && length >= folded.length
}
