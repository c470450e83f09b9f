/**
 * Whom each figure is about: of the entities near it the one the subject model ranks first, or null.
 */
import type { Entity } from '../entities/entity.ts'
import type { ArticleEntities } from '../entities/read.ts'
import type { EntityRecord, Figure } from '../schema/entry.ts'
import { toCandidates, type Candidate } from './subjectCandidates.ts'
import { isMeasurePhrase, isOfKind, readMetricClass } from './metricClasses.ts'
import { toMarginals, type Link } from './subjectChain.ts'
import { toFeatures, type FeatureRules } from './subjectFeatures.ts'
import { toOther, toSame, toStep } from './subjectSteps.ts'
import { toTracked } from './tracker.ts'
import { scoreOf, type SubjectModel } from './subjectModel.ts'
import { toSpot, toStage, type Spot, type Stage } from './subjectScene.ts'

export type SubjectRules = FeatureRules & {
  readonly model: SubjectModel
  readonly placeId: (name: string) => string | null
}

/** What the page tells of an article beside its text. */
export type SubjectContext = {
  /** The place it is filed under. */
  readonly home: { readonly id: string; readonly name: string } | null
}

/** One figure with its candidates and their features, before any is chosen; what the model is fitted on. */
export type SubjectCase = {
  readonly figure: Figure
  readonly spot: Spot
  readonly candidates: readonly Candidate[]
  readonly features: readonly CandidateFeatures[]
}

/** What speaks for a candidate by itself, after the same subject, after another. */
export type CandidateFeatures = {
  readonly own: readonly string[]
  readonly same: readonly string[]
  readonly other: readonly string[]
}

export type ChosenSubject = {
  readonly candidate: Candidate
  readonly probability: number
}

const REMEMBERED = 4
/** A figure is about nobody where that is more likely than all who are named. */
const NOBODY = 0.5

/**
 * Gives every figure its subject, and its confidence the probability that the subject is right.
 *
 * @example 青禾机械有限公司去年扩产。公司年销售额10亿元 → the figure's subject is 青禾机械有限公司
 */
export function giveSubjects(
  figures: readonly Figure[],
  read: ArticleEntities,
  context: SubjectContext,
  rules: SubjectRules,
): Figure[] {
  const cases = toCases(figures, read, context, rules)
  const chosen = choose(cases, rules.model)
  const subjects = new Map(cases.map(({ figure }, at) => [figure, chosen[at]]))
  return figures.map((figure) => withSubject(figure, subjects.get(figure) ?? null, rules))
}

/** Lays out the candidates of every figure with their features; linear in the length of the article. */
export function toCases(
  figures: readonly Figure[],
  read: ArticleEntities,
  { home }: SubjectContext,
  rules: FeatureRules,
): SubjectCase[] {
  const stage = toStage(read, home, isNational(read, rules), (text) =>
    isMeasurePhrase(text, rules.metricClasses),
  )
  const cases: SubjectCase[] = []
  figures.forEach((figure, index) => {
    const spot = toSpot(stage, figure.at)
    if (spot === null) return
    const before = figures.slice(Math.max(0, index - REMEMBERED), index)
    cases.push(toCase(figure, spot, before, cases.at(-1) ?? null, stage, rules))
  })
  return cases
}

function toCase(
  figure: Figure,
  spot: Spot,
  before: readonly Figure[],
  last: SubjectCase | null,
  stage: Stage,
  rules: FeatureRules,
): SubjectCase {
  const candidates = toCandidates(stage, spot, figure.metric, before).filter((candidate) =>
    fits(candidate, figure, rules),
  )
  const step = last === null ? null : toStep({ figure, spot }, last)
  const metricClass = readMetricClass(figure.metric, rules.metricClasses)
  const tracked = toTracked(candidates, spot, (kind) => isOfKind(metricClass, kind, rules.metricClasses))
  const place = { figure, spot, last: last?.spot ?? null, stage, tracked }
  const features = candidates.map((one) => ({
    own: toFeatures(one, candidates, place, rules),
    same: toSame(one, step),
    other: toOther(one, step),
  }))
  return { figure, spot, candidates, features }
}

/** The best candidate of each figure and its probability. */
export function choose(cases: readonly SubjectCase[], model: SubjectModel): ChosenSubject[] {
  const { of } = toMarginals(cases.map((one) => toLink(one, model)))
  return cases.map(({ candidates }, at) => {
    const probabilities = of[at] ?? []
    const none = candidates.findIndex(({ kind }) => kind === 'none')
    const named = probabilities.map((probability, c) => (c === none ? 0 : probability))
    const best = (probabilities[none] ?? 0) > NOBODY ? none : named.indexOf(Math.max(...named))
    const candidate = candidates[best]
    if (candidate === undefined) throw new Error('a figure without candidates')
    return { candidate, probability: probabilities[best] ?? 0 }
  })
}

function toLink({ candidates, features }: SubjectCase, model: SubjectModel): Link {
  return {
    names: candidates.map(({ name }) => name),
    own: features.map(({ own }) => scoreOf(own, model)),
    same: features.map(({ same }) => scoreOf(same, model)),
    other: features.map(({ other }) => scoreOf(other, model)),
  }
}

/** The kind of a subject must fit the indicator. */
function fits({ kind }: Candidate, { indicator }: Figure, { indicatorKinds }: FeatureRules): boolean {
  const kinds = indicator === null ? undefined : indicatorKinds(indicator)
  return kind === 'none' || kind === 'goods' || kinds === undefined || kinds.includes(kind)
}

/** A body of the whole country speaks in the heads or the first paragraph. */
function isNational({ parts }: ArticleEntities, { entities }: FeatureRules): boolean {
  const start = parts.findIndex(({ role }) => role === 'lead')
  const text = parts
    .slice(0, start < 0 ? 3 : start + 2)
    .map(({ folded }) => folded.text.slice(0, 400))
    .join('。')
  return [...entities.words('national')].some((name) => text.includes(name))
}

function withSubject(figure: Figure, chosen: ChosenSubject | null, rules: SubjectRules): Figure {
  if (chosen === null) return figure
  const { candidate, probability } = chosen
  return {
    ...figure,
    subject: candidate.name,
    subjectPlace: placeOf(candidate.entity, candidate.name, rules),
    subjectEntity: candidate.entity?.id ?? null,
    confidence: Number((figure.confidence * probability).toFixed(2)),
  }
}

const placeOf = (entity: Entity | null, name: string | null, { placeId }: SubjectRules): string | null =>
  entity?.place ?? (name === null ? null : placeId(name))

/** What the entry keeps of an article's entities: proper names, and whatever a figure is about. */
export function toEntityRecords({ entities }: ArticleEntities, figures: readonly Figure[]): EntityRecord[] {
  const used = new Set(figures.map(({ subjectEntity }) => subjectEntity))
  return entities
    .filter(
      ({ id, proper, kind }) =>
        used.has(id) || (proper && id !== 'world' && kind !== 'group' && kind !== 'goods'),
    )
    .map(({ id, name, kind, names, mentions }) => ({
      id,
      name,
      kind,
      names: [...names],
      mentions: mentions.length,
    }))
}
