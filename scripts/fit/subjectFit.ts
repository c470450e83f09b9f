/** Fits the subject model: conditional likelihood of the right candidates of whole articles, L2, by gradients with shrinking steps. */
import { toMarginals, type Link } from '../../src/figures/subjectChain.ts'
import type { SubjectModel } from '../../src/figures/subjectModel.ts'
import { choose } from '../../src/figures/subjects.ts'
import type { SubjectLesson, SubjectLessons } from './subjectLessons.ts'

export type Fitting = { readonly epochs: number; readonly rate: number; readonly l2: number }
export const FITTING: Fitting = { epochs: 60, rate: 0.3, l2: 30 }

type Coded = {
  readonly names: readonly (string | null)[]
  readonly own: readonly (readonly number[])[]
  readonly same: readonly (readonly number[])[]
  readonly other: readonly (readonly number[])[]
  /** Which candidates a label grants; null where nobody labelled the figure. */
  readonly right: readonly boolean[] | null
}

/** The same lessons give the same weights. */
export function fitSubjects(
  pages: readonly SubjectLessons[],
  { epochs, rate, l2 }: Fitting = FITTING,
): SubjectModel {
  const index = new Map<string, number>()
  const articles = pages.flatMap(({ articles: lists }) =>
    lists
      .filter((lessons) => lessons.some(({ label }) => label !== null))
      .map((lessons) => lessons.map((one) => toCoded(one, index))),
  )
  const weights = new Float64Array(index.size)
  const squares = new Float64Array(index.size).fill(1e-2)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const gradient = Float64Array.from(weights, (weight) => -l2 * weight)
    for (const article of articles) addGradient(gradient, weights, article)
    gradient.forEach((slope, at) => {
      const square = (squares[at] ?? 0) + slope * slope
      squares[at] = square
      weights[at] = (weights[at] ?? 0) + (rate * slope) / Math.sqrt(square)
    })
  }
  return { temperature: 1, weights: new Map([...index].map(([name, at]) => [name, weights[at] ?? 0])) }
}

function toCoded({ one, label, right }: SubjectLesson, index: Map<string, number>): Coded {
  const code = (names: readonly string[]): number[] => names.map((name) => indexOf(index, name))
  const none = one.candidates.map(({ kind }) => kind === 'none')
  const known = right.includes(true) ? right : none.includes(true) ? none : null
  return {
    names: one.candidates.map(({ name }) => name),
    own: one.features.map(({ own }) => code(own)),
    same: one.features.map(({ same }) => code(same)),
    other: one.features.map(({ other }) => code(other)),
    right: label === null ? null : known,
  }
}

function indexOf(index: Map<string, number>, name: string): number {
  const known = index.get(name)
  if (known !== undefined) return known
  index.set(name, index.size)
  return index.size - 1
}

/** What the labels expect of each feature, less what the model expects. */
function addGradient(gradient: Float64Array, weights: Float64Array, article: readonly Coded[]): void {
  const sum = (features: readonly number[]): number =>
    features.reduce((all, at) => all + (weights[at] ?? 0), 0)
  const links = article.map(({ names, own, same, other }): Link => ({
    names,
    own: own.map(sum),
    same: same.map(sum),
    other: other.map(sum),
  }))
  const known = toMarginals(
    links,
    article.map(({ right }) => right),
  )
  const free = toMarginals(links)
  article.forEach((coded, at) => {
    coded.own.forEach((features, c) => {
      const own = (known.of[at]?.[c] ?? 0) - (free.of[at]?.[c] ?? 0)
      const same = (known.same[at]?.[c] ?? 0) - (free.same[at]?.[c] ?? 0)
      add(gradient, features, own)
      if (at === 0) return
      add(gradient, coded.same[c] ?? [], same)
      add(gradient, coded.other[c] ?? [], own - same)
    })
  })
}

function add(gradient: Float64Array, features: readonly number[], slope: number): void {
  if (slope !== 0) for (const feature of features) gradient[feature] = (gradient[feature] ?? 0) + slope
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
      if (subject === undefined || lesson.label === null || lesson.label.optional === true) return []
      const { candidate, probability } = subject
      const right = lesson.right[lesson.one.candidates.indexOf(candidate)] === true
      return [{ lesson, right, possible: lesson.right.includes(true), probability, name: candidate.name }]
    })
  })
}
