/**
 * A labelled page → the states of its lines.
 */
import type { Lattice } from './decode.ts'
import { toBestPath } from './decode.ts'
import { ARCS } from './arcs.ts'
import {
  BYLINES,
  isAboveItsText,
  isBelowDoubtful,
  isBelowHeading,
  isFirst,
  isInPhase,
  isOfLabel,
  isOfText,
  opensItsArticle,
  TITLES,
  type Printed,
} from './goldLines.ts'
import type { LabelledPage } from './labelled.ts'
import { canBegin, canFollow, STATES, type Role, type State } from './states.ts'

/**
 * The states of a page, one a line that is not blank; or the first (0-based) that cannot follow those above it. `allowed`: where
 * the page has doubtful lines, 1 for each state a line may be in, by line and place in `STATES`.
 */
export type Gold =
  { readonly path: readonly State[]; readonly allowed: Uint8Array | null } | { readonly impossible: number }

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
  return {
    path: [...toBestPath(lattice)].map((s) => STATES[s] as State),
    allowed: lines.some(({ doubtful }) => doubtful !== undefined)
      ? Uint8Array.from(lattice.states, (fit) => (fit > -Infinity ? 1 : 0))
      : null,
  }
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
  if (line.doubtful !== undefined) return fits(isOfText(state, lines, i))
  if (TITLES.has(role)) {
    const above = order === 'before' || isAboveItsText(lines, i)
    return fits(
      state.role === 'title' &&
        (state.step === 'first') === isFirst(lines, i) &&
        (state.phase === 'head') === above,
    )
  }
  if (role === 'lead' && isBelowHeading(lines, i)) return fits(state.step === 'start')
  if (role === 'lead' && isBelowDoubtful(lines, i))
    return fits(state.step === 'start' || (state.step === 'lead' && order === 'before'))
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
