/**
 * What a label says in view of those above and below it.
 */
import type { Doubt, LabelledLine, LineRole } from './labelled.ts'
import type { Role, State } from './states.ts'

export const TITLES: ReadonlySet<LineRole> = new Set(['kicker', 'headline', 'subhead', 'title'])
export const BYLINES: ReadonlySet<LineRole> = new Set(['byline', 'dateline'])
const TEXTS: ReadonlySet<LineRole> = new Set(['lead', 'start', 'flow', 'row'])

/** A labelled line that is not blank. */
export type Printed = LabelledLine & { readonly role: LineRole }

const MAY_BE: Readonly<Record<Doubt, ReadonlySet<Role>>> = {
  opening: new Set(['label']),
  heading: new Set(['heading', 'label', 'row']),
  signature: new Set(['byline', 'caption']),
}

/** A paragraph of its article's text, or what else a doubtful line may be there. */
export function isOfText({ role, step, phase }: State, lines: readonly Printed[], i: number): boolean {
  const { doubtful, role: label } = lines[i] as Printed
  if (doubtful === undefined) return false
  if (role !== 'body')
    return MAY_BE[doubtful].has(role) && step === null && !(role === 'byline' && phase === 'none')
  if (label === 'flow') return step === 'flow'
  return isAboveAllText(lines, i) ? step === 'lead' || step === 'new' : step === 'start'
}

function isAboveAllText(lines: readonly Printed[], i: number): boolean {
  const { article } = lines[i] as Printed
  return !lines.slice(0, i).some((line) => line.article === article && TEXTS.has(line.role))
}

/** What stands above it may have opened its text. */
export function isBelowDoubtful(lines: readonly Printed[], i: number): boolean {
  const above = lines.slice(0, i).findLast(({ role }) => role !== 'folio' && role !== 'caption')
  return above?.doubtful !== undefined && above.article === lines[i]?.article
}

/** First headline line of its article. */
export function isFirst(lines: readonly Printed[], i: number): boolean {
  const { article } = lines[i] as Printed
  return !lines
    .slice(Math.max(0, i - 12), i)
    .some((line) => line.article === article && TITLES.has(line.role))
}

/** No text of its article stands above it. */
export function isAboveItsText(lines: readonly Printed[], i: number): boolean {
  const { article } = lines[i] as Printed
  const isText = (line: Printed): boolean => line.article === article && TEXTS.has(line.role)
  return !lines.slice(0, i).some(isText) && lines.slice(i).some(isText)
}

/** Nothing of its article but whoever signs or where it goes on from stands above it. */
export function opensItsArticle(lines: readonly Printed[], i: number): boolean {
  const { article } = lines[i] as Printed
  const own = lines.slice(0, i).filter((line) => line.article === article)
  return own.every(({ role }) => BYLINES.has(role) || role === 'jump' || role === 'caption')
}

/** Its text begins below a crosshead, which has opened it. */
export function isBelowHeading(lines: readonly Printed[], i: number): boolean {
  const above = lines.slice(0, i).findLast(({ role }) => role !== 'folio' && role !== 'caption')
  return above?.role === 'heading' && above.article === lines[i]?.article
}

/** A label, or a line that a label goes on in. */
export function isOfLabel(lines: readonly Printed[], i: number): boolean {
  const role = lines[i]?.role
  return role === 'label' || (role === 'flow' && i > 0 && isOfLabel(lines, i - 1))
}

/** A signature whose article begins below it leaves none open; one that goes on with the lines above does not. */
export function isInPhase({ phase }: State, lines: readonly Printed[], i: number): boolean {
  const above = lines
    .slice(0, i)
    .findLast(({ role }) => role !== 'folio' && role !== 'caption' && role !== 'rubric')
  if (above?.article !== lines[i]?.article) return phase === 'none'
  return (phase === 'none') === !isBegun(lines, i)
}

/** A headline or text of its article stands above it. */
function isBegun(lines: readonly Printed[], i: number): boolean {
  const { article } = lines[i] as Printed
  return lines
    .slice(0, i)
    .some(
      (line) =>
        line.article === article &&
        (TITLES.has(line.role) || TEXTS.has(line.role) || line.role === 'heading' || line.role === 'label'),
    )
}
