/**
 * The checks a figure must pass before it is compared with others: what is unsure of it is said on the figure itself.
 */
import { FIGURE_CHECKS, type Figure } from '../schema/figure.ts'
import { toTextAt, type FigureTexts } from '../schema/figurePlace.ts'
import { isAddedAsStock } from './additions.ts'
import { agree, LEVELS, toInterval, type Bounds, type Sizes } from './bounds.ts'
import type { Printed } from './calendar.ts'
import { agreesWithCalendar } from './calendarCheck.ts'
import { isOfCounted } from './groups.ts'
import { saysWhat } from './metricCheck.ts'
import { toLevel } from './levels.ts'
import { readQuantity } from './quantities.ts'
import type { FigureRules } from './rules.ts'
import { isPartOfAnother, saysWhom } from './subjectCheck.ts'
import { toParts, type Part } from './ofWhich.ts'
import { saysWhen } from './periodCheck.ts'

/** Below this a figure is about as likely to be wrong in some part as to be right. */
const LIKELY = 0.65

export type FigureCheck = (typeof FIGURE_CHECKS)[number]

export type CheckContext = {
  readonly texts: FigureTexts
  readonly printed: Printed | null
  readonly rules: FigureRules
}

/** `peers`: the figures of the article that make the same claim of some subject, the figure itself among them; `part`: what it is a part of. */
type Beside = { readonly peers: readonly Figure[]; readonly part: Part | null }
type Check = (figure: Figure, context: CheckContext, beside: Beside) => boolean

/** Each check by name: whether a figure passes it. */
const PASSES: Readonly<Record<FigureCheck, Check>> = {
  reread: isReread,
  metric: (figure, { texts, rules }) =>
    saysWhat(figure, texts, rules) && !isAddedAsStock(figure, texts, rules.additions),
  subject: (figure, { texts }, { part }) =>
    saysWhom(figure) && !isOfCounted(figure, texts) && !isPartOfAnother(figure, part),
  period: saysWhen,
  calendar: agreesWithCalendar,
  unit: hasUnitOfIndicator,
  size: (figure, { rules: { sizes } }, { peers }) =>
    isPossible(figure) && isBelowItsSize(figure, sizes) && isBelowTheWhole(figure, peers),
  conflict: (figure, { rules: { bounds } }, { peers }) => hasOneValue(figure, peers, bounds),
  confidence: ({ confidence }) => confidence >= LIKELY,
}

/**
 * The figures of one article, each with the checks it failed.
 *
 * @example 临平区 with a 地区生产总值 of 2万亿元 → unsure: ['size']
 */
export function checkFigures(figures: readonly Figure[], context: CheckContext): Figure[] {
  const claims = Map.groupBy(figures, toClaim)
  const parts = toParts(figures, context.texts)
  return figures.map((figure) => {
    const peers = figure.indicator === null ? [] : (claims.get(toClaim(figure)) ?? [])
    const beside = { peers, part: parts.get(figure) ?? null }
    return { ...figure, unsure: FIGURE_CHECKS.filter((check) => !PASSES[check](figure, context, beside)) }
  })
}

/** What is claimed, whoever the subject is: indicator, unit, period and status. */
function toClaim({ indicator, baseUnit, per, status, kind, period }: Figure): string {
  return [indicator, baseUnit, per, status, kind === 'change', period?.start, period?.end].join('|')
}

/** Value, unit and quote are read again from the very characters. */
function isReread({ at, value, unit, quote }: Figure, { texts, rules: { grammar } }: CheckContext): boolean {
  const text = toTextAt(texts, at.block)
  const again = readQuantity(text.slice(at.start, at.end), grammar)
  return again?.value === value && again.unit === unit && text.includes(quote)
}

/** A level in the base unit of its indicator, a change in a unit of change or in that of its indicator. */
function hasUnitOfIndicator({ indicator, baseUnit, kind }: Figure, { rules }: CheckContext): boolean {
  const rule = rules.indicatorsById.get(indicator ?? '')
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
  return peers.every((other) => other.normalized >= figure.normalized || toRank(other) <= rank)
}

function toRank({ subject }: Figure): number {
  const level = subject === null ? null : toLevel(subject)
  return level === null ? -1 : LEVELS.indexOf(level)
}

function isRelative({ baseUnit, per }: Figure): boolean {
  return baseUnit === '%' || per !== null || (baseUnit ?? '').includes('/')
}

/** Within one article, one indicator of one subject and period has one value; growth has one in its clause, and over one basis. */
function hasOneValue(figure: Figure, peers: readonly Figure[], bounds: Bounds): boolean {
  if (figure.subject === null) return true
  if (figure.kind === 'change') return peers.every((other) => !isOtherGrowth(figure, other))
  if (figure.period === null) return true
  return peers.every(
    (other) =>
      other.subject !== figure.subject ||
      other.metric !== figure.metric ||
      agree([toInterval(figure, bounds), toInterval(other, bounds)]),
  )
}

/** `亩产分别增加14公斤、6公斤` of one field: whose each is was not read. */
function isOtherGrowth(one: Figure, other: Figure): boolean {
  return (
    one.quote === other.quote &&
    one.subject === other.subject &&
    one.metric === other.metric &&
    one.change?.basis === other.change?.basis &&
    one.value !== other.value
  )
}
