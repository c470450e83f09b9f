/**
 * What speaks for and against a candidate: the features of the subject model, as names.
 */
import type { EntityRules } from '../entities/rules.ts'
import type { EntityKind, Figure } from '../schema/entry.ts'
import { distanceOf, rolesOf } from './mentionRoles.ts'
import { isOfKind, readMetricClass, type MetricClasses } from './metricClasses.ts'
import type { Candidate } from './subjectCandidates.ts'
import type { Occurrence } from './occurrence.ts'
import type { EntityMention, Spot, Stage } from './subjectScene.ts'
import { ofTopics } from './topicFeatures.ts'

export type FeatureRules = {
  readonly entities: EntityRules
  readonly metricClasses: MetricClasses
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
  const { figure } = place
  const metricClass = readMetricClass(figure.metric, rules.metricClasses)
  const kind = kindOf(candidate)
  const sort = sortOf(candidate)
  const suits = candidate.kind !== 'none' && isOfKind(metricClass, candidate.kind, rules.metricClasses)
  const features = [
    `kind ${kind}`,
    `kind ${coarse(kind)} of ${metricClass}`,
    `kind ${coarse(kind)} in ${unitClass(figure)}`,
    `origin ${candidate.origin}`,
  ]
  if (candidate.kind === 'none')
    return [...features, ...(figure.metric === null ? ['none without metric'] : [])]
  return [
    ...features,
    `sort ${sort}`,
    suits ? 'suits' : 'suits not',
    ...ofMetric(candidate, figure, sort),
    ...ofEntity(candidate, place.stage, kind),
    ...ofPosition(candidate, all, place, rules.entities, sort, suits),
    ...ofTopics(candidate, place, sort),
    ...ofCountry(candidate, place.stage),
  ]
}

/** A name, a description (服务中心), or a phrase. */
function sortOf({ entity }: Candidate): string {
  if (entity === null) return 'phrase'
  return entity.proper ? 'name' : 'description'
}

const AREAS = new Set(['nation', 'province', 'city', 'county', 'town'])
const coarse = (kind: string): string => (AREAS.has(kind) ? (kind === 'nation' ? 'nation' : 'area') : kind)

/** Areas are told apart by their level. */
export function kindOf({ kind, entity, origin }: Candidate): string {
  if (kind === 'organisation') return organisationOf(entity?.name ?? '')
  if (kind !== 'area') return kind
  if (origin === 'nation' || entity?.place === 'china') return 'nation'
  if (origin === 'home') return 'county'
  const id = entity?.place
  if (id === null || id === undefined) return 'town'
  const name = entity?.name ?? ''
  if (/(?:省|自治区)$/u.test(name) || PROVINCES.test(name)) return 'province'
  return /[县区]$/u.test(name) ? 'county' : 'city'
}

/** Firms speak for themselves, offices for their place. */
function organisationOf(name: string): string {
  if (/(?:公司|集团|企业|厂|店|科技|股份)$/u.test(name)) return 'firm'
  return /(?:局|厅|委|部|部门|政府|处|办事处|法院|检察院|海关|工委|工会|妇联|站|队)$/u.test(name)
    ? 'office'
    : 'organisation'
}

const PROVINCES =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)市?$/u

function unitClass({ baseUnit, unit, kind }: Figure): string {
  if (kind === 'change') return 'change'
  if (/元|美元|欧元/u.test(baseUnit ?? '')) return 'money'
  if (/%|‰|成|个百分点/u.test(unit ?? '')) return 'share'
  if (/[人名位户]/u.test(unit ?? '')) return 'people'
  if (/[家个项处座条件所]/u.test(unit ?? '')) return 'count'
  return 'measure'
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

function ofPosition(
  candidate: Candidate,
  all: readonly Candidate[],
  { spot, last, stage }: Occurrence,
  rules: EntityRules,
  sort: string,
  suits: boolean,
): string[] {
  const { mention, entity, kind } = candidate
  if (mention === null || entity === null) return []
  const place = distanceOf(mention, spot)
  const near =
    place === 'clause' || place === 'sentence'
      ? 'near'
      : place === 'clause behind' || place === 'sentence behind'
        ? 'behind'
        : 'far'
  const roles = rolesOf(mention, stage, rules)
  const between = all.filter(
    (other) => other.mention !== null && other.mention !== mention && isBetween(other.mention, mention, spot),
  )
  const isQuoted = isInQuotation(spot)
  const level = coarse(kindOf(candidate))
  return [
    `at ${place}`,
    `at ${place} ${sort}`,
    `at ${near} ${suits ? 'suits' : 'suits not'}`,
    `form ${mention.form} ${near}`,
    ...roles.flatMap((role) => [`role ${role}`, `role ${role} ${near}`, `role ${role} ${level}`]),
    ...(isQuoted && (roles.includes('then a person') || mention.form === 'person')
      ? [`speaks the quotation ${level}`]
      : []),
    `rivals ${Math.min(between.filter((other) => other.kind === kind && other.entity?.proper === true).length, 2)}`,
    `between ${Math.min(between.filter((other) => other.entity?.proper === true).length, 3)}`,
    ...(spot.part.first === entity ? [`first of the part ${near}`] : []),
    ...(isInHeading(entity, spot, stage) ? ['in the heading above'] : []),
    ...(isNew(mention, spot, last) ? [`new ${sort}`] : []),
    ...ofBounds(spot, mention),
  ]
}

/** Behind the number but of it: 仓储能力超20万吨的潘桥库. */
function ofBounds({ part, end, position }: Spot, mention: EntityMention): string[] {
  if (mention.part !== part.index || mention.start < position) return []
  const gap = part.folded.text.slice(end, mention.start)
  if (/^[^，。；]{0,4}的[^，。；]{0,8}$/u.test(gap)) return ['owned behind']
  return gap.length < 3 ? ['right behind'] : []
}

function isNew(mention: EntityMention, spot: Spot, last: Spot | null): boolean {
  if (mention.part !== spot.part.index || mention.start >= spot.position) return false
  return mention.start >= (last?.part === spot.part ? last.end : 0)
}

function isBetween(other: EntityMention, mention: EntityMention, spot: Spot): boolean {
  const place = (one: EntityMention): number => one.part * 1e6 + one.start
  return place(other) > place(mention) && place(other) < spot.part.index * 1e6 + spot.position
}

function isInQuotation({ part, position }: Spot): boolean {
  const before = part.folded.text.slice(Math.max(0, position - 200), position)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

/** Named in the heading that stands above the figure's part. */
function isInHeading(entity: Candidate['entity'], spot: Spot, stage: Stage): boolean {
  const heading = stage.parts
    .slice(Math.max(0, spot.part.index - 12), spot.part.index)
    .findLast(({ role }) => role === 'heading')
  return heading !== undefined && heading.mentions.slice(0, 12).some((mention) => mention.entity === entity)
}

/** A release of a national body that names no narrower place is about the country. */
function ofCountry(candidate: Candidate, stage: Stage): string[] {
  if (candidate.origin !== 'nation' && candidate.entity?.place !== 'china') return []
  const headline = stage.first.headline
  const heads = headline !== null && headline.place !== 'china'
  return [
    stage.national ? 'country: national' : 'country: not national',
    `country: ${Math.min(stage.places, 2)} places`,
    heads ? 'country: a name heads' : 'country: no name heads',
    `country: ${stage.national ? 'national' : 'local'}, ${heads ? 'a name heads' : 'no name heads'}`,
  ]
}
