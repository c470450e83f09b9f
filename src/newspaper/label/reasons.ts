/**
 * Why a line was labelled as it was: the features that spoke most for its label, and for the next best one.
 */
import type { Observation } from '../observe/observation.ts'
import { toCoded, toNamed } from './code.ts'
import { constrain, type Decided } from './decided.ts'
import { toBestPath } from './decode.ts'
import { toMarginals } from './marginals.ts'
import { ASPECTS, STATE_ASPECTS, toLattice, type Weights } from './score.ts'
import { STATES, toKind, type State } from './states.ts'

export type Reason = { readonly feature: string; readonly worth: number }
export type LineReasons = {
  readonly state: State
  readonly probability: number
  /** The most probable other kind, and how probable it is. */
  readonly other: string
  readonly otherProbability: number
  /** What speaks for the label over the other, strongest first, and what against it; in nats. */
  readonly pro: readonly Reason[]
  readonly contra: readonly Reason[]
}

const MOST = 5

/** One {@link LineReasons} a line. */
export function toReasons(
  features: readonly Observation[],
  weights: Weights,
  decided: Decided = new Map(),
): LineReasons[] {
  if (features.length === 0) return []
  const named = toNamed(features)
  const { lattice } = constrain(toLattice(toCoded(named, weights.index), weights), decided)
  const { states: marginals } = toMarginals(lattice)
  return [...toBestPath(lattice)].map((own, i) => {
    const at = marginals.subarray(i * STATES.length, (i + 1) * STATES.length)
    const state = STATES[own] as State
    const kinds = toKinds(at)
    const rival = toRival(at, state)
    const worths = (named.lines[i] ?? []).map((feature) => ({
      feature,
      worth: toWorth(feature, own, rival, weights),
    }))
    const sorted = worths.filter(({ worth }) => worth !== 0).toSorted((a, b) => b.worth - a.worth)
    const other = toKind(STATES[rival] as State)
    return {
      state,
      probability: kinds.get(toKind(state)) ?? 0,
      other,
      otherProbability: kinds.get(other) ?? 0,
      pro: sorted.slice(0, MOST).filter(({ worth }) => worth > 0),
      contra: sorted
        .slice(-MOST)
        .filter(({ worth }) => worth < 0)
        .toReversed(),
    }
  })
}

function toKinds(at: Float64Array): Map<string, number> {
  const kinds = new Map<string, number>()
  STATES.forEach((state, s) => void kinds.set(toKind(state), (kinds.get(toKind(state)) ?? 0) + (at[s] ?? 0)))
  return kinds
}

/** The most probable state of another kind. */
function toRival(at: Float64Array, own: State): number {
  let best = -1
  STATES.forEach((state, s) => {
    if (toKind(state) !== toKind(own) && (best < 0 || (at[s] ?? 0) > (at[best] ?? 0))) best = s
  })
  return best
}

function toWorth(feature: string, own: number, rival: number, { index, emissions }: Weights): number {
  const f = index.get(feature)
  if (f === undefined) return 0
  const sum = (s: number): number =>
    (STATE_ASPECTS[s] ?? new Int32Array()).reduce(
      (all, k) => all + (emissions[f * ASPECTS.length + k] ?? 0),
      0,
    )
  return sum(own) - sum(rival)
}
