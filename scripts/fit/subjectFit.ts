/** Fits the subject model: conditional likelihood of the right candidates of whole articles, with a quadratic prior (L-BFGS). */
import { toMarginals, type Link } from '../../src/figures/subjectChain.ts'
import type { SubjectModel } from '../../src/figures/subjectModel.ts'
import { choose } from '../../src/figures/subjects.ts'
import { toMinimum } from './lbfgs.ts'
import type { SubjectLesson, SubjectLessons } from './subjectLessons.ts'

export type Fitting = {
  /** Precision of the prior: the greater, the nearer to zero the weights stay; of what a single thing says of a candidate. */
  readonly prior: number
  /** … and of what several say together. */
  readonly joint: number
  /** How many times as much for what links a figure to the one before: few articles tell of it, and a wrong link spreads. */
  readonly link: number
  readonly rounds: number
}
export const FITTING: Fitting = { prior: 25, joint: 12, link: 10, rounds: 60 }

/** Weights below say nothing that pages left out bear out. */
const LEAST = 0.03

/** A feature seen so often has the prior as it is; one seen more often is held nearer to zero, a rarer one less. */
const COMMON = 300

type Coded = {
  readonly names: readonly (string | null)[]
  readonly own: readonly (readonly number[])[]
  readonly same: readonly (readonly number[])[]
  readonly other: readonly (readonly number[])[]
  readonly labelled: boolean
  /** Which candidates a label grants; null where nobody labelled the figure, or none of them is granted. */
  readonly right: readonly boolean[] | null
}

type Article = { readonly weight: number; readonly figures: readonly Coded[] }

/** The same lessons give the same weights. */
export function fitSubjects(
  pages: readonly SubjectLessons[],
  fitting: Fitting = FITTING,
): SubjectModel & { readonly weights: ReadonlyMap<string, number> } {
  const index = new Map<string, number>()
  const articles = pages.flatMap(({ articles: lists, weight }) =>
    lists
      .filter((lessons) => lessons.some(({ label }) => label !== null))
      .map((lessons): Article => ({ weight, figures: lessons.map((one) => toCoded(one, index)) })),
  )
  const priors = toPriors(index, articles, fitting)
  const weights = toMinimum(
    (point, gradient) => toLoss(articles, priors, point, gradient),
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
  articles: readonly Article[],
  { prior, joint, link }: Fitting,
): Float64Array {
  const counts = new Float64Array(index.size)
  const links = new Set<number>()
  for (const { own, same, other, labelled } of articles.flatMap(({ figures }) => figures)) {
    for (const at of [...same, ...other].flat()) links.add(at)
    if (labelled) for (const at of own.flat()) counts[at] = (counts[at] ?? 0) + 1
  }
  return Float64Array.from(index, ([name, at]) => {
    if (links.has(at)) return link * prior
    const often = Math.min(4, Math.max(0.3, ((counts[at] ?? 0) / COMMON) ** 0.25))
    return often * (name.split(' ').length <= 2 ? prior : joint)
  })
}

/** Minus the log-likelihood and the prior; fills in its gradient. */
function toLoss(
  articles: readonly Article[],
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
  for (const article of articles) loss += addArticle(gradient, weights, article)
  return loss
}

function toCoded({ one, label, right }: SubjectLesson, index: Map<string, number>): Coded {
  const code = (names: readonly string[]): number[] => names.map((name) => indexOf(index, name))
  return {
    names: one.candidates.map(({ name }) => name),
    own: one.features.map(({ own }) => code(own)),
    same: one.features.map(({ same }) => code(same)),
    other: one.features.map(({ other }) => code(other)),
    labelled: label !== null,
    right: label !== null && right.includes(true) ? right : null,
  }
}

function indexOf(index: Map<string, number>, name: string): number {
  const known = index.get(name)
  if (known !== undefined) return known
  index.set(name, index.size)
  return index.size - 1
}

/** Minus the log-likelihood of an article; adds what the model expects of each feature, less what the labels expect. */
function addArticle(gradient: Float64Array, weights: Float64Array, { weight, figures }: Article): number {
  const sum = (features: readonly number[]): number =>
    features.reduce((all, at) => all + (weights[at] ?? 0), 0)
  const links = figures.map(({ names, own, same, other }): Link => ({
    names,
    own: own.map(sum),
    same: same.map(sum),
    other: other.map(sum),
  }))
  const known = toMarginals(
    links,
    figures.map(({ right }) => right),
  )
  const free = toMarginals(links)
  figures.forEach((coded, at) => {
    coded.own.forEach((features, c) => {
      const own = weight * ((free.of[at]?.[c] ?? 0) - (known.of[at]?.[c] ?? 0))
      const same = weight * ((free.same[at]?.[c] ?? 0) - (known.same[at]?.[c] ?? 0))
      add(gradient, features, own)
      if (at === 0) return
      add(gradient, coded.same[c] ?? [], same)
      add(gradient, coded.other[c] ?? [], own - same)
    })
  })
  return weight * (free.sum - known.sum)
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
      if (subject === undefined || lesson.label?.subject == null || lesson.label.optional === true) return []
      const { candidate, probability } = subject
      const right = lesson.right[lesson.one.candidates.indexOf(candidate)] === true
      return [{ lesson, right, possible: lesson.right.includes(true), probability, name: candidate.name }]
    })
  })
}
