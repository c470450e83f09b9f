/**
 * Whom each figure is about: of the entities near it the one the subject model ranks first, or null.
 */
import type { Entity } from '../entities/entity.ts'
import type { ArticleEntities } from '../entities/read.ts'
import type { EntityRecord } from '../schema/entry.ts'
import type { Figure } from '../schema/figure.ts'
import type { Candidate } from './candidate.ts'
import { kindOf } from './candidateKinds.ts'
import { withoutSubject } from './ownMetrics.ts'
import { toCases, type SubjectCase, type SubjectContext } from './subjectCases.ts'
import type { FeatureRules } from './subjectFeatures.ts'
import { toLikeliest } from './oneSubject.ts'
import { toShares, type SubjectModel } from './subjectModel.ts'

export type SubjectRules = FeatureRules & {
  readonly model: SubjectModel
  readonly placeId: (name: string) => string | null
  /** Whether a metric is a measure of something, and no things that are counted. */
  readonly isMeasure: (metric: string) => boolean
}

export type ChosenSubject = {
  readonly candidate: Candidate
  readonly probability: number
}

/**
 * A figure is about nobody where that is far likelier than all who are named: where few are, it is overrated, since the labelled
 * figures have many to choose from; a subject that is unsure is called so.
 */
const NOBODY = 0.75

/**
 * Gives every figure its subject, which its metric names no longer, and its confidence the probability that the subject is right.
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

/** The candidate of each figure that is likeliest with its wordings, and their probability. */
export function choose(cases: readonly SubjectCase[], model: SubjectModel): ChosenSubject[] {
  return cases.map(({ candidates, descriptions }) => {
    const probabilities = toShares(descriptions, model)
    const none = candidates.findIndex(({ kind }) => kind === 'none')
    const nobody = probabilities[none] ?? 0
    const best = nobody > NOBODY ? { at: none, probability: nobody } : toLikeliest(candidates, probabilities)
    const candidate = candidates[best.at]
    if (candidate === undefined) throw new Error('a figure without candidates')
    return { candidate, probability: best.probability }
  })
}

function withSubject(figure: Figure, chosen: ChosenSubject | null, rules: SubjectRules): Figure {
  if (chosen === null) return figure
  const { candidate, probability } = chosen
  const owner = { name: candidate.name, kind: kindOf(candidate) }
  const { isMeasure, entities } = rules
  return {
    ...withoutSubject(figure, owner, { anaphors: entities.anaphors, isMeasure }),
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
