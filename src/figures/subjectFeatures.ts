/**
 * What speaks for and against a candidate: the features of the subject model, as names.
 */
import type { EntityRules } from '../entities/rules.ts'
import type { EntityKind } from '../schema/entry.ts'
import type { Figure } from '../schema/figure.ts'
import { seeArticleRole } from './articleFeatures.ts'
import { coarse, kindOf, unitClass, unitOf } from './candidateKinds.ts'
import { seeClause } from './clauseFeatures.ts'
import type { See } from './features.ts'
import { isOfKind, type MetricClasses } from './metricClasses.ts'
import type { Candidate } from './candidate.ts'
import { seeHead } from './headFeatures.ts'
import { seeParallel } from './parallelFeatures.ts'
import type { Occurrence } from './occurrence.ts'
import { seePhraseAlone } from './phraseFeatures.ts'
import { seePointing } from './pointingFeatures.ts'
import { seePosition } from './positionFeatures.ts'
import type { WordClasses } from '../text/wordClasses.ts'
import type { Stage } from './stage.ts'
import { seeTopics } from './topicFeatures.ts'
import { seeWords } from './wordFeatures.ts'
import { seeWording } from './wordingFeatures.ts'

export type FeatureRules = {
  readonly entities: EntityRules
  readonly metricClasses: MetricClasses
  /** The classes of words by what stands around them. */
  readonly classOf: WordClasses
  /** The kinds of entities an indicator is a property of. */
  readonly indicatorKinds: (id: string) => readonly EntityKind[] | undefined
}

/** What is seen of a candidate by itself. */
export function seeSubject(
  see: See,
  candidate: Candidate,
  all: readonly Candidate[],
  place: Occurrence,
  rules: FeatureRules,
): void {
  const { figure, metricClass } = place
  const kind = kindOf(candidate)
  const wide = coarse(kind)
  see`kind ${kind}`
  see`kind ${wide} of ${metricClass}`
  see`kind ${wide} in ${unitClass(figure)}`
  see`kind ${wide} per ${unitOf(figure)}`
  see`origin ${candidate.origin}`
  if (candidate.kind !== 'none') seeNamed(see, candidate, all, place, rules, kind)
  else if (figure.metric === null) see`none without metric`
  seeWords(see, candidate, place)
}

function seeNamed(
  see: See,
  candidate: Candidate,
  all: readonly Candidate[],
  place: Occurrence,
  rules: FeatureRules,
  kind: string,
): void {
  const sort = sortOf(candidate)
  const suits = candidate.kind !== 'none' && isOfKind(place.metricClass, candidate.kind, rules.metricClasses)
  see`sort ${sort}`
  see`${suits ? 'suits' : 'suits not'}`
  seeMetric(see, candidate, place.figure, sort)
  seeEntity(see, candidate, place.stage, kind)
  seeTail(see, candidate, rules.entities, sort)
  seePosition(see, candidate, all, place, rules.entities, sort, suits)
  seeArticleRole(see, candidate, place, sort)
  seeClause(see, candidate, place, coarse(kind))
  seeTopics(see, candidate, place, sort, suits)
  seeCountry(see, candidate, place, all)
  seeWording(see, candidate, place)
  seeHead(see, candidate, rules.classOf)
  seePhraseAlone(see, candidate, place, rules.entities)
  seeParallel(see, candidate, place, sort)
  seePointing(see, candidate, place, rules.entities)
}

/** A name, a description (服务中心), or a phrase. */
function sortOf({ entity }: Candidate): string {
  if (entity === null) return 'phrase'
  return entity.proper ? 'name' : 'description'
}

function seeMetric(see: See, { name }: Candidate, { metric }: Figure, sort: string): void {
  if (name === null || metric === null) return
  if (metric === name) see`is the metric: ${sort}`
  else if (metric.startsWith(name)) see`opens the metric: ${sort}`
  else if (metric.includes(name)) see`in the metric: ${sort}`
  else if (name.endsWith(metric)) see`ends in the metric: ${sort}`
}

function seeEntity(see: See, { entity, kind: given }: Candidate, stage: Stage, kind: string): void {
  if (entity === null) return
  const rank = stage.ranks.get(entity) ?? 9
  const heads = stage.roles.get(entity) ?? new Set()
  const wide = coarse(kind)
  const { length } = entity.mentions
  see`rank ${Math.min(rank, 4)}`
  if (rank === 0) see`most named ${wide}`
  see`${length === 1 ? 'named once' : length > 4 ? 'named often' : 'named again'}`
  if (heads.has('headline')) {
    see`in the headline`
    see`in the headline ${wide}`
  }
  if (heads.has('kicker') || heads.has('subhead')) see`in a head`
  if (heads.has('lead')) see`in the lead`
  if (stage.first.headline === entity) see`first of the headline`
  if (stage.first.lead === entity) {
    see`first of the lead`
    see`first of the lead ${given}`
  }
  if (stage.home !== null && entity.place === stage.home.id) see`home`
}

/** 消费市场, 科技应用: what a name ends in tells whether numbers are said of such things. */
function seeTail(see: See, { entity, kind }: Candidate, { tails }: EntityRules, sort: string): void {
  if (entity === null || kind === 'area') return
  const tail = [4, 3, 2, 1].map((length) => entity.name.slice(-length)).find((end) => tails.has(end))
  see`name tail ${tail ?? 'none'}`
  see`name tail ${tail ?? 'none'} ${sort}`
}

/** A release of a national body that names no narrower place is about the country. */
function seeCountry(
  see: See,
  candidate: Candidate,
  { stage, spot }: Occurrence,
  all: readonly Candidate[],
): void {
  if (candidate.origin !== 'nation' && candidate.entity?.place !== 'china') return
  const headline = stage.first.headline
  const heads = headline !== null && headline.place !== 'china' ? 'a name heads' : 'no name heads'
  const speaks = stage.national ? 'national' : 'local'
  const rival = rivalOfCountry(spot)
  see`country: ${stage.national ? 'national' : 'not national'}`
  see`country: ${Math.min(stage.places, 2)} places`
  see`country: ${heads}`
  see`country: ${speaks}, ${heads}`
  see`country: ${rival}`
  see`country: ${speaks}, ${rival}`
  for (const { origin, name } of all)
    if (origin === 'own phrase') see`country: own thing printed ${Math.min(stage.printed(name ?? ''), 5)}`
  see`country: ${stage.home === null ? 'no home' : 'a home'}`
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
