/**
 * What speaks for and against a candidate: the features of the subject model, as names.
 */
import type { EntityRules } from '../entities/rules.ts'
import type { EntityKind, Figure } from '../schema/entry.ts'
import { readMetricClass, type MetricClasses } from './metricClasses.ts'
import type { Candidate } from './subjectCandidates.ts'
import { distanceOf, roleOf } from './mentionRoles.ts'
import type { EntityMention, Spot, Stage } from './subjectScene.ts'

export type FeatureRules = {
  readonly entities: EntityRules
  readonly metricClasses: MetricClasses
  /** The kinds of entities an indicator is a property of. */
  readonly indicatorKinds: (id: string) => readonly EntityKind[] | undefined
}

/** The subject of the figure before, and how far back it stands. */
export type Previous = {
  readonly name: string | null
  readonly distance: 'clause' | 'sentence' | 'part' | 'earlier'
  readonly sameMetric: boolean
}

/** The features of a candidate that do not lean on the choice before. */
export function toFeatures(
  candidate: Candidate,
  all: readonly Candidate[],
  figure: Figure,
  spot: Spot,
  stage: Stage,
  rules: FeatureRules,
): string[] {
  const metricClass = readMetricClass(figure.metric, rules.metricClasses)
  const kind = kindOf(candidate)
  const features = [
    `kind ${kind}`,
    `kind ${kind} of ${metricClass}`,
    `kind ${kind} in ${unitClass(figure)}`,
    `origin ${candidate.origin}`,
  ]
  if (candidate.kind === 'none') return [...features, ...ofNone(all, figure, metricClass)]
  return [
    ...features,
    ...ofMetric(candidate, figure, kind),
    ...ofEntity(candidate, stage, kind),
    ...ofPosition(candidate, all, spot, stage, rules.entities),
    ...ofCountry(candidate, stage),
  ]
}

/** The features that lean on the subject of the figure before. */
export function toChained(candidate: Candidate, previous: Previous | null): string[] {
  if (previous === null) return candidate.kind === 'none' ? [] : ['first figure']
  if (candidate.name === null) return previous.name === null ? [`again none ${previous.distance}`] : []
  if (candidate.name !== previous.name)
    return candidate.origin === 'mention' ? [`other ${previous.distance}`] : []
  return [
    `again ${previous.distance}`,
    `again ${previous.distance} ${candidate.kind}`,
    ...(previous.sameMetric ? ['again same metric'] : []),
  ]
}

/** Areas are told apart by their level. */
export function kindOf({ kind, entity, origin }: Candidate): string {
  if (kind !== 'area') return kind
  if (origin === 'nation' || entity?.place === 'china') return 'nation'
  if (origin === 'home') return 'county'
  const id = entity?.place
  if (id === null || id === undefined) return 'town'
  const name = entity?.name ?? ''
  if (/(?:省|自治区)$/u.test(name) || PROVINCES.test(name)) return 'province'
  return /[县区]$/u.test(name) ? 'county' : 'city'
}

const PROVINCES =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)市?$/u

function unitClass({ baseUnit, unit, kind }: Figure): string {
  if (kind === 'change') return 'change'
  if (/元|美元|欧元/u.test(baseUnit ?? '')) return 'money'
  if (/%|‰|成|个百分点/u.test(unit ?? '')) return 'share'
  if (/[人名位户]/u.test(unit ?? '')) return 'people'
  if (/[家个项处座条件所]/u.test(unit ?? '')) return 'count'
  if (/平方|亩|公顷|米/u.test(unit ?? '')) return 'space'
  if (/吨|千瓦|标准煤/u.test(unit ?? '')) return 'mass'
  return 'unit'
}

function ofNone(all: readonly Candidate[], figure: Figure, metricClass: string): string[] {
  return [
    `none of ${metricClass}`,
    `none among ${Math.min(4, all.length >> 2)}`,
    ...(figure.metric === null ? ['none without metric'] : []),
  ]
}

function ofMetric({ name, kind }: Candidate, { metric }: Figure, level: string): string[] {
  if (name === null || metric === null) return []
  if (metric === name) return [`is the metric ${kind}`]
  if (metric.startsWith(name)) return [`opens the metric ${kind}`]
  if (metric.endsWith(name)) return [`ends the metric ${kind}`]
  if (metric.includes(name)) return ['in the metric']
  if (name.includes(metric)) return ['holds the metric']
  const head = metric.slice(0, 2)
  return name.includes(head) && !/[区县市省]$/u.test(level) ? ['shares with the metric'] : []
}

