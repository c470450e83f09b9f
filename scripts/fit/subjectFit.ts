/** Fits the subject model: conditional likelihood of the right candidates, with a quadratic prior (L-BFGS). */
import type { SubjectModel } from '../../src/figures/subjectModel.ts'
import { choose } from '../../src/figures/subjects.ts'
import { OF_WORDS } from '../../src/figures/wordFeatures.ts'
import { toMinimum } from './lbfgs.ts'
import { toLoss, type Coded } from './subjectLoss.ts'
import type { SubjectLesson, SubjectLessons } from './subjectLessons.ts'

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

/** What a word says is learned where so many figures bear it. */
const FEWEST = 8

/** A feature seen so often has the prior as it is; one seen more often is held nearer to zero, a rarer one less. */
const COMMON = 300

/** A model as it is written, its weights by name. */
export type FittedSubjects = { readonly temperature: number; readonly weights: ReadonlyMap<string, number> }

/** The same lessons give the same weights. */
export function fitSubjects(pages: readonly SubjectLessons[], fitting: Fitting = FITTING): FittedSubjects {
  const lessons = pages.flatMap(({ articles, weight }) =>
    articles.flat().flatMap((lesson) => (lesson.right.includes(true) ? [{ lesson, weight }] : [])),
  )
  const rare = toRareWords(lessons.map(({ lesson }) => lesson))
  const index = new Map<string, number>()
  const figures = lessons.map(({ lesson, weight }) => toCoded(lesson, weight, index, rare))
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
  return { temperature: 1, weights: new Map(rounded.filter(isKept)) }
}

/** The features of words that too few figures bear. */
function toRareWords(lessons: readonly SubjectLesson[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { features } of lessons)
    for (const name of new Set(features.flat()))
      if (name.startsWith(OF_WORDS)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].flatMap(([name, count]) => (count < FEWEST ? [name] : [])))
}

const isKept = ([name, weight]: readonly [string, number]): boolean =>
  Math.abs(weight) >= (name.startsWith(OF_WORDS) ? LEAST_OF_WORDS : LEAST)

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
  { features, right }: SubjectLesson,
  weight: number,
  index: Map<string, number>,
  rare: ReadonlySet<string>,
): Coded => ({
  weight,
  features: features.map((names) =>
    names.filter((name) => !rare.has(name)).map((name) => indexOf(index, name)),
  ),
  right,
})

function indexOf(index: Map<string, number>, name: string): number {
  const known = index.get(name)
  if (known !== undefined) return known
  index.set(name, index.size)
  return index.size - 1
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
