/**
 * Scores of states, line by line → the path worth most.
 */
import { ARC_FROM, ARC_START } from './arcs.ts'
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

/** The states of the best path, one a line (Viterbi). */
export function toBestPath({ count, states, arcs, arcClasses, initial, final }: Lattice): Int32Array {
  const back = new Int32Array(count * S)
  let score = Float64Array.from(STATES, (_, s) =>
    INITIAL[s] === true ? (initial[s] ?? 0) + (states[s] ?? 0) : -Infinity,
  )
  for (let i = 1; i < count; i += 1) {
    const arc = arcs[arcClasses[i] ?? 0] as Float64Array
    const next = new Float64Array(S)
    for (let s = 0; s < S; s += 1) {
      const best = toBestArc(s, score, arc)
      const from = best < 0 ? -1 : (ARC_FROM[best] as number)
      back[i * S + s] = from
      next[s] =
        from < 0 ? -Infinity : (score[from] as number) + (arc[best] as number) + (states[i * S + s] as number)
    }
    score = next
  }
  return follow(back, toBest(score.map((worth, s) => worth + (final[s] as number))), count)
}

/** The arc into a state that is worth most; -1 where none leads from a state that can be. */
function toBestArc(s: number, score: Float64Array, arc: Float64Array): number {
  let best = -1
  let most = -Infinity
  for (let a = ARC_START[s] as number; a < (ARC_START[s + 1] as number); a += 1) {
    const worth = (score[ARC_FROM[a] as number] as number) + (arc[a] as number)
    if (worth > most) [most, best] = [worth, a]
  }
  return best
}

function toBest(worths: Float64Array): number {
  let best = 0
  worths.forEach((worth, s) => void (worth > (worths[best] as number) && (best = s)))
  return best
}

function follow(back: Int32Array, last: number, count: number): Int32Array {
  const path = new Int32Array(count)
  let s = last
  for (let i = count - 1; i >= 0; i -= 1) {
    path[i] = s
    s = back[i * S + s] as number
  }
  return path
}