function ofEntity({ entity, name }: Candidate, stage: Stage, kind: string): string[] {
  if (entity === null) return [`phrase of ${Math.min(name?.length ?? 0, 8)}`]
  const rank = stage.ranks.get(entity) ?? 9
  const count = entity.mentions.length
  const heads = entity.mentions.map(({ part }) => stage.parts[part]?.role)
  const coarse = ['province', 'city', 'county', 'town', 'nation'].includes(kind) ? 'area' : kind
  return [
    entity.proper ? 'proper' : 'described',
    `${entity.proper ? 'proper' : 'described'} ${entity.kind}`,
    `rank ${Math.min(rank, 5)}`,
    `rank ${Math.min(rank, 3)} ${coarse}`,
    `count ${count > 7 ? '8' : count > 3 ? '4' : String(count)}`,
    ...(heads.includes('headline') ? ['in the headline', `in the headline ${coarse}`] : []),
    ...(heads.includes('kicker') || heads.includes('subhead') ? ['in a head', `in a head ${coarse}`] : []),
    ...(heads.includes('lead') ? ['in the lead'] : []),
    ...(stage.first.headline === entity ? ['first of the headline'] : []),
    ...(stage.first.lead === entity ? ['first of the lead'] : []),
    ...(stage.home !== null && entity.place === stage.home.id ? ['home'] : []),
  ]
}

function ofPosition(
  candidate: Candidate,
  all: readonly Candidate[],
  spot: Spot,
  stage: Stage,
  rules: EntityRules,
): string[] {
  const { mention, entity } = candidate
  if (mention === null || entity === null) return ofPhrase(candidate, spot)
  const place = distanceOf(mention, spot)
  const inPart = spot.part.mentions.find((one) => one.entity.proper)?.entity === entity
  const role = roleOf(mention, stage, rules)
  const between = all.filter(
    (other) => other.mention !== null && other !== candidate && isBetween(other.mention, mention, spot),
  )
  const rivals = between.filter((other) => other.kind === candidate.kind).length
  return [
    `at ${place}`,
    `at ${place} ${candidate.kind}`,
    `at ${place} by ${mention.form}`,
    ...role.flatMap((one) => [`role ${one}`, `role ${one} ${place}`]),
    `rivals ${Math.min(rivals, 3)}`,
    `between ${Math.min(between.length, 4)}`,
    ...(inPart ? ['first of the part', `first of the part ${place}`] : []),
    ...(isHeadOf(entity, spot, stage) ? ['in the heading above'] : []),
    ...ofLists(spot, place),
  ]
}

/** 其中 and 分别 keep the topic. */
function ofLists(spot: Spot, place: string): string[] {
  const clause = spot.part.folded.text.slice(spot.clause.start, spot.position)
  return [
    ...(clause.includes('其中') ? [`其中 ${place}`] : []),
    ...(clause.includes('分别') ? [`分别 ${place}`] : []),
    ...(/(?:占|高于|高出|低于)[^，]*$/u.test(clause) ? [`compared ${place}`] : []),
  ]
}

function ofPhrase({ span, origin, name }: Candidate, spot: Spot): string[] {
  if (span === null) return []
  const { text } = spot.part.folded
  const after = text.slice(span.end, spot.position)
  const touches = after === '' || /^(?:达|为|约|近|超|突破|超过|达到|将|已|仅)*$/u.test(after)
  const count = text.split(name ?? '\n').length - 1
  return [
    `${origin} ${touches ? 'touches' : 'apart'}`,
    `${origin} then ${text[span.end] ?? '。'}`.slice(0, 24),
    `${origin} count ${Math.min(count, 3)}`,
    ...(spot.part.mentions.some((mention) => mention.start >= span.start && mention.end <= span.end)
      ? ['phrase holds a name']
      : []),
  ]
}

function isBetween(other: EntityMention, mention: EntityMention, spot: Spot): boolean {
  const place = (one: EntityMention): number => one.part * 1e6 + one.start
  const figure = spot.part.index * 1e6 + spot.position
  return place(other) > place(mention) && place(other) < figure
}

/** Named in the heading that stands above the figure's part. */
function isHeadOf(entity: Candidate['entity'], spot: Spot, stage: Stage): boolean {
  const heading = stage.parts.slice(0, spot.part.index).findLast(({ role }) => role === 'heading')
  return heading !== undefined && heading.mentions.some((mention) => mention.entity === entity)
}

/** A release of a national body that names no narrower place is about the country. */
function ofCountry(candidate: Candidate, stage: Stage): string[] {
  if (candidate.origin !== 'nation' && candidate.entity?.place !== 'china') return []
  const places = stage.entities.filter(({ kind, place }) => kind === 'area' && place !== 'china').length
  const headline = stage.first.headline
  return [
    stage.national ? 'country: national' : 'country: not national',
    `country: ${Math.min(places, 3)} places`,
    headline !== null && headline.kind === 'area' && headline.place !== 'china'
      ? 'country: a place heads'
      : 'country: no place heads',
    `country: ${stage.national ? 'national' : 'local'}, ${headline !== null && headline.place !== 'china' ? 'a name heads' : 'no name heads'}`,
  ]
}
