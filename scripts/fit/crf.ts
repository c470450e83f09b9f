/**
 * Fits the weights of the line model: conditional likelihood of labelled pages, by stochastic gradients with steps that
 * shrink weight by weight (AdaGrad), pulled towards zero (L2).
 */
import type { Random } from '../../src/typeset/random.ts'
import { ARC_FROM, ARC_PAIR, ARC_START, ARCS } from '../../src/newspaper/label/arcs.ts'
import { type Lattice } from '../../src/newspaper/label/decode.ts'
import { toMarginals, type Marginals } from '../../src/newspaper/label/marginals.ts'
import {
  ARC_CLASSES,
  ASPECTS,
  STATE_ASPECTS,
  toLattice,
  type Coded,
  type Weights,
} from '../../src/newspaper/label/score.ts'
import { PAIRS, STATES } from '../../src/newspaper/label/states.ts'

/** A page to learn from: its features, and the state of each line; or 1 for each state a line may be in, where some are doubtful. */
export type Lesson = { readonly coded: Coded; readonly path: Int32Array; readonly allowed: Uint8Array | null }
export type Fitting = { readonly epochs: number; readonly rate: number; readonly l2: number }

export type Vector = 'emissions' | 'orders' | 'arcs' | 'pairs' | 'initial' | 'final'
const S = STATES.length
const A = ASPECTS.length
const ASPECT_PLACES: readonly number[] = ASPECTS.map((_, k) => k)
/** No page pulls a weight harder, so that a page that all weights get wrong at first moves none far. */
const STEEPEST = 8
/** A gradient smaller than this is not worth a step. */
const LEAST = 1e-3

export function toZeroWeights(index: ReadonlyMap<string, number>): Weights {
  return {
    index,
    emissions: new Float64Array(index.size * A),
    orders: new Float64Array(index.size),
    arcs: new Float64Array(ARCS.length),
    pairs: new Float64Array(PAIRS.length * ARC_CLASSES),
    initial: new Float64Array(S),
    final: new Float64Array(S),
  }
}

/** Mends `weights` lesson by lesson, pulled towards zero; `onEpoch` is told the mean loss a page, in nats. */
export function fitWeights(
  lessons: readonly Lesson[],
  weights: Weights,
  { epochs, rate, l2 }: Fitting,
  random: Random,
  onEpoch: (epoch: number, loss: number) => void,
): void {
  const squares = toZeroWeights(weights.index)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const pace = rate / (1 + 0.1 * epoch)
    const step = (vector: Vector, k: number, gradient: number): void => {
      const worth = weights[vector][k] as number
      const pull = Math.max(-STEEPEST, Math.min(STEEPEST, gradient)) - l2 * worth
      const square = (squares[vector][k] as number) + pull * pull
      squares[vector][k] = square
      weights[vector][k] = worth + (pace * pull) / Math.sqrt(square + 1)
    }
    let loss = 0
    for (const lesson of random.shuffle(lessons)) loss += learn(lesson, weights, step)
    onEpoch(epoch, loss / lessons.length)
  }
}

export type Take = (vector: Vector, k: number, gradient: number) => void

/** One page: steps along the difference between what it is and what the model expects of it; returns the loss, in nats. */
export function learn({ coded, path, allowed }: Lesson, weights: Weights, step: Take): number {
  const lattice = toLattice(coded, weights)
  const expected = toMarginals(lattice)
  const right = allowed === null ? toCertain(path, lattice) : toMarginals(toAllowed(lattice, allowed))
  learnArcs(right, expected, step)
  learnEnds(coded, right, expected, step)
  const sums = new Float64Array(A)
  coded.lines.forEach((features, i) => {
    if (!toDifference(i, right, expected, sums)) return
    const aspects = ASPECT_PLACES.filter((k) => Math.abs(sums[k] as number) > LEAST)
    for (const f of features) for (const k of aspects) step('emissions', f * A + k, sums[k] as number)
  })
  return expected.logZ - right.logZ
}

/** Only the states a page may be in: what its doubtful lines are is left to the model. */
function toAllowed(lattice: Lattice, allowed: Uint8Array): Lattice {
  return { ...lattice, states: lattice.states.map((worth, k) => (allowed[k] === 1 ? worth : -Infinity)) }
}

/** One path as marginals: what it passes through is certain; `logZ` is its worth. */
function toCertain(
  path: Int32Array,
  { count, states, arcs, arcClasses, initial, final }: Lattice,
): Marginals {
  const certain = new Float64Array(count * S)
  const taken = arcs.map(() => new Float64Array(ARCS.length))
  let worth = (initial[path[0] as number] as number) + (final[path.at(-1) as number] as number)
  path.forEach((s, i) => {
    certain[i * S + s] = 1
    worth += states[i * S + s] as number
    if (i === 0) return
    const [a, c] = [toArc(path[i - 1] as number, s), arcClasses[i] as number]
    worth += arcs[c]?.[a] as number
    const times = taken[c] as Float64Array
    times[a] = (times[a] as number) + 1
  })
  return { logZ: worth, states: certain, arcs: taken }
}

/** What a line is less what is expected of it, aspect by aspect; false where there is nothing to learn. */
function toDifference(i: number, right: Marginals, expected: Marginals, sums: Float64Array): boolean {
  sums.fill(0)
  let far = 0
  for (let s = 0; s < S; s += 1) {
    const gradient = (right.states[i * S + s] as number) - (expected.states[i * S + s] as number)
    if (Math.abs(gradient) < LEAST) continue
    far += Math.abs(gradient)
    for (const k of STATE_ASPECTS[s] as Int32Array) sums[k] = (sums[k] as number) + gradient
  }
  return far > 5 * LEAST
}

/** Steps of arcs and pairs. */
function learnArcs(right: Marginals, expected: Marginals, step: Take): void {
  const pairs = new Float64Array(PAIRS.length * ARC_CLASSES)
  const arcs = new Float64Array(ARCS.length)
  expected.arcs.forEach((times, c) =>
    times.forEach((expectation, a) => {
      const gradient = (right.arcs[c]?.[a] as number) - expectation
      arcs[a] = (arcs[a] as number) + gradient
      const pair = (ARC_PAIR[a] as number) * ARC_CLASSES + c
      pairs[pair] = (pairs[pair] as number) + gradient
    }),
  )
  arcs.forEach((gradient, a) => void (Math.abs(gradient) > LEAST && step('arcs', a, gradient)))
  pairs.forEach((gradient, p) => void (Math.abs(gradient) > LEAST && step('pairs', p, gradient)))
}

function toArc(from: number, to: number): number {
  let a = ARC_START[to] as number
  while (ARC_FROM[a] !== from) a += 1
  return a
}

function learnEnds(coded: Coded, right: Marginals, expected: Marginals, step: Take): void {
  const last = (coded.lines.length - 1) * S
  let before = 0
  for (let s = 0; s < S; s += 1) {
    const first = (right.states[s] as number) - (expected.states[s] as number)
    const end = (right.states[last + s] as number) - (expected.states[last + s] as number)
    if (STATES[s]?.order === 'before') before += first
    if (Math.abs(first) > LEAST) step('initial', s, first)
    if (Math.abs(end) > LEAST) step('final', s, end)
  }
  if (Math.abs(before) > LEAST) for (const f of coded.page) step('orders', f, 2 * before)
}
