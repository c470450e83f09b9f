/**
 * The checks a figure must pass before it is compared with others: what is unsure of it is said on the figure itself.
 */
import { FIGURE_CHECKS, type Figure } from '../schema/entry.ts'
import { toTextAt, type FigureTexts } from '../schema/figurePlace.ts'
import { agree, LEVELS, toInterval, type Bounds, type Sizes } from './bounds.ts'
import { toTense, type Printed } from './calendar.ts'
import type { QuantityGrammar } from './grammar.ts'
import { toLevel } from './levels.ts'
import { readQuantity } from './quantities.ts'
import type { Indicator } from './ruleFiles.ts'
import type { StatusPattern } from './statusSigns.ts'

/** Below this a figure is about as likely to be wrong in some part as to be right. */
const LIKELY = 0.6

export type FigureCheck = (typeof FIGURE_CHECKS)[number]

export type CheckContext = {
  readonly texts: FigureTexts
  readonly printed: Printed | null
  readonly bounds: Bounds
  readonly sizes: Sizes
  /** By id. */
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly grammar: QuantityGrammar
  readonly statuses: readonly StatusPattern[]
  /** Metrics too general to say what was counted: 项目. */
  readonly vague: ReadonlySet<string>
}

/** `peers`: the figures of the article that make the same claim of some subject, the figure itself among them. */
type Check = (figure: Figure, context: CheckContext, peers: readonly Figure[]) => boolean

/** Each check by name: whether a figure passes it. */
const PASSES: Readonly<Record<FigureCheck, Check>> = {
  reread: isReread,
  metric: (figure, { vague }) =>
    figure.metric !== null &&
    !vague.has(figure.metric) &&
    !isNoMeasure(figure) &&
    !isSumTakenForAdded(figure),
  subject: (figure) => figure.subject !== null && !countsItself(figure) && !isOfAnother(figure),
  calendar: (figure, context) => agreesWithCalendar(figure, context) && !isMeanOfYears(figure),
  unit: (figure, context) => hasUnitOfIndicator(figure, context),
  size: (figure, { sizes }, peers) =>
    isPossible(figure) && isBelowItsSize(figure, sizes) && isBelowTheWhole(figure, peers),
  conflict: (figure, { bounds }, peers) => hasOneValue(figure, peers, bounds),
  confidence: ({ confidence }) => confidence >= LIKELY,
}

/**
 * The figures of one article, each with the checks it failed.
 *
 * @example 临平区 with a 地区生产总值 of 2万亿元 → unsure: ['size']
 */
export function checkFigures(figures: readonly Figure[], context: CheckContext): Figure[] {
  const claims = Map.groupBy(figures, toClaim)
  return figures.map((figure) => {
    const peers = figure.indicator === null ? [] : (claims.get(toClaim(figure)) ?? [])
    return { ...figure, unsure: FIGURE_CHECKS.filter((check) => !PASSES[check](figure, context, peers)) }
  })
}

/** What is claimed, whoever the subject is: indicator, unit, period and status. */
function toClaim({ indicator, baseUnit, per, status, kind, period }: Figure): string {
  return [indicator, baseUnit, per, status, kind === 'change', period?.start, period?.end].join('|')
}

/** A sum to date under the name of what was added: `新增“小巨人”企业11家，累计已达22家`. */
function isSumTakenForAdded({ metric, quote, value }: Figure): boolean {
  const before = quote.slice(0, Math.max(0, quote.indexOf(String(value))))
  const clause = before.split(/[，。；、]/u).at(-1) ?? ''
  return /^(?:新|净增)/u.test(metric ?? '') && /累计|总数|总量/u.test(clause)
}

/** 基地项目, 材料项目: the name was cut off. */
const NAMELESS = /^[一-鿿]{2}(?:项目|企业|产品|工程|公司)$/u

/** Members of a group taken for what the group is told of: 归来项目412个, of 归来项目. */
function countsItself({ subject, metric }: Figure): boolean {
  if (subject !== null && NAMELESS.test(subject)) return true
  return subject !== null && metric !== null && metric.length > 1 && subject.endsWith(metric)
}

/** `2021年产值19亿元，年均增长8.7%`: the growth is of many years, the level of one. */
function isMeanOfYears({ change, kind, quote }: Figure): boolean {
  if (kind === 'change' || change?.value == null) return false
  return /年均|[两二三四五六七八九十]年平均/u.test(`${change.basis ?? ''} ${quote}`)
}

/** Money is of no thing and no place: 技改项目6亿元, 蓝样区440亿元; and what ends in a time names nothing. */
function isNoMeasure({ metric, baseUnit, subject }: Figure): boolean {
  const name = metric ?? ''
  if (/(?:之后|以后|之前|以来|期间)$|^第[一二三四五六七八九十]+$/u.test(name)) return true
  if (FIRMS_ONLY.test(name) && /[省市区县]$/u.test(subject ?? '')) return true
  return baseUnit === '元' && /(?:项目|企业|公司|工程|基地|中心|平台|^[一-鿿]{2,3}[区县市])$/u.test(name)
}

