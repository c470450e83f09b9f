/**
 * Conditional log-linear models: of several candidates one is right, and a candidate's log-probability is the sum of its
 * features' weights, up to a constant. Fitted by conditional likelihood with a quadratic prior (L-BFGS).
 */
import { toMinimum } from './lbfgs.ts'

/** Features by id and amount of each candidate, and which candidate is right. */
export type Choice = {
  readonly candidates: readonly ReadonlyMap<string, number>[]
  readonly right: number
  /** How much the choice counts, 1 as usual. */
  readonly weight: number
}

export type FitOptions = {
  /** Precision of the prior: the greater, the nearer to zero the weights stay. */
  readonly prior: number
  /** A feature seen in fewer choices than this is left out. */
  readonly fewest: number
  readonly rounds: number
}

/** Candidates of all choices in a row, their features in a row. */
type Packed = {
  readonly starts: Int32Array
  readonly ids: Int32Array
  readonly amounts: Float64Array
  /** First candidate of each choice, one more for the end. */
  readonly choices: Int32Array
  readonly right: Int32Array
  readonly weights: Float64Array
}

/**
 * Fits the weights, by feature id in alphabetical order, rounded to three decimals.
 *
 * `[{ candidates: [{ dash: 1 }, {}], right: 0 }, …]` → `{ dash: 2.31, … }`
 */
export function fitLogLinear(choices: readonly Choice[], options: FitOptions): Record<string, number> {
  const names = toNames(choices, options.fewest)
  const index = new Map(names.map((name, i) => [name, i]))
  const packed = pack(choices, index)
  const weights = toMinimum(
    (w, gradient) => toLoss(packed, w, gradient, options.prior),
    names.length,
    options.rounds,
  )
  const rounded = names.map((name, i) => [name, Math.round(1000 * (weights[i] ?? 0)) / 1000] as const)
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0))
}

function toNames(choices: readonly Choice[], fewest: number): string[] {
  const seen = new Map<string, number>()
  for (const { candidates } of choices)
    for (const name of new Set(candidates.flatMap((features) => [...features.keys()])))
      seen.set(name, (seen.get(name) ?? 0) + 1)
  return [...seen].flatMap(([name, n]) => (n >= fewest ? [name] : [])).toSorted()
}

function pack(choices: readonly Choice[], index: ReadonlyMap<string, number>): Packed {
  const candidates = choices.flatMap((choice) => choice.candidates)
  const known = candidates.map((features) => [...features].filter(([name]) => index.has(name)))
  return {
    starts: toStarts(known.map(({ length }) => length)),
    ids: Int32Array.from(known.flat(), ([name]) => index.get(name) ?? 0),
    amounts: Float64Array.from(known.flat(), ([, amount]) => amount),
    choices: toStarts(choices.map((choice) => choice.candidates.length)),
    right: Int32Array.from(choices, ({ right }) => right),
    weights: Float64Array.from(choices, ({ weight }) => weight),
  }
}

/** `[2, 3]` → `[0, 2, 5]`. */
function toStarts(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  lengths.forEach((length, i) => void (starts[i + 1] = (starts[i] ?? 0) + length))
  return starts
}

/** Minus the log-likelihood and the prior; fills in its gradient. */
function toLoss(packed: Packed, w: Float64Array, gradient: Float64Array, prior: number): number {
  let loss = 0
  for (let k = 0; k < w.length; k += 1) {
    const weight = w[k] ?? 0
    gradient[k] = prior * weight
    loss += (prior / 2) * weight * weight
  }
  for (let c = 0; c < packed.right.length; c += 1) loss += addChoice(packed, c, w, gradient)
  return loss
}

function addChoice(packed: Packed, c: number, w: Float64Array, gradient: Float64Array): number {
  const { starts, ids, amounts, choices } = packed
  const [from, to] = [choices[c] ?? 0, choices[c + 1] ?? 0]
  const worths = new Float64Array(to - from)
  let best = -Infinity
  for (let r = from; r < to; r += 1) {
    let worth = 0
    for (let k = starts[r] ?? 0; k < (starts[r + 1] ?? 0); k += 1)
      worth += (amounts[k] ?? 0) * (w[ids[k] ?? 0] ?? 0)
    worths[r - from] = worth
    best = Math.max(best, worth)
  }
  let total = 0
  for (let r = 0; r < worths.length; r += 1) total += Math.exp((worths[r] ?? 0) - best)
  const [right, weight] = [packed.right[c] ?? 0, packed.weights[c] ?? 0]
  for (let r = from; r < to; r += 1) {
    const share = Math.exp((worths[r - from] ?? 0) - best) / total - (r - from === right ? 1 : 0)
    if (share === 0) continue
    for (let k = starts[r] ?? 0; k < (starts[r + 1] ?? 0); k += 1) {
      const id = ids[k] ?? 0
      gradient[id] = (gradient[id] ?? 0) + weight * share * (amounts[k] ?? 0)
    }
  }
  return weight * (best + Math.log(total) - (worths[right] ?? 0))
}
