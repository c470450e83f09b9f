/**
 * Turns what the stages read into the records of the entry contract: one record for a level and its change.
 */
import type { BodyBlock, Change, Figure, Period } from '../schema/entry.ts'
import type { Movement } from './changes.ts'
import { unitKind } from './changes.ts'
import type { Clause } from './clauses.ts'
import type { Folded } from './folded.ts'
import { toOriginal } from './folded.ts'
import { readIndicator } from './indicators.ts'
import type { Known } from './metrics.ts'
import { toNormalized } from './normalize.ts'
import type { FigureContext } from './read.ts'
import type { FigureRules } from './rules.ts'
import { readStatus } from './statuses.ts'

export type Parts = {
  readonly block: BodyBlock
  readonly index: number
  readonly folded: Folded
  readonly clauses: readonly Clause[]
  readonly periods: readonly (Period | null)[]
  readonly subjects: readonly (string | null)[]
  readonly known: readonly Known[]
  readonly context: FigureContext
  readonly rules: FigureRules
}

type Record = { readonly index: number; readonly one: Known; readonly step: Known | null }

/** Joins steps to their levels, drops the starts of from-to pairs, and writes the records in reading order. */
export function toFigures(parts: Parts): Figure[] {
  return toRecords(parts).map((record) => toFigure(parts, record))
}

function toRecords(parts: Parts): Record[] {
  const { known, rules } = parts
  const starts = new Set(known.map((one) => one.start))
  const records: Record[] = []
  known.forEach((one, index) => {
    if (starts.has(one)) return
    const target = levelOf(records, one, rules)
    if (target < 0) records.push({ index, one, step: null })
    else records[target] = { ...requireRecord(records, target), step: one }
  })
  return records
}

function requireRecord(records: readonly Record[], index: number): Record {
  const record = records[index]
  if (record === undefined) throw new Error(`no record ${String(index)}`)
  return record
}

/**
 * The level a step belongs to: the last one of the sentence part without a change, where the step names no metric.
 *
 * With 分别 the members of a run of steps go to the last levels in order.
 */
function levelOf(records: readonly Record[], one: Known, rules: FigureRules): number {
  const { movement, metric, draft } = one
  if (movement?.kind !== 'step' || metric.own || one.per !== null) return -1
  const absolute = !['share', 'point', 'multiple'].includes(unitKind(draft, rules))
  const open = (record: Record): boolean => {
    const level = record.one
    if (level.draft.clause.part !== draft.clause.part || record.step !== null) return false
    if (level.movement !== null && level.movement.kind !== 'reached') return false
    return absolute ? level.draft.quantity.bareUnit === draft.quantity.bareUnit : true
  }
  if (draft.runLength > 1) {
    const free = records.findIndex((record, at) => open(record) && at >= records.length - draft.runLength)
    if (free >= 0) return free
  }
  return records.findLastIndex((record) => open(record) && !isWhole(record))
}

/** A share of something (占比) between a level and its growth does not take the growth. */
function isWhole(record: Record): boolean {
  return /占.+比重$/u.test(record.one.metric.text ?? '')
}

function toFigure(parts: Parts, { index, one, step }: Record): Figure {
  const { folded, rules, context } = parts
  const { quantity, qualified, clauseIndex } = one.draft
  const { normalized, baseUnit } = toNormalized(quantity.value, quantity.unit, rules.grammar)
  const subject = toSubject(parts, clauseIndex)
  const metric = one.metric.text
  return {
    kind: toKind(parts, one),
    metric,
    indicator: readIndicator(metric, baseUnit, one.movement?.kind === 'step', rules.indicators)?.id ?? null,
    value: quantity.value,
    unit: quantity.unit,
    normalized,
    baseUnit,
    per: one.per?.text ?? null,
    qualifier: qualified.qualifier,
    from: toFrom(one),
    change: toChange(one, step),
    period: parts.periods[index] ?? null,
    subject,
    subjectPlace: subject === null ? null : context.placeId(subject),
    status: readStatus(folded.text, parts.clauses, clauseIndex, quantity.start, rules),
    quote: toQuote(parts, one, step),
    at: { block: parts.index, ...toOriginal(folded, quantity.start, quantity.end) },
    confidence: toConfidence(one, parts.periods[index] ?? null),
  }
}

function toSubject({ subjects, rules, context }: Parts, clauseIndex: number): string | null {
  const named = subjects[clauseIndex] ?? null
  if (named === null || rules.words('local').has(named)) return context.place ?? named
  return named
}

function toKind({ rules }: Parts, { draft, movement, start, per }: Known): Figure['kind'] {
  if (draft.quantity.from !== null) return 'range'
  if (start !== null || movement?.kind === 'reached') return 'from-to'
  if (movement?.kind === 'step' || movement?.kind === 'compared') return 'change'
  if (movement?.kind === 'times' || per !== null) return 'ratio'
  const kind = unitKind(draft, rules)
  if (kind === 'share' || draft.quantity.printed.includes('分之')) return 'share'
  return kind === 'multiple' ? 'ratio' : 'amount'
}

function toFrom({ draft, start }: Known): Figure['from'] {
  if (start === null) return draft.quantity.from
  return { value: start.draft.quantity.value, unit: start.draft.quantity.unit ?? draft.quantity.unit }
}

function toChange(one: Known, step: Known | null): Change | null {
  if (step?.movement != null) return stepOf(step, step.movement)
  if (one.movement === null)
    return one.start === null ? null : { direction: directionOf(one), value: null, unit: null, basis: null }
  if (one.movement.kind === 'reached')
    return { direction: one.movement.direction, value: null, unit: null, basis: one.movement.basis }
  return stepOf(one, one.movement)
}

function stepOf({ draft }: Known, movement: Movement): Change {
  return {
    direction: movement.direction,
    value: Math.abs(draft.quantity.value),
    unit: draft.quantity.unit,
    basis: movement.basis,
  }
}

function directionOf({ draft, start }: Known): Change['direction'] {
  const before = start?.draft.quantity.value ?? draft.quantity.value
  if (before === draft.quantity.value) return 'flat'
  return before < draft.quantity.value ? 'up' : 'down'
}

/** The clause of the figure, reaching from its from-to start to its change, as printed. */
function toQuote({ folded, block, clauses }: Parts, one: Known, step: Known | null): string {
  const first = clauses[(one.start ?? one).draft.clauseIndex]
  const last = clauses[(step ?? one).draft.clauseIndex]
  const start = Math.min(first?.start ?? one.draft.quantity.start, one.draft.quantity.start)
  const end = Math.max(last?.end ?? one.draft.quantity.end, one.draft.quantity.end)
  const span = toOriginal(folded, start, end)
  return block.text.slice(span.start, span.end).trim()
}

/** Lower where the metric is taken over or missing, or the number is in Chinese numerals. */
function toConfidence({ draft, metric }: Known, period: Period | null): number {
  const named = metric.text === null ? 0.4 : metric.own ? 0.95 : 0.75
  const spoken = draft.quantity.chinese ? 0.85 : 1
  const dated = period === null || period.source === 'clause' || period.source === 'sentence' ? 1 : 0.95
  return Number((named * spoken * dated).toFixed(2))
}
