/**
 * A page's features and the model's weights → the lattice that is decoded.
 */
import { ARC_PAIR, ARCS } from './arcs.ts'
import type { Lattice } from './decode.ts'
import { STATES, toAspects } from './states.ts'

/** What states share, by name: a feature has a weight for each. */
export const ASPECTS: readonly string[] = [...new Set(STATES.flatMap(toAspects))]

/** The aspects of each state, as places in {@link ASPECTS}. */
export const STATE_ASPECTS: readonly Int32Array[] = STATES.map((state) =>
  Int32Array.from(toAspects(state), (name) => ASPECTS.indexOf(name)),
)

/** Classes of a line that arcs are weighed by: no blank line above it, usual ones, rare ones. */
export const ARC_CLASSES = 3

export type Weights = {
  /** Observation by name → row of `emissions` and `orders`. */
  readonly index: ReadonlyMap<string, number>
  /** Row by row, a weight an aspect. */
  readonly emissions: Float64Array
  /** A weight a feature of the page, for headlines above their texts; its opposite for headlines below. */
  readonly orders: Float64Array
  readonly arcs: Float64Array
  /** Row by row of pairs of kinds, a weight an arc class. */
  readonly pairs: Float64Array
  readonly initial: Float64Array
  readonly final: Float64Array
}

/** A page as numbers: the features of each line, its arc class, the features of the page. */
export type Coded = {
  readonly lines: readonly Int32Array[]
  readonly arcClasses: Uint8Array
  readonly page: Int32Array
}

/**
 * Adds up what the features say of each state at each line.
 *
 * @param arcs those of the weights, where they are at hand
 */
export function toLattice(coded: Coded, weights: Weights, arcs = toArcs(weights)): Lattice {
  const { arcClasses, lines } = coded
  const count = lines.length
  const states = new Float64Array(count * STATES.length)
  const sums = new Float64Array(ASPECTS.length)
  lines.forEach((features, i) => {
    addUp(features, weights.emissions, sums)
    STATE_ASPECTS.forEach((aspects, s) => {
      let worth = 0
      for (const k of aspects) worth += sums[k] as number
      states[i * STATES.length + s] = worth
    })
  })
  const order = coded.page.reduce((sum, f) => sum + (weights.orders[f] ?? 0), 0)
  const initial = weights.initial.map((worth, s) => worth + (STATES[s]?.order === 'before' ? order : -order))
  return { count, states, arcs, arcClasses, initial, final: weights.final }
}

/** Sums the rows of the features, aspect by aspect, into `sums`. */
function addUp(features: Int32Array, emissions: Float64Array, sums: Float64Array): void {
  const size = sums.length
  sums.fill(0)
  for (const f of features) {
    const row = f * size
    for (let k = 0; k < size; k += 1) sums[k] = (sums[k] as number) + (emissions[row + k] as number)
  }
}

/** What it is worth to go from one state to another, by arc class. */
export function toArcs({ arcs, pairs }: Weights): Float64Array[] {
  return Array.from({ length: ARC_CLASSES }, (_, c) =>
    Float64Array.from(ARCS, (_arc, a) => (arcs[a] ?? 0) + (pairs[(ARC_PAIR[a] ?? 0) * ARC_CLASSES + c] ?? 0)),
  )
}
