/**
 * How a line of running text stands to its neighbours: does a paragraph start here, does it end here?
 */
import { toItemMark } from '../text/marks.ts'
import { isLostIndent, isSigned } from '../observe/traits.ts'
import type { Features } from '../observe/features.ts'
import type { Phase, State } from './grammar.ts'

/**
 * Worth of the words around a title: of a headline all of whose words come back on its own side and none on the other, of a
 * heading above and below, of a caption, and of a change of words as great as can be, which begins below `turned`.
 */
export const ECHOES = {
  headline: 6,
  heading: 4,
  headingAbove: 2,
  caption: 1.4,
  change: 1.2,
  turn: 1.3,
  turned: 0.75,
}

/** Worth of a body state at a line, beyond what its role is worth. */
export function toStateWorth(
  state: State,
  at: Features,
  before: Features | undefined,
  after: Features | undefined,
): number {
  const boundary =
    (before?.finished === true && !at.bracketed ? toAfterEndWorth(state, at) : 0) + toGapWorth(state, at)
  if (state.role === 'headline' || state.role === 'heading') return boundary + toEchoWorth(state, at)
  if (state.role === 'caption') return boundary + ECHOES.caption * Math.max(at.echo.above, at.echo.below)
  if (state.role !== 'body') return boundary
  return boundary + toEndsWorth(state.phase, at, after) + toStartsWorth(state, at, before)
}

/**
 * A headline is taken up by its own text, below it or above, and parts texts of unlike words; a heading is taken up by
 * the text below, whatever stands above, and parts texts of like ones.
 */
function toEchoWorth({ phase }: State, { echo, block }: Features): number {
  const known = block?.first === true && echo.cohesion !== null
  const turned = known ? ECHOES.turn * (ECHOES.turned - (echo.cohesion ?? 0)) : 0
  const change = ECHOES.change * Math.max(-1, Math.min(1, turned))
  if (phase === 'sect') return ECHOES.heading * echo.below + ECHOES.headingAbove * echo.above - change
  const worth = ECHOES.headline * (echo.below - echo.above)
  return change + (phase === 'head' ? worth : -worth)
}

/** Worth of a blank line that parts articles, before what begins one and before what does not; and of one within a headline. */
export const GAPS = { headline: 2.5, tail: -2, heading: -1.5, start: -2.5, new: 1.5, within: -1.5 }

function toGapWorth({ role, phase, step }: State, { line, page, block }: Features): number {
  const within = role === 'headline' && block?.first === false && line.gap > 0 && !page.gaps
  if (within) return GAPS.within
  if (!page.parted || line.gap === 0) return 0
  if (role === 'headline') return phase === 'head' ? GAPS.headline : GAPS.tail
  if (role === 'heading') return GAPS.heading
  if (step === 'start' || step === 'flow') return GAPS.start
  return step === 'new' || step === 'opened' ? GAPS.new : 0
}

/** What follows a signature, a jump or （完） belongs to another article. */
function toAfterEndWorth({ role, step }: State, { line }: Features): number {
  if (role === 'headline') return 4.5
  if (role === 'heading') return -4
  if (step === 'new' || step === 'opened') return toItemMark(line.folded) === '' ? 3 : 5
  return step === 'start' || step === 'flow' ? -3 : 0
}

function toEndsWorth(phase: Phase, at: Features, after: Features | undefined): number {
  const shut = toShutWorth(at, after)
  return Math.min(0, phase === 'shut' ? shut : -shut)
}

/** Above zero where a paragraph ends with this line. */
function toShutWorth(at: Features, after: Features | undefined): number {
  const finished = at.finished ? 2 : 0
  const wrapped = at.column !== null && at.fill !== 'long'
  if (!wrapped) return finished + { stop: 5, quote: 0.5, pause: -5, colon: 0.5, none: -3.5 }[at.ends]
  if (at.fill === 'short' && !(isLostIndent(at) && at.ends === 'none'))
    return finished + { stop: 5, quote: 2, pause: -3, colon: 1, none: 0 }[at.ends]
  return (
    finished + { stop: 0, quote: -2, pause: -6, colon: -1, none: -5 }[at.ends] + (after === undefined ? 2 : 0)
  )
}

/** What the grammar charges for a start, so that a line is as soon a paragraph's first as it goes on with one. */
const LEAN = 0.8

/** Worth of a reply's going on with the letter above it. */
const REPLY = 3

function toStartsWorth({ step }: State, at: Features, before: Features | undefined): number {
  const opens = toOpensWorth(at, before)
  if (step === 'flow') return Math.min(0, -opens - LEAN)
  const unfit = Math.min(0, opens) - (isSigned(at, 'reply') ? REPLY : 0)
  const dated = at.opened
  switch (step) {
    case 'dated':
      return dated ? unfit + 7 : -60
    case 'new':
      return dated ? -60 : unfit
    case 'opened':
      return dated ? unfit + 7 : -60
    default:
      return Math.min(0, opens + LEAN) + (dated ? -6 : 0) + (isSigned(at, 'reply') ? REPLY : 0)
  }
}

/** Above zero where a paragraph starts with this line. */
function toOpensWorth(at: Features, before: Features | undefined): number {
  let worth = 0
  if (at.opened) worth += 6
  if (at.bracketed) worth -= 10
  if (/^[。,、;:!?)”’》%]/u.test(at.line.folded)) worth -= 8
  if (at.gap > 1.9) worth += 2
  if (/^“/u.test(at.line.folded) && at.column !== null && before?.ends === 'stop') worth += 2
  if (at.page.kept && at.column !== null && at.line.indent < 1.5 && !at.opened) worth -= 4
  if (at.line.indent >= 1.5) worth += (before?.line.indent ?? 0) >= 1.5 ? 2 : 4
  else if (before !== undefined && before.line.indent >= 1.5) worth -= 2
  if (at.column === null || at.fill === 'long') return worth
  const lost = at.column.width - at.line.width
  const unfinished = before?.fill === 'full' && (before.ends === 'none' || before.ends === 'pause')
  if (at.fill === 'short' && lost <= 3 && at.ends !== 'stop' && !unfinished) worth += 3
  if (at.fill === 'full') worth -= (at.page.indented ?? 0) > 0.6 ? 5 : 1
  return worth
}
