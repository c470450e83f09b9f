/** Fits the subject model: conditional likelihood of the right candidates, L2, by gradients with shrinking steps. */
import { choose, toPrevious, type Chosen } from '../../src/figures/subjects.ts'
import { toChained } from '../../src/figures/subjectFeatures.ts'
import type { SubjectModel } from '../../src/figures/subjectModel.ts'
import type { SubjectLesson, SubjectLessons } from './subjectLessons.ts'

export type Fitting = {
  readonly rounds: number
  readonly epochs: number
  readonly rate: number
  readonly l2: number
  readonly optional: number
}
export const FITTING: Fitting = { rounds: 3, epochs: 60, rate: 0.25, l2: 0.6, optional: 0.5 }

type Row = {
  readonly features: readonly (readonly string[])[]
  readonly right: readonly boolean[]
  readonly weight: number
}

/** A model without weights. */
export const emptyModel = (): SubjectModel & { weights: Map<string, number> } => ({
  temperature: 1,
  weights: new Map(),
})

/**
 * Fits in rounds: in each the figure before is the one the last round's model chose, as it will be when pages are read.
 *
 * The first round takes the right one where it is known.
 */
export function fitSubjects(pages: readonly SubjectLessons[], fitting: Fitting = FITTING): SubjectModel {
  let model: SubjectModel | null = null
  for (let round = 0; round < fitting.rounds; round += 1) {
    const rows = pages.flatMap(({ articles }) =>
      articles.flatMap((lessons) => toRows(lessons, model, fitting)),
    )
    model = descend(rows, fitting)
  }
  return model ?? emptyModel()
}

function toRows(lessons: readonly SubjectLesson[], model: SubjectModel | null, fitting: Fitting): Row[] {
  const rows: Row[] = []
  let last: Chosen | null = null
  let known: string | null = null
  for (const { one, label, right } of lessons) {
    const previous = toPrevious(one, last)
    if (label !== null) {
      const features = one.candidates.map((candidate, at) => [
        ...(one.features[at] ?? []),
        ...toChained(candidate, previous),
      ])
      const wanted = right.includes(true) ? right : one.candidates.map(({ kind }) => kind === 'none')
      rows.push({ features, right: wanted, weight: label.optional === true ? fitting.optional : 1 })
    }
    const gold = one.candidates[right.indexOf(true)]
    const name: string | null =
      model === null ? (gold?.name ?? known) : choose(one, last, model).candidate.name
    known = name
    last = { figure: one.figure, spot: one.spot, name }
  }
  return rows
}

/** AdaGrad over the whole set: the same rows give the same weights. */
function descend(rows: readonly Row[], { epochs, rate, l2 }: Fitting): SubjectModel {
  const index = new Map<string, number>()
  const coded = rows.map(({ features, right, weight }) => ({
    right,
    weight,
    features: features.map((list) => list.map((name) => indexOf(index, name))),
  }))
  const weights = new Float64Array(index.size)
  const squares = new Float64Array(index.size).fill(1e-2)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const gradient = Float64Array.from(weights, (weight) => -l2 * weight)
    for (const { features, right, weight } of coded) addGradient(gradient, weights, features, right, weight)
    gradient.forEach((slope, at) => {
      const square = (squares[at] ?? 0) + slope * slope
      squares[at] = square
      weights[at] = (weights[at] ?? 0) + (rate * slope) / Math.sqrt(square)
    })
  }
  return { temperature: 1, weights: new Map([...index].map(([name, at]) => [name, weights[at] ?? 0])) }
}

function indexOf(index: Map<string, number>, name: string): number {
  const known = index.get(name)
  if (known !== undefined) return known
  index.set(name, index.size)
  return index.size - 1
}

function addGradient(
  gradient: Float64Array,
  weights: Float64Array,
  features: readonly (readonly number[])[],
  right: readonly boolean[],
  weight: number,
): void {
  const scores = features.map((list) => list.reduce((sum, at) => sum + (weights[at] ?? 0), 0))
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  const good = powers.reduce((sum, power, at) => sum + (right[at] === true ? power : 0), 0)
  features.forEach((list, at) => {
    const power = powers[at] ?? 0
    const slope = weight * ((right[at] === true ? power / good : 0) - power / all)
    for (const feature of list) gradient[feature] = (gradient[feature] ?? 0) + slope
  })
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
    let last: Chosen | null = null
    return lessons.flatMap((lesson) => {
      const { candidate, probability } = choose(lesson.one, last, model)
      last = { figure: lesson.one.figure, spot: lesson.one.spot, name: candidate.name }
      if (lesson.label === null || lesson.label.optional === true) return []
      const right = lesson.right[lesson.one.candidates.indexOf(candidate)] === true
      return [{ lesson, right, possible: lesson.right.includes(true), probability, name: candidate.name }]
    })
  })
}
