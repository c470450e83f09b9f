/**
 * What may follow what on a page: states of the explanation, and what each step from one to the next costs.
 */
import { ROLES, type RoleName } from './roles.ts'

/** Where the page stands: `head` a headline awaits its text, `open` a paragraph is unfinished, `shut` it is finished, `sect` a heading awaits its text, `done` an article is signed below, `tail` a headline has followed its text. */
export const PHASES = ['none', 'head', 'open', 'shut', 'sect', 'done', 'tail'] as const
export type Phase = (typeof PHASES)[number]

/** How a line of running text stands to the one before: first of an article (`dated`: with a dateline or byline of its own), of an article without a headline above (`opened`: likewise), of a paragraph, or none of them. */
export type Step = 'lead' | 'dated' | 'new' | 'opened' | 'start' | 'flow'

export type State = { readonly role: RoleName; readonly phase: Phase; readonly step: Step | null }

/** Habits a page keeps. */
export type Habit = {
  readonly id: string
  /** Whether headlines stand before or after their text. */
  readonly order: 'before' | 'after'
  /** Where a text without a dateline has its byline, if it has one. */
  readonly signed: 'above' | 'below' | 'no'
  /** Whether every text opens with a dateline or a byline. */
  readonly dated?: boolean
  readonly prior: number
}

export const HABITS: readonly Habit[] = [
  { id: 'before-signed', order: 'before', signed: 'above', prior: 0 },
  { id: 'before-signed-below', order: 'before', signed: 'below', prior: -3 },
  { id: 'before-unsigned', order: 'before', signed: 'no', prior: -8 },
  { id: 'after', order: 'after', signed: 'no', prior: -9 },
  { id: 'after-dated', order: 'after', signed: 'no', dated: true, prior: -10 },
  { id: 'after-signed', order: 'after', signed: 'below', prior: -9 },
]

const TRANSPARENT: readonly RoleName[] = ['furniture', 'caption', 'byline']

export const STATES: readonly State[] = [
  ...TRANSPARENT.flatMap((role) => PHASES.map((phase): State => ({ role, phase, step: null }))),
  { role: 'headline', phase: 'head', step: null },
  { role: 'headline', phase: 'tail', step: null },
  ...(['lead', 'dated', 'new', 'opened', 'start', 'flow'] as const).flatMap((step) =>
    (['open', 'shut'] as const).map((phase): State => ({ role: 'body', phase, step })),
  ),
  { role: 'heading', phase: 'sect', step: null },
  { role: 'label', phase: 'sect', step: null },
  { role: 'row', phase: 'shut', step: null },
]

export const ROLE_OF_STATE: readonly number[] = STATES.map(({ role }) => ROLES.indexOf(role))

type Costs = Partial<Record<Phase, number>>

/** What it costs to go from a phase to a line of each role; where a phase is not named, it cannot be. */
export const COSTS = {
  furniture: { none: 0, head: -2.5, open: -1.5, shut: 0, sect: -3, done: 0, tail: -0.5 },
  caption: { none: -0.5, head: -2, open: -1, shut: 0, sect: -1.5, done: -0.5, tail: -1 },
  byline: { before: { none: -3, head: 2, shut: -2.5 }, after: { shut: 1, tail: 2, none: 0 } },
  headline: {
    before: { none: 0, head: -0.7, open: -4.2, shut: -1, sect: -6, done: 0 },
    after: { shut: -1.45, open: -6, tail: -1.2, none: -9 },
  },
  new: {
    before: { none: -8, open: -9, shut: -6, sect: -9, done: -6.5 },
    after: { none: 0, tail: -0.8, shut: -6, open: -5.8 },
  },
  start: { shut: -0.8, sect: 0, open: -4, done: -5 },
  heading: { shut: -0.5, head: -2.75, open: -6, sect: -0.1, done: -2.5 },
  row: { shut: 0, sect: 0, open: -3, head: -2 },
} satisfies Record<string, Costs | Record<Habit['order'], Costs>>

/** A byline below an editor's note or a lead paragraph, with the text to come. */
const SIGNED_BELOW_LEAD = -5

/** What the step from one state to the next is worth under a habit; -Infinity where it cannot be. */
export function toStepWorth(from: State, to: State, habit: Habit): number {
  const none = -Infinity
  if (TRANSPARENT.includes(to.role)) {
    if (to.role === 'byline') return toBylineWorth(from, to, habit)
    if (from.phase !== to.phase) return none
    return toCost(to.role === 'caption' ? COSTS.caption : COSTS.furniture, from)
  }
  switch (to.role) {
    case 'headline':
      return toHeadlineWorth(from, to, habit)
    case 'heading':
    case 'label':
      return toCost(COSTS.heading, from)
    case 'row':
      return toCost(COSTS.row, from)
    default:
      return toBodyWorth(from, to.step, habit)
  }
}

function toCost(costs: Costs, { phase }: State): number {
  return costs[phase] ?? -Infinity
}

/** Below a text that follows its headline, a byline closes the article. */
function toBylineWorth(from: State, to: State, { order, signed }: Habit): number {
  if (from.role === 'byline') return from.phase === to.phase ? -0.5 : -Infinity
  const closes = order === 'before' && from.phase === 'shut'
  if (closes && to.phase === 'shut') return SIGNED_BELOW_LEAD
  const phase = closes ? 'done' : from.phase
  if (phase !== to.phase) return -Infinity
  return (
    toCost(COSTS.byline[order], from) +
    (signed === 'below' && (phase === 'done' || (order === 'after' && phase === 'shut'))
      ? order === 'after'
        ? 1
        : 3.5
      : 0)
  )
}

function toHeadlineWorth(from: State, to: State, habit: Habit): number {
  if ((habit.order === 'before') !== (to.phase === 'head')) return -Infinity
  const worth = toCost(COSTS.headline[habit.order], from)
  const interrupted = from.phase === to.phase && from.role !== 'headline'
  const unsigned = habit.order === 'after' ? -2.5 : -4
  const unfinished = habit.signed === 'below' && from.phase === 'shut' && from.role === 'body' ? unsigned : 0
  return interrupted ? worth - 3 : worth + unfinished
}

function toBodyWorth(from: State, step: Step | null, habit: Habit): number {
  switch (step) {
    case 'lead':
      return from.phase === 'head' ? toUnsignedWorth(from, habit) : -Infinity
    case 'dated':
      return from.phase === 'head' ? 0 : -Infinity
    case 'new':
    case 'opened': {
      const unlike = habit.dated !== true ? 0 : step === 'opened' ? 0.5 : -5
      return toCost(COSTS.new[habit.order], from) + unlike
    }
    case 'start':
      return toCost(COSTS.start, from)
    default:
      return from.phase === 'open' ? 0 : -Infinity
  }
}

/** A text that opens without dateline or byline where the page's texts have them. */
function toUnsignedWorth(from: State, { signed }: Habit): number {
  if (from.role === 'byline') return 0
  return { above: -5, below: -1, no: -1 }[signed]
}

/** What it is worth to end the page in a state. */
export function toEndWorth({ phase }: State, { order }: Habit): number {
  const unnamed = order === 'after' ? -5 : 0
  return { none: 0, head: -9, open: unnamed - 1.5, shut: unnamed, sect: -6, done: 0, tail: 0 }[phase]
}
