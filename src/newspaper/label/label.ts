/**
 * What each line of a page is: the path of states worth most (Viterbi), and how sure it is (forward–backward).
 */
import { oncePer } from '../../text/once.ts'
import type { Observation } from '../observe/observation.ts'
import { toCoded, toNamed } from './code.ts'
import { constrain, type Decided, type Impossible } from './decided.ts'
import { toBestPath } from './decode.ts'
import { toMarginals } from './marginals.ts'
import { toArcs, toLattice, type Weights } from './score.ts'
import { STATES, toKind, type Order, type State } from './states.ts'

export type Labelled = {
  /** Whether headlines stand before their texts or after, and how probable that is. */
  readonly order: Order
  readonly orderProbability: number
  /** One state a line. */
  readonly states: readonly State[]
  /** How probable it is that each line is of the kind its state says. */
  readonly probabilities: readonly number[]
  /** The decisions that no reading of the page could keep. */
  readonly impossible: readonly Impossible[]
}

/** By state: which kind it is, as a number. */
const KINDS: readonly number[] = STATES.map((state) =>
  STATES.findIndex((other) => toKind(other) === toKind(state)),
)

/** The weights of a model that is read with do not change any more. */
const arcsOf = oncePer(toArcs)

const NONE: Labelled = { order: 'before', orderProbability: 1, states: [], probabilities: [], impossible: [] }

/**
 * Labels a page: `['云溪大桥开工', '记者 陈晓', '　　6月27日…']` → title, byline, lead.
 *
 * @param decided what a person decided about lines; the rest of the page is read around it
 */
export function toLabels(
  features: readonly Observation[],
  weights: Weights,
  decided: Decided = new Map(),
): Labelled {
  if (features.length === 0) return NONE
  const { lattice, impossible } = constrain(
    toLattice(toCoded(toNamed(features), weights.index), weights, arcsOf(weights)),
    decided,
  )
  const path = toBestPath(lattice)
  const { states: marginals } = toMarginals(lattice)
  const states = Array.from(path, (s) => STATES[s] as State)
  const order = states[0]?.order ?? 'before'
  const sum = (i: number, of: (s: number) => boolean): number => {
    let all = 0
    for (let s = 0; s < STATES.length; s += 1) if (of(s)) all += marginals[i * STATES.length + s] ?? 0
    return all
  }
  return {
    order,
    orderProbability: sum(0, (s) => STATES[s]?.order === order),
    states,
    probabilities: Array.from(path, (own, i) => sum(i, (s) => KINDS[s] === KINDS[own])),
    impossible,
  }
}
