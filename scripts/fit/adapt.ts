/**
 * A fitted line model → one that also reads a few pages of another layout: the most probable weights given the pages, with the fitted ones as
 * what is expected before they are seen (Chelba and Acero 2004).
 */
import type { Weights } from '../../src/newspaper/label/score.ts'
import { learn, type Lesson, type Vector } from './crf.ts'
import { toMinimum, type Smooth } from './lbfgs.ts'

const VECTORS: readonly Vector[] = ['emissions', 'orders', 'arcs', 'pairs', 'initial', 'final']
const ROUNDS = 12

/** How far each weight is from what it was; kept, a fit with a weaker pull goes on from there. */
export type Change = Float64Array<ArrayBuffer>

/**
 * The change of weights under which the lessons are likeliest, each squared change paid for.
 *
 * @param pull what a change of 1 costs, in nats, doubled: the larger, the closer to what was known
 */
export function adapt(lessons: readonly Lesson[], known: Weights, pull: number, from?: Change): Change {
  const size = VECTORS.reduce((sum, vector) => sum + known[vector].length, 0)
  const offsets = toOffsets(known)
  const smooth: Smooth = (change, gradient) => {
    const weights = addChange(known, change)
    gradient.fill(0)
    let cost = 0
    for (const lesson of lessons)
      cost += learn(lesson, weights, (vector, k, by) => {
        const at = offsets[vector] + k
        gradient[at] = (gradient[at] as number) - by
      })
    for (let at = 0; at < size; at += 1) {
      const by = change[at] as number
      cost += (pull / 2) * by * by
      gradient[at] = (gradient[at] as number) + pull * by
    }
    return cost
  }
  return toMinimum(smooth, size, ROUNDS, from)
}

/** The weights after a change. */
export function addChange(known: Weights, change: Float64Array): Weights {
  const offsets = toOffsets(known)
  const moved = (vector: Vector): Float64Array =>
    known[vector].map((worth, k) => worth + (change[offsets[vector] + k] as number))
  return {
    index: known.index,
    emissions: moved('emissions'),
    orders: moved('orders'),
    arcs: moved('arcs'),
    pairs: moved('pairs'),
    initial: moved('initial'),
    final: moved('final'),
  }
}

function toOffsets(weights: Weights): Record<Vector, number> {
  let at = 0
  const offsets = VECTORS.map((vector) => {
    const own = at
    at += weights[vector].length
    return [vector, own] as const
  })
  return Object.fromEntries(offsets) as Record<Vector, number>
}

/** What lessons cost that were not learned from, in nats: the less, the better the weights read them. */
export function toLoss(lessons: readonly Lesson[], weights: Weights): number {
  return lessons.reduce((sum, lesson) => sum + learn(lesson, weights, () => undefined), 0)
}
