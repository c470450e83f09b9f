/**
 * A level and the change beside it are one record: which step belongs to which level.
 */
import { unitKind } from './changes.ts'
import type { Known } from './known.ts'
import type { FigureRules } from './rules.ts'

/** A level with its step, or either alone; `index` is that of the level among all that was read. */
export type Joined = { readonly index: number; readonly one: Known; readonly step: Known | null }

/**
 * Joins steps to their levels and drops the starts of from-to pairs, in reading order.
 *
 * @example 产值58亿元，增长6%；税收3亿元 → 58亿元 with its step, 3亿元 without
 */
export function joinSteps(known: readonly Known[], rules: FigureRules): Joined[] {
  const starts = new Set(known.map((one) => one.start))
  const records: Joined[] = []
  known.forEach((one, index) => {
    if (starts.has(one)) return
    const target = levelOf(records, one, rules)
    const ahead = target < 0 ? stepAhead(records.at(-1), one, rules) : null
    if (ahead !== null) records[records.length - 1] = { index, one, step: ahead }
    else if (target < 0) records.push({ index, one, step: null })
    else records[target] = { ...requireRecord(records, target), step: one }
  })
  return records
}

/** `增长5%，达到1214亿元`: the step stands before its level, and the two are one record. */
function stepAhead(record: Joined | undefined, one: Known, rules: FigureRules): Known | null {
  if (record === undefined || one.movement !== null || one.metric.own) return null
  const step = record.one
  const joined =
    step.movement?.kind === 'step' && step.metric.own && step.metric.text === one.choice.ruled.text
  const relative =
    ['share', 'multiple'].includes(unitKind(step.draft, rules)) && unitKind(one.draft, rules) !== 'share'
  return joined && relative && step.draft.clause.part === one.draft.clause.part ? step : null
}

function requireRecord(records: readonly Joined[], index: number): Joined {
  const record = records[index]
  if (record === undefined) throw new Error(`no record ${String(index)}`)
  return record
}

/**
 * The level a step belongs to, where the step names no metric: the last one of the sentence part without a change.
 *
 * 个百分点 go to a share, % to an amount where there is one; the members of a run of steps go to the last levels in order.
 */
function levelOf(records: readonly Joined[], one: Known, rules: FigureRules): number {
  const { movement, metric, draft } = one
  const isOwn = metric.own && !OF_SHARE.test(one.choice.lead)
  if (movement?.kind !== 'step' || isOwn) return -1
  const isOfLevel = (level: Known): boolean => takes(level, one, rules) && isPerSame(level, one)
  const levels = records.flatMap((record, at) => (isOfLevel(record.one) ? [at] : []))
  if (draft.runLength > 1 && levels.length >= draft.runLength) {
    const chosen = levels.slice(-draft.runLength)[draft.runIndex] ?? -1
    return records[chosen]?.step === null ? chosen : -1
  }
  const free = levels.filter((at) => records[at]?.step === null)
  const ofShare = unitKind(draft, rules) === 'point'
  return free.findLast((at) => isShare(records[at], rules) === ofShare) ?? free.at(-1) ?? -1
}

/** `占总量的50%，…比重下降2个百分点`: the share before. */
const OF_SHARE = /^[，其该这一]{0,2}(?:比重|占比|比例|份额)$/u

/** Whether a figure is a level that the step may belong to. */
function takes(level: Known, one: Known, rules: FigureRules): boolean {
  if (level.draft.clause.part !== one.draft.clause.part || level.basis) return false
  if (level.movement !== null && level.movement.kind !== 'reached') return false
  if (['share', 'point', 'multiple'].includes(unitKind(one.draft, rules))) return true
  return level.draft.quantity.bareUnit === one.draft.quantity.bareUnit
}

/** `41万元/人，比上年提高2万元/人`: a step by the head is of a level by the head. */
const isPerSame = (level: Known, { per }: Known): boolean => per === null || level.per?.text === per.text

function isShare(record: Joined | undefined, rules: FigureRules): boolean {
  return record !== undefined && unitKind(record.one.draft, rules) === 'share'
}
