/**
 * Scores of states, line by line → how probable each state is (forward–backward), each line scaled to sum to one.
 */
import { ARC_FROM, ARC_START, ARCS } from './arcs.ts'
import type { Lattice } from './decode.ts'
import { canBegin, STATES } from './states.ts'

const S = STATES.length
const INITIAL: readonly boolean[] = STATES.map(canBegin)

export type Marginals = {
  /** Logarithm of the worth of all paths together. */
  readonly logZ: number
  /** Probability of each state at each line. */
  readonly states: Float64Array
  /** Expected number of times each arc is taken, by arc class. */
  readonly arcs: readonly Float64Array[]
}

/** `alpha`: share of each state of a line among the paths up to it; `scale`: what each line was divided by. */
type Forward = {
  readonly alpha: Float64Array
  readonly local: Float64Array
  readonly scale: Float64Array
  readonly logZ: number
}

export function toMarginals(lattice: Lattice): Marginals {
  const arcs = lattice.arcs.map((arc) => arc.map(Math.exp))
  const forward = sweepForward(lattice, arcs)
  const { beta, logEnd, taken } = sweepBackward(lattice, arcs, forward)
  const states = forward.alpha.map((share, k) => share * (beta[k] as number))
  return { logZ: forward.logZ + logEnd, states, arcs: taken }
}

function sweepForward(
  { count, states, arcClasses, initial }: Lattice,
  arcs: readonly Float64Array[],
): Forward {
  const [alpha, local, scale] = [
    new Float64Array(count * S),
    new Float64Array(count * S),
    new Float64Array(count),
  ]
  let logZ = 0
  for (let i = 0; i < count; i += 1) {
    const own = states.subarray(i * S, (i + 1) * S)
    const top = own.reduce((most, worth) => (worth > most ? worth : most), -Infinity)
    const arc = arcs[arcClasses[i] ?? 0] as Float64Array
    let sum = 0
    for (let s = 0; s < S; s += 1) {
      const here = Math.exp((own[s] as number) - top)
      const into = i === 0 ? toFirst(s, initial) : toInflow(s, alpha, (i - 1) * S, arc)
      local[i * S + s] = here
      alpha[i * S + s] = into * here
      sum += into * here
    }
    for (let s = 0; s < S; s += 1) alpha[i * S + s] = (alpha[i * S + s] as number) / sum
    scale[i] = sum
    logZ += top + Math.log(sum)
  }
  return { alpha, local, scale, logZ }
}

function toFirst(s: number, initial: Float64Array): number {
  return INITIAL[s] === true ? Math.exp(initial[s] as number) : 0
}

function toInflow(s: number, alpha: Float64Array, row: number, arc: Float64Array): number {
  let sum = 0
  for (let a = ARC_START[s] as number; a < (ARC_START[s + 1] as number); a += 1)
    sum += (alpha[row + (ARC_FROM[a] as number)] as number) * (arc[a] as number)
  return sum
}

type Backward = {
  readonly beta: Float64Array
  readonly logEnd: number
  readonly taken: readonly Float64Array[]
}

function sweepBackward(
  { count, arcClasses, final }: Lattice,
  arcs: readonly Float64Array[],
  { alpha, local, scale }: Forward,
): Backward {
  const beta = new Float64Array(count * S)
  const last = (count - 1) * S
  const ends = final.map(Math.exp)
  const end = ends.reduce((sum, worth, s) => sum + worth * (alpha[last + s] as number), 0)
  beta.set(
    ends.map((worth) => worth / end),
    last,
  )
  const taken = arcs.map(() => new Float64Array(ARCS.length))
  for (let i = count - 1; i > 0; i -= 1) {
    const klass = arcClasses[i] ?? 0
    for (let s = 0; s < S; s += 1) {
      const right = ((beta[i * S + s] as number) * (local[i * S + s] as number)) / (scale[i] as number)
      if (right > 0)
        flowBack(s, right, (i - 1) * S, arcs[klass] as Float64Array, {
          alpha,
          beta,
          taken: taken[klass] as Float64Array,
        })
    }
  }
  return { beta, logEnd: Math.log(end), taken }
}

type Sums = { readonly alpha: Float64Array; readonly beta: Float64Array; readonly taken: Float64Array }

/** Hands what lies below a state to those it may have come from. */
function flowBack(
  s: number,
  right: number,
  row: number,
  arc: Float64Array,
  { alpha, beta, taken }: Sums,
): void {
  for (let a = ARC_START[s] as number; a < (ARC_START[s + 1] as number); a += 1) {
    const place = row + (ARC_FROM[a] as number)
    const flow = (arc[a] as number) * right
    beta[place] = (beta[place] as number) + flow
    taken[a] = (taken[a] as number) + flow * (alpha[place] as number)
  }
}
