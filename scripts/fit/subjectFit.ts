/** Fits the subject model: conditional likelihood of the right candidates, with a quadratic prior (L-BFGS). */
import type { SubjectModel } from '../../src/figures/subjectModel.ts'
import { choose } from '../../src/figures/subjects.ts'
import { OF_WORDS } from '../../src/figures/wordFeatures.ts'
import { toMinimum } from './lbfgs.ts'
import { toLoss, type Coded } from './subjectLoss.ts'
import type { SubjectLesson, SubjectLessons } from './subjectLessons.ts'
import { indexOf, type Unlabelled } from './unlabelled.ts'
import { learnWords } from './wordTeaching.ts'

export type Fitting = {
  /** Precision of the prior: the greater, the nearer to zero the weights stay; of what a single thing says of a candidate. */
  readonly prior: number
  /** … and of what several say together. */
  readonly joint: number
  readonly rounds: number
}
export const FITTING: Fitting = { prior: 18, joint: 8, rounds: 60 }

/** Weights below say nothing that pages left out bear out; of words, which are many, greater ones. */
const LEAST = 0.03
const LEAST_OF_WORDS = 0.08

/** How far the labels find the weights of words where unlabelled articles left them. */
const TAUGHT = 0.8

/** A feature seen so often has the prior as it is; one seen more often is held nearer to zero, a rarer one less. */
const COMMON = 300

/**
 * The same lessons give the same weights.
 *
 * @param unlabelled what words say is learned from these first; null to learn it from the labels alone
 */
export function fitSubjects(
  pages: readonly SubjectLessons[],
  unlabelled: Unlabelled | null,
  fitting: Fitting = FITTING,
): SubjectModel & { readonly weights: ReadonlyMap<string, number> } {
  const taught =
    unlabelled === null
      ? new Map<string, number>()
      : learnWords(
          unlabelled,
          toWeights(pages, (name) => !name.startsWith(OF_WORDS), new Map(), fitting),
        )
  const weights = toWeights(pages, () => true, taught, fitting)
  const rounded = [...weights].map(([name, weight]): [string, number] => [name, Number(weight.toFixed(2))])
  return { temperature: 1, weights: new Map(rounded.filter(isKept)) }
}

const isKept = ([name, weight]: readonly [string, number]): boolean =>
  Math.abs(weight) >= (name.startsWith(OF_WORDS) ? LEAST_OF_WORDS : LEAST)

/** The weight of each feature, by name; where the labels say nothing, it is as taught. */
function toWeights(
  pages: readonly SubjectLessons[],
  holds: (name: string) => boolean,
  taught: ReadonlyMap<string, number>,
  fitting: Fitting,
): Map<string, number> {
  const index = new Map<string, number>()
  const figures = pages.flatMap(({ articles, weight }) =>
    articles
      .flat()
      .flatMap((lesson) => (lesson.right.includes(true) ? [toCoded(lesson, weight, index, holds)] : [])),
  )
  const priors = toPriors(index, figures, fitting)
  const means = Float64Array.from(index, ([name]) => TAUGHT * (taught.get(name) ?? 0))
  const weights = toMinimum(
    (point, gradient) => toLoss(figures, { priors, means }, point, gradient),
    index.size,
    fitting.rounds,
    means.slice(),
  )
  const fitted = [...index].map(([name, at]): [string, number] => [name, weights[at] ?? 0])
  return new Map([
    ...[...taught].map(([name, weight]): [string, number] => [name, TAUGHT * weight]),
    ...fitted,
  ])
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

const toCoded = (
  { one, right }: SubjectLesson,
  weight: number,
  index: Map<string, number>,
  holds: (name: string) => boolean,
): Coded => ({
  weight,
  features: one.features.map((names) => names.filter(holds).map((name) => indexOf(index, name))),
  right,
})

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