/** What a place has of it is that of some branch, whose name is missing. */
const FIRMS_ONLY = /^年?(?:营收|营业收入|销售收入|主营业务收入)$/u

const PLACE_FIRST =
  /^(?:其中|[0-9]{4}年|今年|去年|全年|同期)?[，、]?(?<place>(?![全我该本各城园社小地新山郊市县省])[一-鿿]{2,3}[市区县]|[一-鿿]{2,8}开发区)(?=的?(?:[0-9今去全规一地财固工服实制战第数高预完达为将累]|人均|城镇))/u
const SHORT_NAME = 2

/** `蓝样市2022年制造业投资增长26%` told of 青样区, whose clause opens with another place; a province has no 省级企业研究院 alone. */
function isOfAnother({ subject, quote, metric }: Figure): boolean {
  if (subject === null) return false
  if (/^(?:新增|新认定)?省级/u.test(metric ?? '') && /省$/u.test(subject)) return true
  const place = PLACE_FIRST.exec(quote)?.groups?.['place']
  if (place === undefined) return false
  if (place.endsWith('开发区')) return !/开发区|经开区|高新区/u.test(subject)
  return !subject.includes(place.slice(0, SHORT_NAME))
}

/** Value, unit and quote are read again from the very characters. */
function isReread({ at, value, unit, quote }: Figure, { texts, grammar }: CheckContext): boolean {
  const text = toTextAt(texts, at.block)
  const again = readQuantity(text.slice(at.start, at.end), grammar)
  return again?.value === value && again.unit === unit && text.includes(quote)
}

/** What is reported as done cannot end after the day of printing; what is wanted cannot have ended before it, unless it says so. */
function agreesWithCalendar({ status, period, quote }: Figure, { printed, statuses }: CheckContext): boolean {
  const tense = toTense(period, printed)
  if (status === 'actual') return tense !== 'ahead'
  if (tense !== 'over' || status === 'plan' || status === 'rule') return true
  return statuses.some((sign) => sign.rule.status === status && quote.search(sign.pattern) >= 0)
}

/** A level in the base unit of its indicator, a change in a unit of change or in that of its indicator. */
function hasUnitOfIndicator({ indicator, baseUnit, kind }: Figure, { indicators }: CheckContext): boolean {
  const rule = indicators.get(indicator ?? '')
  if (rule === undefined || rule.baseUnit === baseUnit) return true
  return kind === 'change' && CHANGE_UNITS.has(baseUnit ?? '')
}

const CHANGE_UNITS: ReadonlySet<string> = new Set(['%', '个百分点', '百分点', '倍', '番'])

/** Shares lie within 0 and 100, falls end at nothing, growth beyond elevenfold is rather a misreading. */
function isPossible({ kind, value, baseUnit, change }: Figure): boolean {
  if (kind === 'share' && baseUnit === '%' && (value < 0 || value > 100)) return false
  if (change?.value == null || change.unit !== '%') return true
  return change.value <= (change.direction === 'down' ? 100 : 1000)
}

function isBelowItsSize({ indicator, subject, normalized, kind }: Figure, sizes: Sizes): boolean {
  const level = subject === null ? null : toLevel(subject)
  if (indicator === null || level === null || kind === 'change') return true
  return normalized < (sizes.get(indicator)?.[level] ?? Number.POSITIVE_INFINITY)
}

/** An area of a lower level has less than one of a higher level in the same period. */
function isBelowTheWhole(figure: Figure, peers: readonly Figure[]): boolean {
  const rank = toRank(figure)
  if (rank < 0 || figure.kind === 'change' || isRelative(figure)) return true
  return peers.every((other) => toRank(other) <= rank || other.normalized >= figure.normalized)
}

function toRank({ subject }: Figure): number {
  const level = subject === null ? null : toLevel(subject)
  return level === null ? -1 : LEVELS.indexOf(level)
}

function isRelative({ baseUnit, per }: Figure): boolean {
  return baseUnit === '%' || per !== null || (baseUnit ?? '').includes('/')
}

/** Within one article, one indicator of one subject and period has one value. */
function hasOneValue(figure: Figure, peers: readonly Figure[], bounds: Bounds): boolean {
  if (figure.period === null || figure.subject === null || figure.kind === 'change') return true
  return peers.every(
    (other) =>
      other.subject !== figure.subject ||
      other.metric !== figure.metric ||
      agree([toInterval(figure, bounds), toInterval(other, bounds)]),
  )
}
