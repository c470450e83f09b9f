/**
 * Turns what the stages read into the records of the entry contract.
 */
import type { Change, Figure, Period } from '../schema/figure.ts'
import { toTense, type Printed } from './calendar.ts'
import type { Movement } from './changes.ts'
import { unitKind } from './changes.ts'
import type { Clause } from './clauses.ts'
import type { Folded } from '../text/folded.ts'
import { toOriginal } from '../text/folded.ts'
import type { QuantityGrammar } from './grammar.ts'
import { readIndicator } from './indicators.ts'
import { joinSteps, type Joined } from './joinSteps.ts'
import type { Known } from './known.ts'
import { toProbability, toSigns } from './confidence.ts'
import { toNormalized } from './normalize.ts'
import type { PeriodMention } from './periodMentions.ts'
import type { Passage } from './passages.ts'
import type { FigureRules } from './rules.ts'
import type { StatusReader } from './statuses.ts'

export type Parts = {
  readonly passage: Passage
  readonly folded: Folded
  readonly clauses: readonly Clause[]
  readonly periods: readonly (Period | null)[]
  /** The period that dates the article's statistics. */
  readonly frame: PeriodMention | null
  readonly known: readonly Known[]
  readonly statusOf: StatusReader
  /** The days the page may have been printed on. */
  readonly printed: Printed | null
  readonly rules: FigureRules
}

/** A figure, and the draft it was read from. */
export type Reading = { readonly figure: Figure; readonly one: Known }

/** The records, in reading order. */
export function toFigures(parts: Parts): Reading[] {
  return joinSteps(parts.known, parts.rules).map((record) => ({
    figure: toFigure(parts, record),
    one: record.one,
  }))
}

function toFigure(parts: Parts, record: Joined): Figure {
  const { index, one, step } = record
  const { folded, rules } = parts
  const { quantity, qualified } = one.draft
  const { normalized, baseUnit } = toNormalized(quantity.value, quantity.unit, rules.grammar)
  const metric = one.metric.text
  const status = parts.statusOf(one.draft, parts.periods[index] ?? null, metric)
  const printed = (words: string | null): string | null => (words === null ? null : folded.restore(words))
  const figure: Figure = {
    kind: toKind(parts, one),
    metric: printed(metric),
    indicator:
      readIndicator(metric, one.per?.text ?? null, baseUnit, one.movement?.kind === 'step', rules.indicators)
        ?.id ?? null,
    value: quantity.value,
    unit: printed(quantity.unit),
    normalized,
    baseUnit,
    per: printed(one.per?.text ?? null),
    qualifier: printed(qualified.qualifier),
    from: toFrom(one, printed),
    change: toChange(one, step, printed, rules.grammar),
    period: toPeriod(parts, record, status),
    subject: null,
    subjectPlace: null,
    subjectEntity: null,
    status,
    quote: toQuote(parts, one, step),
    at: { block: parts.passage.block, ...toOriginal(folded, quantity.start, quantity.end) },
    confidence: 1,
    unsure: [],
  }
  return {
    ...figure,
    confidence: Number(toProbability(toSigns(figure, one.metric.chance), rules.confidence).toFixed(3)),
  }
}

/**
 * As read, or the article's where the number tells of growth. A yearly rate (年产值) takes none from another sentence, what is
 * still to come none that is over (在1月的会上提出：…).
 */
function toPeriod(parts: Parts, { index, one, step }: Joined, status: Figure['status']): Period | null {
  const { periods, frame, folded, printed } = parts
  const read = periods[index] ?? null
  const grows = [one, step].some((part) => /同比|上年|去年/u.test(part?.movement?.basis ?? ''))
  const period = read ?? (grows && frame !== null ? { ...frame.period, source: 'article' as const } : null)
  if (
    period === null ||
    (YEARLY.test(one.metric.text ?? '') && period.source !== 'clause' && period.source !== 'sentence')
  )
    return null
  if (SIZE.test(one.metric.text ?? '') && period.source !== 'clause' && isShort(period)) return null
  if (COST.test(one.metric.text ?? '') && period.source === 'paragraph' && isShort(period)) return null
  const isAhead = (status === 'target' || status === 'forecast') && period.source !== 'clause'
  if (isAhead && isShort(period) && toTense(period, printed) === 'over') return null
  const text = folded.restore(period.text)
  return one.start === null ? { ...period, text } : toYearReached({ ...period, text })
}

