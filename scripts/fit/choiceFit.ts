/**
 * Fits a model that chooses among candidates (the metrics of a figure): the likelihood of all candidates that a fair reader grants, and of
 * the one nearest to the label, with a quadratic prior.
 */
import { toMinimum } from './lbfgs.ts'

/** The candidates of one figure by their features, which of them a fair reader grants, and the nearest to the label (-1: none). */
export type ChoiceLesson = {
  readonly features: readonly (readonly string[])[]
  readonly granted: readonly boolean[]
  readonly right: number
}

export type Fitting = {
  /** Precision of the prior: the greater, the nearer to zero the weights stay. */
  readonly prior: number
  /** A feature of fewer figures than this is left out. */
  readonly fewest: number
  /** The part of the likelihood that is of the nearest candidate alone. */
  readonly nearest: number
}

export const FITTING: Fitting = { prior: 3, fewest: 15, nearest: 0.25 }
const ROUNDS = 150

type Coded = {
  readonly candidates: readonly Int32Array[]
  readonly granted: readonly boolean[]
  readonly right: number
}

/** The weights by feature, in alphabetical order, rounded to hundredths; the same lessons give the same weights. */
export function fitChoices(
  lessons: readonly ChoiceLesson[],
  fitting: Fitting = FITTING,
): Map<string, number> {
  const known = lessons.filter(({ right }) => right >= 0)
  const names = toNames(known, fitting.fewest)
  const places = new Map(names.map((name, at) => [name, at]))
  const coded = known.map(({ features, granted, right }): Coded => ({
    candidates: features.map((names) => Int32Array.from(names.flatMap((name) => places.get(name) ?? []))),
    granted,
    right,
  }))
  const weights = toMinimum(
    (point, gradient) => {
      let loss = 0
      point.forEach((weight, at) => {
        gradient[at] = fitting.prior * weight
        loss += (fitting.prior / 2) * weight * weight
      })
      for (const one of coded) loss += addLesson(one, point, gradient, fitting.nearest)
      return loss
    },
    names.length,
    ROUNDS,
  )
  const rounded = names.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))] as const)
  return new Map(rounded.filter(([, weight]) => weight !== 0))
}

function toNames(lessons: readonly ChoiceLesson[], fewest: number): string[] {
  const seen = new Map<string, number>()
  for (const { features } of lessons)
    for (const name of new Set(features.flat())) seen.set(name, (seen.get(name) ?? 0) + 1)
  return [...seen].flatMap(([name, n]) => (n >= fewest ? [name] : [])).toSorted()
}

/** Minus the log-likelihood of one lesson; adds its gradient. */
function addLesson(
  { candidates, granted, right }: Coded,
  point: Float64Array,
  gradient: Float64Array,
  nearest: number,
): number {
  const scores = candidates.map((features) => features.reduce((sum, at) => sum + (point[at] ?? 0), 0))
  const best = Math.max(...scores)
  const worths = scores.map((score) => Math.exp(score - best))
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  const good = worths.reduce((sum, worth, at) => sum + (granted[at] === true ? worth : 0), 0)
  candidates.forEach((features, at) => {
    const worth = worths[at] ?? 0
    const wanted = (1 - nearest) * (granted[at] === true ? worth / good : 0) + (at === right ? nearest : 0)
    const slope = worth / total - wanted
    for (const feature of features) gradient[feature] = (gradient[feature] ?? 0) + slope
  })
  return -(1 - nearest) * Math.log(good / total) - nearest * Math.log((worths[right] ?? 0) / total + 1e-300)
}
