/**
 * A labelled page → the states of its lines.
 */
import type { Lattice } from './decode.ts'
import { toBestPath } from './decode.ts'
import { ARCS } from './arcs.ts'
import type { LabelledLine, LabelledPage, LineRole } from './labelled.ts'
import { canBegin, canFollow, STATES, type Role, type State } from './states.ts'

const TITLES: ReadonlySet<LineRole> = new Set(['kicker', 'headline', 'subhead', 'title'])
const BYLINES: ReadonlySet<LineRole> = new Set(['byline', 'dateline'])
const TEXTS: ReadonlySet<LineRole> = new Set(['lead', 'start', 'flow', 'row'])

type Printed = LabelledLine & { readonly role: LineRole }

/** The states of a page, one a line that is not blank; or the first (0-based) that cannot follow those above it. */
export type Gold = { readonly path: readonly State[] } | { readonly impossible: number }

/** A labelled page → its states; a label that no path of states bears is named by its line. */
export function toGoldPath(page: LabelledPage): Gold {
  const lines = page.lines.filter((line): line is Printed => line.role !== null)
  const fits = lines.map((_, i) => STATES.map((state) => toFit(state, lines, i, page.order)))
  const impossible = toImpossible(fits)
  if (impossible !== null) return { impossible }
  const flat = new Float64Array(STATES.length)
  const lattice: Lattice = {
    count: lines.length,
    states: Float64Array.from(fits.flat()),
    arcs: [new Float64Array(ARCS.length)],
    arcClasses: new Uint8Array(lines.length),
    initial: flat,
    final: flat,
  }
  return { path: [...toBestPath(lattice)].map((s) => STATES[s] as State) }
}

function toImpossible(fits: readonly (readonly number[])[]): number | null {
  let open: readonly State[] = []
  for (const [i, fit] of fits.entries()) {
    const next = STATES.filter(
      (state, s) =>
        (fit[s] ?? -Infinity) > -Infinity &&
        (i === 0 ? canBegin(state) : open.some((from) => canFollow(from, state))),
    )
    if (next.length === 0) return i
    open = next
  }
  return fits.length === 0 ? 0 : null
}

/** 0 where the state bears the label, less where another would rather, -Infinity where it does not. */
function toFit(state: State, lines: readonly Printed[], i: number, order: State['order']): number {
  const line = lines[i]
  if (line === undefined || state.order !== order) return -Infinity
  const fits = (holds: boolean): number => (holds ? 0 : -Infinity)
  const { role } = line
  if (TITLES.has(role)) {
    const above = order === 'before' || isAboveItsText(lines, i)
    return fits(
      state.role === 'title' &&
        (state.step === 'first') === isFirst(lines, i) &&
        (state.phase === 'head') === above,
    )
  }
  if (role === 'lead' && isBelowHeading(lines, i)) return fits(state.step === 'start')
  if (role === 'lead') return fits(state.step === 'lead' || state.step === 'new')
  if (isOfLabel(lines, i)) return fits(state.role === 'label')
  if (role === 'start' || role === 'flow') return fits(state.step === role)
  if (BYLINES.has(role) || role === 'jump') {
    const wanted: Role = role === 'jump' ? 'jump' : 'byline'
    if (state.role !== wanted || !isInPhase(state, lines, i)) return -Infinity
    return state.phase === 'text' ? -1 : 0
  }
  if (role === 'heading')
    return fits(state.role === role && (state.step === null || opensItsArticle(lines, i)))
  return fits(state.role === role)
}

/** First headline line of its article. */
function isFirst(lines: readonly Printed[], i: number): boolean {
  const { article } = lines[i] as Printed
  return !lines
    .slice(Math.max(0, i - 12), i)
    .some((line) => line.article === article && TITLES.has(line.role))
}

/** No text of its article stands above it. */
function isAboveItsText(lines: readonly Printed[], i: number): boolean {
  const { article } = lines[i] as Printed
  const isText = (line: Printed): boolean => line.article === article && TEXTS.has(line.role)
  return !lines.slice(0, i).some(isText) && lines.slice(i).some(isText)
}

/** Nothing of its article but whoever signs or where it goes on from stands above it. */
function opensItsArticle(lines: readonly Printed[], i: number): boolean {
  const { article } = lines[i] as Printed
  const own = lines.slice(0, i).filter((line) => line.article === article)
  return own.every(({ role }) => BYLINES.has(role) || role === 'jump' || role === 'caption')
}

/** Its text begins below a crosshead, which has opened it. */
function isBelowHeading(lines: readonly Printed[], i: number): boolean {
  const above = lines.slice(0, i).findLast(({ role }) => role !== 'folio' && role !== 'caption')
  return above?.role === 'heading' && above.article === lines[i]?.article
}

/** A label, or a line that a label goes on in. */
function isOfLabel(lines: readonly Printed[], i: number): boolean {
  const role = lines[i]?.role
  return role === 'label' || (role === 'flow' && i > 0 && isOfLabel(lines, i - 1))
}

/** A signature whose article begins below it leaves none open; one that goes on with the lines above does not. */
function isInPhase({ phase }: State, lines: readonly Printed[], i: number): boolean {
  const above = lines
    .slice(0, i)
    .findLast(({ role }) => role !== 'folio' && role !== 'caption' && role !== 'rubric')
  if (above?.article !== lines[i]?.article) return phase === 'none'
  return phase !== 'none' || BYLINES.has(above?.role ?? 'folio') || above?.role === 'jump'
}
