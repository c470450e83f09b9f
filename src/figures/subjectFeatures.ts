/**
 * What speaks for and against a candidate: the features of the subject model, as names.
 */
import type { EntityRules } from '../entities/rules.ts'
import type { EntityKind } from '../schema/entry.ts'
import type { Figure } from '../schema/figure.ts'
import { ofArticleRole } from './articleFeatures.ts'
import { coarse, kindOf, unitClass, unitOf } from './candidateKinds.ts'
import { ofClause } from './clauseFeatures.ts'
import { isOfKind, type MetricClasses } from './metricClasses.ts'
import type { Candidate } from './candidate.ts'
import { ofHead } from './headFeatures.ts'
import { ofParallel } from './parallelFeatures.ts'
import type { Occurrence } from './occurrence.ts'
import { ofPhraseAlone } from './phraseFeatures.ts'
import { ofPointing } from './pointingFeatures.ts'
import { ofPosition } from './positionFeatures.ts'
import type { WordClasses } from '../text/wordClasses.ts'
import type { Stage } from './stage.ts'
import { ofTopics } from './topicFeatures.ts'
import { ofWords } from './wordFeatures.ts'
import { ofWording } from './wordingFeatures.ts'

export type FeatureRules = {
  readonly entities: EntityRules
  readonly metricClasses: MetricClasses
  /** The classes of words by what stands around them. */
  readonly classOf: WordClasses
  /** The kinds of entities an indicator is a property of. */
  readonly indicatorKinds: (id: string) => readonly EntityKind[] | undefined
}

/** The features of a candidate by itself. */
export function toFeatures(
  candidate: Candidate,
  all: readonly Candidate[],
  place: Occurrence,
  rules: FeatureRules,
): string[] {
  const { figure, metricClass } = place
  const kind = kindOf(candidate)
  const sort = sortOf(candidate)
  const suits = candidate.kind !== 'none' && isOfKind(metricClass, candidate.kind, rules.metricClasses)
  const features = [
    `kind ${kind}`,
    `kind ${coarse(kind)} of ${metricClass}`,
    `kind ${coarse(kind)} in ${unitClass(figure)}`,
    `kind ${coarse(kind)} per ${unitOf(figure)}`,
    `origin ${candidate.origin}`,
  ]
  if (candidate.kind === 'none')
    return [
      ...features,
      ...(figure.metric === null ? ['none without metric'] : []),
      ...ofWords(candidate, place),
    ]
  return [
    ...features,
    `sort ${sort}`,
    suits ? 'suits' : 'suits not',
    ...ofMetric(candidate, figure, sort),
    ...ofEntity(candidate, place.stage, kind),
    ...ofTail(candidate, rules.entities, sort),
    ...ofPosition(candidate, all, place, rules.entities, sort, suits),
    ...ofArticleRole(candidate, place, sort),
    ...ofClause(candidate, place, coarse(kind)),
    ...ofTopics(candidate, place, sort, suits),
    ...ofCountry(candidate, place, all),
    ...ofWording(candidate, place),
    ...ofHead(candidate, rules.classOf),
    ...ofPhraseAlone(candidate, place, rules.entities),
    ...ofParallel(candidate, place, sort),
    ...ofPointing(candidate, place, rules.entities),
    ...ofWords(candidate, place),
  ]
}

/** A name, a description (服务中心), or a phrase. */
function sortOf({ entity }: Candidate): string {
  if (entity === null) return 'phrase'
  return entity.proper ? 'name' : 'description'
}

function ofMetric({ name }: Candidate, { metric }: Figure, sort: string): string[] {
  if (name === null || metric === null) return []
  if (metric === name) return [`is the metric: ${sort}`]
  if (metric.startsWith(name)) return [`opens the metric: ${sort}`]
  if (metric.includes(name)) return [`in the metric: ${sort}`]
  return name.endsWith(metric) ? [`ends in the metric: ${sort}`] : []
}

function ofEntity({ entity, kind: given }: Candidate, stage: Stage, kind: string): string[] {
  if (entity === null) return []
  const rank = stage.ranks.get(entity) ?? 9
  const heads = stage.roles.get(entity) ?? new Set()
  const wide = coarse(kind)
  return [
    `rank ${Math.min(rank, 4)}`,
    ...(rank === 0 ? [`most named ${wide}`] : []),
    entity.mentions.length === 1 ? 'named once' : entity.mentions.length > 4 ? 'named often' : 'named again',
    ...(heads.has('headline') ? ['in the headline', `in the headline ${wide}`] : []),
    ...(heads.has('kicker') || heads.has('subhead') ? ['in a head'] : []),
    ...(heads.has('lead') ? ['in the lead'] : []),
    ...(stage.first.headline === entity ? ['first of the headline'] : []),
    ...(stage.first.lead === entity ? ['first of the lead', `first of the lead ${given}`] : []),
    ...(stage.home !== null && entity.place === stage.home.id ? ['home'] : []),
  ]
}

/** 消费市场, 科技应用: what a name ends in tells whether numbers are said of such things. */
function ofTail({ entity, kind }: Candidate, { tails }: EntityRules, sort: string): string[] {
  if (entity === null || kind === 'area') return []
  const tail = [4, 3, 2, 1].map((length) => entity.name.slice(-length)).find((end) => tails.has(end))
  return [`name tail ${tail ?? 'none'}`, `name tail ${tail ?? 'none'} ${sort}`]
}

/** A release of a national body that names no narrower place is about the country. */
function ofCountry(candidate: Candidate, { stage, spot }: Occurrence, all: readonly Candidate[]): string[] {
  if (candidate.origin !== 'nation' && candidate.entity?.place !== 'china') return []
  const headline = stage.first.headline
  const heads = headline !== null && headline.place !== 'china'
  const speaks = stage.national ? 'national' : 'local'
  const rival = rivalOfCountry(spot)
  return [
    stage.national ? 'country: national' : 'country: not national',
    `country: ${Math.min(stage.places, 2)} places`,
    heads ? 'country: a name heads' : 'country: no name heads',
    `country: ${speaks}, ${heads ? 'a name heads' : 'no name heads'}`,
    `country: ${rival}`,
    `country: ${speaks}, ${rival}`,
    ...all.flatMap(({ origin, name }) =>
      origin === 'own phrase' ? [`country: own thing printed ${Math.min(stage.printed(name ?? ''), 5)}`] : [],
    ),
    `country: ${stage.home === null ? 'no home' : 'a home'}`,
  ]
}

/** What stands before the figure that it may be about in place of the country. */
function rivalOfCountry({ topics, sentence, before }: Occurrence['spot']): string {
  const named = topics.filter(
    ({ entity, source }) => entity?.proper === true && !source && entity.place !== 'china',
  )
  if (named.some(({ start }) => start >= sentence.start)) return 'a topic in the sentence'
  if (
    before.some(({ entity, start }) => start >= sentence.start && entity.proper && entity.place !== 'china')
  )
    return 'a name in the sentence'
  if (topics.some(({ start }) => start >= sentence.start)) return 'a phrase in the sentence'
  return named.length > 0 ? 'a topic before' : before.length > 0 ? 'a name before' : 'nothing before'
}