/** `从2021年到2023年，…增长到|9亿元`: the level that was reached is of the later year. */
function toYearReached(period: Period): Period {
  const year = /^[自从由]?[0-9]{4}年?[至到—–-](?<year>[0-9]{4})年$/u.exec(period.text)?.groups?.['year']
  return year === undefined
    ? period
    : { ...period, text: `${year}年`, start: `${year}-01-01`, end: `${year}-12-31` }
}

/** A day or a month: when something was said. */
function isShort({ start, end, text }: Period): boolean {
  if (start === null && end === null) return DAY.test(text)
  return start !== null && end !== null && start.slice(0, 7) === end.slice(0, 7)
}

/** Of a page whose year is not known. */
const DAY = /^[0-9]{1,2}月[0-9]{1,2}日/u

/** The size of a site is of no day or month that a neighbour names: 去年4月设立，规划面积21平方公里. */
const SIZE = /(?:规划|占地|用地|控制|建筑)面积$|^(?:总?面积|占地|海拔|全长|总长|高度|直径|跨度)$/u
/** What works are to cost is of the day of signing where its own sentence prints one. */
const COST = /总投资(?:总?额)?$/u
const YEARLY = /^年(?!度|底|末|初|均|龄|轻|报)/u

function toKind({ rules }: Parts, { draft, movement, start, per }: Known): Figure['kind'] {
  if (draft.quantity.from !== null) return 'range'
  if (start !== null || movement?.kind === 'reached') return 'from-to'
  if (movement?.kind === 'step') return 'change'
  if (movement?.kind === 'times' || per !== null) return 'ratio'
  const kind = unitKind(draft, rules)
  if (kind === 'share' || /分之|\//u.test(draft.quantity.printed)) return 'share'
  return kind === 'multiple' ? 'ratio' : 'amount'
}

type Restore = (words: string | null) => string | null

function toFrom({ draft, start }: Known, printed: Restore): Figure['from'] {
  const low = draft.quantity.from
  if (start === null) return low === null ? null : { value: low.value, unit: printed(low.unit) }
  return {
    value: start.draft.quantity.value,
    unit: printed(start.draft.quantity.unit ?? draft.quantity.unit),
  }
}

function toChange(one: Known, step: Known | null, printed: Restore, grammar: QuantityGrammar): Change | null {
  if (step?.movement != null) return stepOf(step, step.movement, printed)
  const { movement, start } = one
  if (movement === null && start === null) return one.flat ? FLAT : null
  if (movement === null || movement.kind === 'reached') {
    const direction = start === null ? (movement?.direction ?? 'flat') : directionOf(one, grammar)
    return { direction, value: null, unit: null, basis: printed(movement?.basis ?? null), qualifier: null }
  }
  return movement.kind === 'compared' ? null : stepOf(one, movement, printed)
}

const FLAT: Change = { direction: 'flat', value: null, unit: null, basis: null, qualifier: null }

function stepOf({ draft }: Known, movement: Movement, printed: Restore): Change {
  const { value, unit } = draft.quantity
  const qualifier = printed(draft.qualified.qualifier)
  const direction = value < 0 ? 'down' : movement.direction
  return { direction, value: Math.abs(value), unit: printed(unit), basis: printed(movement.basis), qualifier }
}

function directionOf({ draft, start }: Known, grammar: QuantityGrammar): Change['direction'] {
  const after = toNormalized(draft.quantity.value, draft.quantity.unit, grammar).normalized
  const first = start?.draft.quantity ?? draft.quantity
  const before = toNormalized(first.value, first.unit ?? draft.quantity.unit, grammar).normalized
  if (before === after) return 'flat'
  return before < after ? 'up' : 'down'
}

/** The clause of the figure, reaching from its from-to start to its change, as printed. */
function toQuote({ folded, passage, clauses }: Parts, one: Known, step: Known | null): string {
  const indexes = [one, one.start, step].flatMap((part) => (part === null ? [] : [part.draft.clauseIndex]))
  const first = clauses[Math.min(...indexes)]
  const last = clauses[Math.max(...indexes)]
  const start = Math.min(first?.start ?? one.draft.quantity.start, one.draft.quantity.start)
  const end = Math.max(last?.end ?? one.draft.quantity.end, one.draft.quantity.end)
  const span = toOriginal(folded, start, end)
  return passage.text.slice(span.start, span.end).trim()
}
