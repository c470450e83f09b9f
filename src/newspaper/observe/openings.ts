/**
 * Which lines open an article by themselves, whatever stands above them.
 */
import { readLead, type Lead } from '../recognise/lead.ts'
import type { Line } from '../text/lines.ts'
import { toItemMark } from '../text/marks.ts'
import { isClosed, toUnspaced } from '../text/sentences.ts'
import type { Cue, CueSense } from '../words/cueRules.ts'
import type { WordRules } from '../words/wordRules.ts'

/** How much of a line's beginning is looked at, and of each line that goes on with it. */
const HEAD = 120
const MORE = 60
/** A wider line without a mark goes on with an item of briefs. */
const WIDEST_TITLE = 24

/**
 * One flag a line: a dateline, a byline or a title in brackets at its beginning; an item of briefs; below （上接第1版）.
 *
 * `['城事短波', '●采茶节4月8日开幕…']` → `[false, true]`
 *
 * @param leads what each line opens with
 */
export function toOpenings(lines: readonly Line[], leads: readonly Lead[], rules: WordRules): boolean[] {
  const has = toSense(rules)
  const briefs = toBriefs(lines, has)
  return lines.map((_, i) => {
    const above = lines[i - 1]
    return (
      isOpening(toLead(lines, i, leads, rules)) ||
      briefs[i] === true ||
      (above !== undefined && has(above, 'continuation'))
    )
  })
}

type Has = (line: Line, sense: CueSense) => boolean

function toSense({ cues }: WordRules): Has {
  const bySense = new Map<CueSense, Cue[]>()
  for (const sense of ['continuation', 'briefs'] as const)
    bySense.set(
      sense,
      cues.filter(({ senses }) => senses.has(sense)),
    )
  return ({ folded, width }, sense) =>
    (bySense.get(sense) ?? []).some(
      ({ short, pattern }) => width <= short && pattern.test(toUnspaced(folded)),
    )
}

/** Marked paragraphs below a rubric of briefs: each is an item of its own. */
function toBriefs(lines: readonly Line[], has: Has): boolean[] {
  let [mark, listing] = ['', false]
  return lines.map((line) => {
    const own = toItemMark(line.folded)
    if (has(line, 'briefs')) [mark, listing] = ['', true]
    else if (listing && own !== '' && (mark === '' || own === mark)) {
      mark = own
      return true
    } else if (line.width < WIDEST_TITLE && own === '' && !isClosed(line.folded)) listing = false
    return false
  })
}

/** What a line opens with; where it stops inside brackets, with the two lines after it. */
function toLead(
  lines: readonly Line[],
  i: number,
  leads: readonly Lead[],
  rules: WordRules,
): Lead | undefined {
  const head = lines[i]?.folded.slice(0, HEAD) ?? ''
  if ((lines[i]?.width ?? 0) > MORE || !/[([][^)\]]*$/u.test(head)) return leads[i]
  const more = [lines[i + 1], lines[i + 2]].map((line) => line?.folded.slice(0, MORE) ?? '').join('')
  return readLead((head + more).slice(0, HEAD), rules)
}

function isOpening(lead: Lead | undefined): boolean {
  return lead !== undefined && (lead.dateline !== null || lead.byline.length > 0 || lead.headline !== null)
}
