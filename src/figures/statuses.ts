/**
 * Whether a figure is a result, a target, a forecast, a plan or a rule: the calendar first, then the signs of the text.
 */
import type { Figure, Period } from '../schema/figure.ts'
import { findMatches } from '../text/matches.ts'
import { toTense, type Printed, type Tense } from './calendar.ts'
import type { Clause } from './clauses.ts'
import type { Draft } from './drafts.ts'
import { isFinished, isUnderWay } from './projects.ts'
import type { FigureRules } from './rules.ts'
import { toStatusSigns, type StatusPattern, type StatusSign } from './statusSigns.ts'

type Status = Figure['status']

/** The status of a draft that has a period and a metric. */
export type StatusReader = (draft: Draft, period: Period | null, metric: string | null) => Status

/**
 * Reads the statuses of one passage.
 *
 * @param printed the days the page may have been printed on
 * @example 力争到2025年规上工业产值突破3000亿元 → target
 * @example 项目达产后预计年产值5亿元 → forecast
 * @example 到2027年，企业达到1500家 on a page of 2024 → target
 */
export function toStatusReader(
  text: string,
  clauses: readonly Clause[],
  { statuses: patterns, projects }: Pick<FigureRules, 'statuses' | 'projects'>,
  printed: Printed | null,
): StatusReader {
  const signs = toStatusSigns(text, clauses, patterns)
  const backReferences = findMatches(text, BACK).map(({ index }) => index)
  return (draft, period, metric) => {
    const behind = signBehind(text, draft, patterns)
    const sign = governing(text, clauses, signs, draft)
    const status = behind ?? sign?.rule.status ?? 'actual'
    const own = behind !== null || sign?.clauseIndex === draft.clauseIndex
    if (own) return isSpent(sign) && isFinished(text, clauses, draft, projects) ? 'actual' : status
    const isListed =
      sign === null && period?.source === 'paragraph' && isOrdered(text, clauses, draft, period)
    if (isListed || (sign === null && isReferredTo(text, draft, backReferences))) return 'target'
    const read = dated(status, sign, period, toTense(period, printed))
    const isOpen = sign === null || sign.rule.status === 'actual'
    return read === 'actual' && isOpen && isUnderWay(text, clauses, draft, metric, projects) ? 'plan' : read
  }
}

/** `已建成项目16个，总投资9亿元`: what was planned to be spent has been. */
const isSpent = (sign: StatusSign | null): boolean => sign?.rule.governs === 'number'

const BACK = /(?:这些|上述|以上|这一|这个)(?:预期|奋斗)?目标/gu
const REACH = 100

/** `增长6%左右……为实现这些预期目标`: what is called an aim right after. */
function isReferredTo(text: string, { quantity, clause }: Draft, places: readonly number[]): boolean {
  const place = places.find((at) => at > quantity.end)
  return (
    place !== undefined && place - quantity.end < REACH && !DONE.test(text.slice(clause.start, clause.end))
  )
}

/** `二是…，完成1亿亩以上` under “十五五”时期: an item of what a five-year plan orders. */
function isOrdered(
  text: string,
  clauses: readonly Clause[],
  { clauseIndex, clause }: Draft,
  period: Period,
): boolean {
  if (!/^“?十[一二三四五六]/u.test(period.text)) return false
  let first = clauseIndex
  while (clauses[first - 1]?.sentence === clause.sentence) first -= 1
  return /^[一二三四五六七八九十]{1,2}是/u.test(text.slice(clauses[first]?.start ?? clause.start))
}

/** 五年规上工业产值突破3000亿元: years by their number, with nothing that says they are over. */
const HORIZON = /^(?:用|在|未来)?[0-9二两三四五六七八九十]{1,2}年$/u

/** What the calendar makes of a status that no sign of the figure's own clause tells. */
function dated(status: Status, sign: StatusSign | null, period: Period | null, tense: Tense | null): Status {
  const isOwn = period?.source === 'clause'
  if (tense === 'over' && isOwn && status !== 'rule') return 'actual'
  const isAhead = (tense === 'ahead' && period?.text !== '全年') || (isOwn && HORIZON.test(period.text))
  return isAhead && status === 'actual' && (sign === null || isOwn) ? 'target' : status
}

/** A sign that stands behind the number in its clause: 3000亿元的奋斗目标. */
function signBehind(
  text: string,
  { clause, qualified, quantity }: Draft,
  patterns: readonly StatusPattern[],
): Status | null {
  const tail = text.slice(Math.max(quantity.end, qualified.end), clause.end)
  const lead = text.slice(clause.start, quantity.start)
  const found = patterns.find(
    ({ rule, pattern, after }) =>
      rule.governs === 'behind' &&
      pattern.test(tail) &&
      (after === null || (after.test(lead) && !DONE.test(lead))),
  )
  return found?.rule.status ?? null
}

const DONE = /已|累计|共|了|兑现|拨付/u

/** The nearest sign before the number that governs it. */
function governing(
  text: string,
  clauses: readonly Clause[],
  signs: readonly StatusSign[],
  draft: Draft,
): StatusSign | null {
  for (let at = lastBefore(signs, draft.quantity.start); at >= 0; at -= 1) {
    const sign = signs[at]
    const clause = sign === undefined ? undefined : clauses[sign.clauseIndex]
    if (sign === undefined || clause === undefined || clause.sentence !== draft.clause.sentence) return null
    if (governs(text, sign, clause, draft)) return sign
  }
  return null
}

/** Index of the last sign that ends before a position; signs are in order of their starts. */
function lastBefore(signs: readonly StatusSign[], position: number): number {
  let [low, high] = [0, signs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((signs[middle]?.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low - 1
}

function governs(
  text: string,
  { rule, end, clauseIndex }: StatusSign,
  clause: Clause,
  draft: Draft,
): boolean {
  const { start } = draft.quantity
  if (end > start) return false
  switch (rule.governs) {
    case 'number':
      return end + 12 >= start && !/[0-9，。；：]/u.test(text.slice(end, start))
    case 'clause':
      return clauseIndex === draft.clauseIndex
    case 'part':
      return clause.part === draft.clause.part
    default:
      return rule.governs === 'sentence'
  }
}
