/**
 * How a line of running text stands to its neighbours: does a paragraph start here, does it end here?
 */
import type { Features } from './features.ts'
import type { Phase, State } from './grammar.ts'

/** Worth of a body state at a line, beyond what its role is worth. */
export function toStateWorth(
  state: State,
  at: Features,
  before: Features | undefined,
  after: Features | undefined,
): number {
  if (state.role !== 'body') return state.role === 'headline' ? toBoundaryWorth(at, before) : 0
  return toEndsWorth(state.phase, at, after) + toStartsWorth(state, at, before)
}

/** A headline after a finished article is likelier than a heading. */
function toBoundaryWorth(_at: Features, before: Features | undefined): number {
  return before?.finished === true ? 1.5 : 0
}

function toEndsWorth(phase: Phase, at: Features, after: Features | undefined): number {
  const shut = toShutWorth(at, after)
  return phase === 'shut' ? shut / 2 : -shut / 2
}

/** Above zero where a paragraph ends with this line. */
function toShutWorth(at: Features, after: Features | undefined): number {
  const finished = at.finished ? 2 : 0
  const wrapped = at.column !== null && at.fill !== 'long'
  if (!wrapped) return finished + { stop: 5, quote: 0.5, pause: -5, colon: 0.5, none: -3.5 }[at.ends]
  if (at.fill === 'short') return finished + { stop: 5, quote: 2, pause: -3, colon: 1, none: 0 }[at.ends]
  return (
    finished + { stop: 0, quote: -2, pause: -6, colon: -1, none: -5 }[at.ends] + (after === undefined ? 2 : 0)
  )
}

function toStartsWorth({ step }: State, at: Features, before: Features | undefined): number {
  const opens = toOpensWorth(at, before)
  if (step === 'flow') return -opens / 2
  const dated = at.dateline !== null
  if (step === 'start') return opens / 2 + (dated ? -6 : 0)
  if (step === 'new') return opens / 2 + (dated ? 7 : 0)
  return opens / 2 + (dated ? 4 : 0)
}

/** Above zero where a paragraph starts with this line. */
function toOpensWorth(at: Features, before: Features | undefined): number {
  let worth = 0
  if (at.dateline !== null) worth += 6
  if (/^[。,、;:!?)”’》%]/u.test(at.line.folded)) worth -= 8
  if (at.line.indent >= 1.5) worth += (before?.line.indent ?? 0) >= 1.5 ? 2 : 4
  else if (before !== undefined && before.line.indent >= 1.5) worth -= 2
  if (at.column === null || at.fill === 'long') return worth
  const lost = at.column.width - at.line.width
  if (at.fill === 'short' && lost <= 3 && at.ends !== 'stop') worth += 3
  if (at.fill === 'full') worth -= (at.page.indented ?? 0) > 0.6 ? 5 : 1
  return worth
}
