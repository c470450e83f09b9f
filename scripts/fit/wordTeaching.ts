/**
 * What words say of subjects, learned from unlabelled articles: a model without words (the teacher) reads them, and weights of
 * words are fitted to what it holds likely while at each figure half of what it sees is hidden, so that words must stand in for it.
 */
import { seeded } from '../../src/typeset/random.ts'
import { toMinimum } from './lbfgs.ts'
import type { Lists, Unlabelled } from './unlabelled.ts'

/** Share of the kinds of features hidden at a figure; a kind is the first word of their names. */
const HIDDEN = 0.5
/** Precision of the prior of each weight. */
const PRIOR = 4
const ROUNDS = 40

/**
 * The weight of each feature of words, by name.
 *
 * @param teacher weights of what is no word, by name
 */
export function learnWords(
  unlabelled: Unlabelled,
  teacher: ReadonlyMap<string, number>,
): Map<string, number> {
  const { names, figures, words } = unlabelled
  const { likely, given } = toView(unlabelled, teacher)
  const weights = toMinimum(
    (point, gradient) => {
      let loss = 0
      point.forEach((weight, at) => {
        gradient[at] = PRIOR * weight
        loss += (PRIOR / 2) * weight * weight
      })
      for (let at = 0; at + 1 < figures.length; at += 1)
        loss += addFigure(figures[at] ?? 0, figures[at + 1] ?? 0, { likely, given, words, point, gradient })
      return loss
    },
    names.length,
    ROUNDS,
  )
  return new Map(names.flatMap((name, at) => (weights[at] === 0 ? [] : [[name, weights[at] ?? 0]])))
}

/** What the teacher holds likely of each candidate, and the score it gives where half of it is hidden. */
function toView(
  { names, figures, shown }: Unlabelled,
  teacher: ReadonlyMap<string, number>,
): { likely: Float64Array; given: Float64Array } {
  const weights = Float64Array.from(names, (name) => teacher.get(name) ?? 0)
  const kinds = new Map<string, number>()
  const kindOf = Int32Array.from(names, (name) => {
    const kind = name.split(' ')[0] ?? ''
    if (!kinds.has(kind)) kinds.set(kind, kinds.size)
    return kinds.get(kind) ?? 0
  })
  const random = seeded(1, 0)
  const given = new Float64Array(shown.starts.length - 1)
  const likely = new Float64Array(given.length)
  for (let at = 0; at + 1 < figures.length; at += 1) {
    const seen = Uint8Array.from({ length: kinds.size }, () => (random.chance(HIDDEN) ? 0 : 1))
    const [from, to] = [figures[at] ?? 0, figures[at + 1] ?? 0]
    const isSeen = (id: number): boolean => seen[kindOf[id] ?? 0] === 1
    for (let one = from; one < to; one += 1) {
      likely[one] = sumOf(shown, one, weights, () => true)
      given[one] = sumOf(shown, one, weights, isSeen)
    }
    toProbabilities(likely.subarray(from, to))
  }
  return { likely, given }
}

/** What the features of one list weigh together. */
function sumOf(
  { starts, ids }: Lists,
  list: number,
  weights: Float64Array,
  counts: (id: number) => boolean,
): number {
  let sum = 0
  for (let k = starts[list] ?? 0; k < (starts[list + 1] ?? 0); k += 1) {
    const id = ids[k] ?? 0
    if (counts(id)) sum += weights[id] ?? 0
  }
  return sum
}

/** Scores → probabilities, in place. @returns the logarithm of the sum of their odds */
function toProbabilities(scores: Float64Array): number {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity)
  let sum = 0
  scores.forEach((score, at) => {
    const odds = Math.exp(score - most)
    scores[at] = odds
    sum += odds
  })
  scores.forEach((odds, at) => {
    scores[at] = odds / sum
  })
  return most + Math.log(sum)
}

type Fit = {
  readonly likely: Float64Array
  readonly given: Float64Array
  readonly words: Lists
  readonly point: Float64Array
  readonly gradient: Float64Array
}

/** The loss of one figure; adds its gradient. */
function addFigure(from: number, to: number, { likely, given, words, point, gradient }: Fit): number {
  const scores = new Float64Array(to - from)
  let loss = 0
  for (let one = from; one < to; one += 1) {
    const score = (given[one] ?? 0) + sumOf(words, one, point, () => true)
    scores[one - from] = score
    loss -= (likely[one] ?? 0) * score
  }
  loss += toProbabilities(scores)
  for (let one = from; one < to; one += 1) {
    const slope = (scores[one - from] ?? 0) - (likely[one] ?? 0)
    for (let k = words.starts[one] ?? 0; k < (words.starts[one + 1] ?? 0); k += 1) {
      const id = words.ids[k] ?? 0
      gradient[id] = (gradient[id] ?? 0) + slope
    }
  }
  return loss
}
