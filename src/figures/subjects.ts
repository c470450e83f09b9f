/**
 * Whom each figure is about: of the entities near it the one the subject model ranks first, or null.
 */
import type { Entity } from '../entities/entity.ts'
import type { ArticleEntities } from '../entities/read.ts'
import type { EntityRecord, Figure } from '../schema/entry.ts'
import { toCandidates, type Candidate } from './subjectCandidates.ts'
import { toChained, toFeatures, type FeatureRules, type Previous } from './subjectFeatures.ts'
import { scoreOf, toProbabilities, type SubjectModel } from './subjectModel.ts'
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
  readonly features: readonly (readonly string[])[]
}

export type ChosenSubject = {
  readonly candidate: Candidate
  readonly probability: number
}

const REMEMBERED = 4

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
  let last: Chosen | null = null
  const chosen = new Map<Figure, ChosenSubject>()
  for (const one of cases) {
    const subject = choose(one, last, rules.model)
    last = { figure: one.figure, spot: one.spot, name: subject.candidate.name }
    chosen.set(one.figure, subject)
  }
  return figures.map((figure) => withSubject(figure, chosen.get(figure) ?? null, rules))
}

/** Lays out the candidates of every figure with their features; linear in the length of the article. */
export function toCases(
  figures: readonly Figure[],
  read: ArticleEntities,
  { home }: SubjectContext,
  rules: FeatureRules,
): SubjectCase[] {
  const stage = toStage(read, home, isNational(read, rules))
  return figures.flatMap((figure, index) => {
    const spot = toSpot(stage, figure.at)
    if (spot === null) return []
    const before = figures.slice(Math.max(0, index - REMEMBERED), index)
    return [toCase(figure, spot, before, stage, rules)]
  })
}

function toCase(
  figure: Figure,
  spot: Spot,
  before: readonly Figure[],
  stage: Stage,
  rules: FeatureRules,
): SubjectCase {
  const candidates = toCandidates(stage, spot, before).filter((candidate) => fits(candidate, figure, rules))
  const features = candidates.map((one) => toFeatures(one, candidates, figure, spot, stage, rules))
  return { figure, spot, candidates, features }
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

export type Chosen = { readonly figure: Figure; readonly spot: Spot; readonly name: string | null }

/** How the figure before bears on this one. */
export function toPrevious({ figure, spot }: SubjectCase, last: Chosen | null): Previous | null {
  if (last === null) return null
  const samePart = last.spot.part === spot.part
  const sameSentence = samePart && last.spot.sentence.start === spot.sentence.start
  const sameClause = sameSentence && last.spot.clause === spot.clause
  const distance = sameClause ? 'clause' : sameSentence ? 'sentence' : samePart ? 'part' : 'earlier'
  return { name: last.name, distance, sameMetric: figure.metric === last.figure.metric }
}

/** The best candidate and its probability. */
export function choose(one: SubjectCase, last: Chosen | null, model: SubjectModel): ChosenSubject {
  const previous = toPrevious(one, last)
  const scores = one.candidates.map(
    (candidate, at) =>
      scoreOf(one.features[at] ?? [], model) + scoreOf(toChained(candidate, previous), model),
  )
  const probabilities = toProbabilities(scores, model)
  const best = probabilities.indexOf(Math.max(...probabilities))
  const candidate = one.candidates[best]
  if (candidate === undefined) throw new Error('a figure without candidates')
  return { candidate, probability: probabilities[best] ?? 0 }
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
    .filter(({ id, proper, kind }) => used.has(id) || (proper && kind !== 'group' && kind !== 'goods'))
    .map(({ id, name, kind, names, mentions }) => ({
      id,
      name,
      kind,
      names: [...names],
      mentions: mentions.length,
    }))
}
