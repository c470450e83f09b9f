/**
 * The best explanation of a whole page: dynamic programming (Viterbi) over its lines under each habit, in linear time.
 */
import { weigh } from './evidence.ts'
import type { Features } from '../observe/features.ts'
import { HABITS, ROLE_OF_STATE, STATES, toEndWorth, toStepWorth, type Habit, type State } from './grammar.ts'
import { toStateWorth } from './steps.ts'
import { hasCredit } from '../observe/traits.ts'

export type Explanation = {
  readonly habit: Habit
  /** One state a line. */
  readonly states: readonly State[]
  readonly worth: number
  /** How far the best state of each line leads the best one of another role, in nats. */
  readonly margins: readonly number[]
}

/** Every habit's best explanation, best first; under none are there lines without a state. */
export function explain(features: readonly Features[]): Explanation[] {
  const worths = toWorths(features)
  return HABITS.map((habit) => explainUnder(habit, worths)).toSorted((a, b) => b.worth - a.worth)
}

/** What each state is worth at each line, whatever stands before it. */
function toWorths(features: readonly Features[]): Float64Array[] {
  let lastText: Features | undefined
  return features.map((at, i) => {
    const [before, after] = [features[i - 1], features[i + 1]]
    const roles = weigh(at, before, after)
    const textBefore = lastText
    if (!hasCredit(at)) lastText = at
    return Float64Array.from(
      STATES,
      (state, s) => (roles[ROLE_OF_STATE[s] ?? 0] ?? 0) + toStateWorth(state, at, textBefore, after),
    )
  })
}

/** Steps between states as flat columns: the inner loop of the sweep runs over each of them at each line. */
type Steps = { readonly from: Uint8Array; readonly to: Uint8Array; readonly worth: Float64Array }

function toSteps(habit: Habit): { into: Steps; outOf: Steps; first: Float64Array } {
  const steps = STATES.flatMap((to, t) =>
    STATES.map((from, f) => ({ f, t, worth: toStepWorth(from, to, habit) })).filter(
      ({ worth }) => worth > -Infinity,
    ),
  )
  const [from, to] = [Uint8Array.from(steps, ({ f }) => f), Uint8Array.from(steps, ({ t }) => t)]
  const worth = Float64Array.from(steps, (step) => step.worth)
  const start: State = { role: 'furniture', phase: 'none', step: null }
  const first = Float64Array.from(STATES, (state) => toStepWorth(start, state, habit))
  return { into: { from, to, worth }, outOf: { from: to, to: from, worth }, first }
}

function explainUnder(habit: Habit, worths: readonly Float64Array[]): Explanation {
  const { into, outOf, first } = toSteps(habit)
  const ends = Float64Array.from(STATES, (state) => toEndWorth(state, habit))
  const forward = sweep(worths, into, first)
  const backward = sweep(worths.toReversed(), outOf, ends).reverse()
  const last = forward.at(-1)
  if (last === undefined) return { habit, states: [], worth: habit.prior, margins: [] }
  let s = toBest(last.best.map((worth, i) => worth + (ends[i] ?? 0)))
  const worth = (last.best[s] ?? 0) + (ends[s] ?? 0) + habit.prior
  const path = new Array<number>(worths.length)
  for (let i = worths.length - 1; i >= 0; i -= 1) {
    path[i] = s
    s = forward[i]?.from[s] ?? 0
  }
  const margins = path.map((state, i) => toMargin(state, forward[i]?.best, backward[i]?.best, worths[i]))
  return { habit, states: path.map((state) => STATES[state] ?? (STATES[0] as State)), worth, margins }
}

type Swept = { readonly best: Float64Array; readonly from: Uint8Array }

/** The best sum up to each state of each line, its own worth included, and where it came from. */
function sweep(worths: readonly Float64Array[], steps: Steps, first: Float64Array): Swept[] {
  const swept: Swept[] = []
  let sums = first
  for (const [i, worth] of worths.entries()) {
    const next = i === 0 ? toFirst(first) : toNext(sums, steps)
    for (let s = 0; s < worth.length; s += 1) next.best[s] = (next.best[s] ?? 0) + (worth[s] ?? 0)
    swept.push(next)
    sums = next.best
  }
  return swept
}

function toFirst(first: Float64Array): Swept {
  return { best: Float64Array.from(first), from: new Uint8Array(first.length) }
}

function toNext(sums: Float64Array, { from, to, worth }: Steps): Swept {
  const best = new Float64Array(sums.length).fill(-Infinity)
  const came = new Uint8Array(sums.length)
  for (let i = 0; i < worth.length; i += 1) {
    const f = from[i] ?? 0
    const t = to[i] ?? 0
    const sum = (sums[f] ?? 0) + (worth[i] ?? 0)
    if (sum <= (best[t] ?? 0)) continue
    best[t] = sum
    came[t] = f
  }
  return { best, from: came }
}

function toMargin(
  state: number,
  forward?: Float64Array,
  backward?: Float64Array,
  worth?: Float64Array,
): number {
  if (forward === undefined || backward === undefined || worth === undefined) return 0
  const through = (s: number): number => (forward[s] ?? 0) + (backward[s] ?? 0) - (worth[s] ?? 0)
  let other = -Infinity
  for (let s = 0; s < STATES.length; s += 1)
    if (ROLE_OF_STATE[s] !== ROLE_OF_STATE[state]) other = Math.max(other, through(s))
  return Math.max(0, through(state) - other)
}

function toBest(values: Float64Array): number {
  let best = 0
  for (let i = 1; i < values.length; i += 1)
    if ((values[i] ?? -Infinity) > (values[best] ?? -Infinity)) best = i
  return best
}
