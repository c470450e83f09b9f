/**
 * Scores of states, line by line → the best path (Viterbi) and the probability of each state (forward–backward).
 */
import { ARC_FROM, ARC_START, ARCS } from './arcs.ts'
import { canBegin, STATES } from './states.ts'

export type Lattice = {
  readonly count: number
  /** What the states are worth at each line, `count × STATES.length`. */
  readonly states: Float64Array
  /** What it is worth to go from one state to another at a line: index into `arcs` by the line's arc class. */
  readonly arcs: readonly Float64Array[]
  /** The arc class of each line. */
  readonly arcClasses: Uint8Array
  /** What it is worth to begin, and to end, a page in each state. */
  readonly initial: Float64Array
  readonly final: Float64Array
}

const S = STATES.length
const INITIAL: readonly boolean[] = STATES.map(canBegin)

/** The states of the best path, one a line. */
export function toBestPath({ count, states, arcs, arcClasses, initial, final }: Lattice): Int32Array {
  const back = new Int32Array(count * S)
  let score = new Float64Array(S).fill(-Infinity)
  for (let s = 0; s < S; s += 1) if (INITIAL[s] === true) score[s] = (initial[s] ?? 0) + (states[s] ?? 0)
  for (let i = 1; i < count; i += 1) {
    const next = new Float64Array(S).fill(-Infinity)
    const arc = arcs[arcClasses[i] ?? 0] as Float64Array
    for (let s = 0; s < S; s += 1) {
      let best = -Infinity
      let from = -1
      for (let a = ARC_START[s] as number; a < (ARC_START[s + 1] as number); a += 1) {
        const source = ARC_FROM[a] as number
        const worth = (score[source] as number) + (arc[a] as number)
        if (worth > best) [best, from] = [worth, source]
      }
      next[s] = best + (states[i * S + s] as number)
      back[i * S + s] = from
    }
    score = next
  }
  const path = new Int32Array(count)
  let last = 0
  for (let s = 1; s < S; s += 1)
    if ((score[s] as number) + (final[s] as number) > (score[last] as number) + (final[last] as number))
      last = s
  for (let i = count - 1; i >= 0; i -= 1) {
    path[i] = last
    last = back[i * S + last] as number
  }
  return path
}

export type Marginals = {
  readonly logZ: number
  /** Probability of each state at each line. */
  readonly states: Float64Array
  /** Expected number of times each arc is taken, by arc class. */
  readonly arcs: readonly Float64Array[]
}

/** Forward–backward over the lattice, each line scaled by its greatest score. */
export function toMarginals({ count, states, arcs, arcClasses, initial, final }: Lattice): Marginals {
  const alpha = new Float64Array(count * S)
  const beta = new Float64Array(count * S)
  const exps = arcs.map((arc) => arc.map(Math.exp))
  const local = new Float64Array(count * S)
  const scale = new Float64Array(count)
  let logZ = 0
  for (let i = 0; i < count; i += 1) {
    let top = -Infinity
    for (let s = 0; s < S; s += 1) if ((states[i * S + s] as number) > top) top = states[i * S + s] as number
    for (let s = 0; s < S; s += 1) local[i * S + s] = Math.exp((states[i * S + s] as number) - top)
    logZ += top
    const arc = exps[arcClasses[i] ?? 0] as Float64Array
    let sum = 0
    for (let s = 0; s < S; s += 1) {
      let value = 0
      if (i === 0) value = INITIAL[s] === true ? Math.exp(initial[s] as number) : 0
      else
        for (let a = ARC_START[s] as number; a < (ARC_START[s + 1] as number); a += 1)
          value += (alpha[(i - 1) * S + (ARC_FROM[a] as number)] as number) * (arc[a] as number)
      value *= local[i * S + s] as number
      alpha[i * S + s] = value
      sum += value
    }
    scale[i] = sum
    logZ += Math.log(sum)
    for (let s = 0; s < S; s += 1) alpha[i * S + s] = (alpha[i * S + s] as number) / sum
  }
  let z = 0
  for (let s = 0; s < S; s += 1) {
    const end = Math.exp(final[s] as number)
    beta[(count - 1) * S + s] = end
    z += (alpha[(count - 1) * S + s] as number) * end
  }
  logZ += Math.log(z)
  for (let s = 0; s < S; s += 1) beta[(count - 1) * S + s] = (beta[(count - 1) * S + s] as number) / z
  const arcSums = arcs.map(() => new Float64Array(ARCS.length))
  for (let i = count - 1; i > 0; i -= 1) {
    const klass = arcClasses[i] ?? 0
    const arc = exps[klass] as Float64Array
    const sums = arcSums[klass] as Float64Array
    const by = scale[i] as number
    for (let s = 0; s < S; s += 1) {
      const right = ((beta[i * S + s] as number) * (local[i * S + s] as number)) / by
      if (right === 0) continue
      for (let a = ARC_START[s] as number; a < (ARC_START[s + 1] as number); a += 1) {
        const place = (i - 1) * S + (ARC_FROM[a] as number)
        const flow = (arc[a] as number) * right
        beta[place] = (beta[place] as number) + flow
        sums[a] = (sums[a] as number) + flow * (alpha[place] as number)
      }
    }
  }
  const marginal = alpha
  for (let k = 0; k < marginal.length; k += 1) marginal[k] = (alpha[k] as number) * (beta[k] as number)
  return { logZ, states: marginal, arcs: arcSums }
}
