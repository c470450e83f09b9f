/**
 * Lays an article out for the search of subjects.
 */
import type { Entity } from '../entities/entity.ts'
import type { Part } from '../entities/parts.ts'
import type { ArticleEntities } from '../entities/read.ts'
import { lastBefore } from '../text/positions.ts'
import { toClauses } from './clauses.ts'
import { toKeyPhrases, type KeyWords } from './keyPhrases.ts'
import type { EntityMention, Stage, StagePart } from './stage.ts'
import { toCounter, toOpenings, toTopicCounts } from './stageCounts.ts'
import { toTopics, type TopicWords } from './topics.ts'

/** Lays an article out. */
export function toStage(
  { parts, entities }: ArticleEntities,
  home: Stage['home'],
  national: boolean,
  given: Omit<TopicWords, 'printed'> & KeyWords,
): Stage {
  const printed = toCounter(parts)
  const words = { ...given, printed }
  const mentions = parts.map((): EntityMention[] => [])
  for (const entity of entities)
    for (const mention of entity.mentions) mentions[mention.part]?.push({ ...mention, entity })
  const laid = parts.map((part, index): StagePart => {
    const own = (mentions[index] ?? []).sort((a, b) => a.start - b.start)
    const clauses = toClauses(part.folded.text)
    const first = own.find(({ entity }) => entity.proper)?.entity ?? null
    return {
      ...part,
      index,
      clauses,
      mentions: own,
      topics: toTopics(part, clauses, own, words),
      first,
    }
  })
  const byCount = [...entities]
    .filter(({ proper }) => proper)
    .sort((a, b) => b.mentions.length - a.mentions.length)
  const firstOf = (role: Part['role']): Entity | null =>
    laid.find((part) => part.role === role)?.first ?? null
  const textsOf = (role: Part['role']): string[] =>
    laid.flatMap((part) => (part.role === role ? [part.folded.text] : []))
  return {
    parts: laid,
    texts: { headline: textsOf('headline'), lead: textsOf('lead') },
    byPlace: new Map(laid.map((part) => [part.at, part])),
    roles: new Map(
      entities.map((entity) => [entity, new Set(entity.mentions.map(({ part }) => laid[part]?.role))]),
    ),
    places: entities.filter(
      ({ kind, place, mentions: of }) => kind === 'area' && place !== 'china' && of.length > 1,
    ).length,
    topicCounts: toTopicCounts(laid),
    printed,
    entities,
    ...toOpenings(laid),
    ranks: new Map(byCount.map((entity, rank) => [entity, rank])),
    first: { headline: firstOf('headline'), lead: firstOf('lead') },
    home,
    national,
    keyPhrases: toKeyPhrases(
      laid,
      (part, start, end) =>
        lastBefore(laid[part]?.mentions ?? [], end, 2).some((one) => one.start < end && one.end > start),
      given,
    ),
  }
}
