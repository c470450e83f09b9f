/** Fits the subject model: conditional likelihood of the right candidates, with a quadratic prior (L-BFGS). */
import type { SubjectModel } from '../../src/figures/subjectModel.ts'
import { choose } from '../../src/figures/subjects.ts'
import { toMinimum } from './lbfgs.ts'
import type { SubjectLesson, SubjectLessons } from './subjectLessons.ts'

export type Fitting = {
  /** Precision of the prior: the greater, the nearer to zero the weights stay; of what a single thing says of a candidate. */
  readonly prior: number
  /** … and of what several say together. */
  readonly joint: number
  readonly rounds: number
}
export const FITTING: Fitting = { prior: 18, joint: 8, rounds: 60 }

/** Weights below say nothing that pages left out bear out. */
const LEAST = 0.03

/** A feature seen so often has the prior as it is; one seen more often is held nearer to zero, a rarer one less. */
const COMMON = 300

/** A labelled figure: the features of each candidate, and which of them the label grants. */
type Coded = {
  readonly weight: number
  readonly features: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

/** The same lessons give the same weights. */
export function fitSubjects(
  pages: readonly SubjectLessons[],
  fitting: Fitting = FITTING,
): SubjectModel & { readonly weights: ReadonlyMap<string, number> } {
  const index = new Map<string, number>()
  const figures = pages.flatMap(({ articles, weight }) =>
    articles
      .flat()
      .flatMap((lesson) => (lesson.right.includes(true) ? [toCoded(lesson, weight, index)] : [])),
  )
  const priors = toPriors(index, figures, fitting)
  const weights = toMinimum(
    (point, gradient) => toLoss(figures, priors, point, gradient),
    index.size,
    fitting.rounds,
  )
  const rounded = [...index].map(([name, at]): [string, number] => [
    name,
    Number((weights[at] ?? 0).toFixed(2)),
  ])
  return { temperature: 1, weights: new Map(rounded.filter(([, weight]) => Math.abs(weight) >= LEAST)) }
}

/**
 * The precision of each weight: a common feature is held nearer to zero than a rare one, whose evidence is small anyway, and a
 * single one nearer than what several say together, which it would else speak for.
 */
function toPriors(
  index: ReadonlyMap<string, number>,
  figures: readonly Coded[],
  { prior, joint }: Fitting,
): Float64Array {
  const counts = new Float64Array(index.size)
  for (const { features } of figures) for (const at of features.flat()) counts[at] = (counts[at] ?? 0) + 1
  return Float64Array.from(index, ([name, at]) => {
    const often = Math.min(4, Math.max(0.3, ((counts[at] ?? 0) / COMMON) ** 0.25))
    return often * (name.split(' ').length <= 2 ? prior : joint)
  })
}

/** Minus the log-likelihood and the prior; fills in its gradient. */
function toLoss(
  figures: readonly Coded[],
  priors: Float64Array,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  let loss = 0
  priors.forEach((prior, at) => {
    const weight = weights[at] ?? 0
    gradient[at] = prior * weight
    loss += (prior / 2) * weight * weight
  })
  for (const figure of figures) loss += addFigure(gradient, weights, figure)
  return loss
}

const toCoded = ({ one, right }: SubjectLesson, weight: number, index: Map<string, number>): Coded => ({
  weight,
  features: one.features.map((names) => names.map((name) => indexOf(index, name))),
  right,
})

function indexOf(index: Map<string, number>, name: string): number {
  const known = index.get(name)
  if (known !== undefined) return known
  index.set(name, index.size)
  return index.size - 1
}

/** Minus the log-likelihood of a figure; adds what the model expects of each feature, less what the label expects. */
function addFigure(
  gradient: Float64Array,
  weights: Float64Array,
  { weight, features, right }: Coded,
): number {
  const scores = features.map((of) => of.reduce((sum, at) => sum + (weights[at] ?? 0), 0))
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const all = odds.reduce((sum, one) => sum + one, 0)
  const granted = odds.reduce((sum, one, c) => (right[c] === true ? sum + one : sum), 0)
  features.forEach((of, c) => {
    const one = odds[c] ?? 0
    const slope = weight * (one / all - (right[c] === true ? one / granted : 0))
    if (slope !== 0) for (const at of of) gradient[at] = (gradient[at] ?? 0) + slope
  })
  return weight * (Math.log(all) - Math.log(granted))
}

export type Read = {
  readonly lesson: SubjectLesson
  readonly right: boolean
  readonly possible: boolean
  readonly probability: number
  readonly name: string | null
}

/** Reads the labelled figures of a page with a model. */
export function readWith({ articles }: SubjectLessons, model: SubjectModel): Read[] {
  return articles.flatMap((lessons) => {
    const chosen = choose(
      lessons.map(({ one }) => one),
      model,
    )
    return lessons.flatMap((lesson, at) => {
      const subject = chosen[at]
      if (subject === undefined || lesson.label?.subject == null || lesson.label.optional === true) return []
      const { candidate, probability } = subject
      const right = lesson.right[lesson.one.candidates.indexOf(candidate)] === true
      return [{ lesson, right, possible: lesson.right.includes(true), probability, name: candidate.name }]
    })
  })
}
