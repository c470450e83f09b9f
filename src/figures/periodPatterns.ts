/**
 * Period rules compiled, and the resolving of a match to a start and an end date.
 */
import { toFinder } from '../text/finder.ts'
import { readDigits, readNumber } from '../text/numerals.ts'
import { oncePer } from '../text/once.ts'
import type { PeriodRule } from './timeRules.ts'

export type PeriodPattern = { readonly rule: PeriodRule; readonly pattern: RegExp }
export type Dates = { readonly start: string | null; readonly end: string | null }

const RELATIVE: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1 }
const NOWHERE: Dates = { start: null, end: null }

/** Compiles the period rules, in the order of the file: an earlier rule wins at the same place. */
export function toPeriodPatterns(rules: readonly PeriodRule[]): PeriodPattern[] {
  return rules.map((rule) => {
    const before = rule.notAfter === undefined ? '' : `(?<!${rule.notAfter})`
    const after = rule.notBefore === undefined ? '' : `(?!${rule.notBefore})`
    return { rule, pattern: new RegExp(`${before}(?:${rule.pattern})${after}`, 'gu') }
  })
}

/** Finds the matches of each of them. */
export const toPeriodFinder = oncePer((patterns: readonly PeriodPattern[]) =>
  toFinder(patterns.map(({ pattern }) => pattern)),
)

type Groups = Record<string, string | undefined>

/**
 * Start and end of a period as printed; null for what neither the words nor the page's year tell.
 *
 * @example toDates('months', { year: '今年', from: '1', to: '10' }, '今年1至10月', 2023) → 2023-01-01 … 2023-10-31
 */
export function toDates(
  resolve: PeriodRule['resolve'],
  groups: Groups,
  text: string,
  pageYear: number | null,
): Dates {
  if (resolve === 'none' || resolve === 'now' || resolve === 'same' || resolve === 'before') return NOWHERE
  if (resolve === 'plan') return toPlanDates(groups['plan'] ?? '')
  const year = toYear(groups['year'] ?? null, pageYear)
  if (year === null) return NOWHERE
  const [first, last] = toMonths(resolve, groups)
  if (first === null || last === null) return NOWHERE
  const lastYear = toLastYear(year, groups['toYear'])
  const end = toEnd(lastYear, last, groups['day'])
  if (resolve === 'day') return { start: end, end }
  if (resolve === 'days')
    return { start: end, end: toEnd(year, month(groups['toMonth']) ?? last, groups['toDay']) }
  const dates = { start: FROM_DAY.test(text) ? end : isoDay(year, first, 1), end }
  return openEnded(dates, text)
}

function toYear(printed: string | null, pageYear: number | null): number | null {
  if (printed === null || printed === '当年') return pageYear
  const shift = RELATIVE[printed]
  if (shift !== undefined) return pageYear === null ? null : pageYear + shift
  return readDigits(printed.slice(0, 4))
}

function toLastYear(year: number, printed: string | undefined): number {
  if (printed === undefined) return year
  return printed.length === 4 ? Number(printed) : Math.floor(year / 100) * 100 + Number(printed.slice(-2))
}

const FROM_DAY = /日起$/u

/** 以来 has no end, 截至 and 末 have no start. */
function openEnded(dates: Dates, text: string): Dates {
  if (/(?:以来|至今|起|开始)$|^自/u.test(text)) return { start: dates.start, end: null }
  if (/^(?:截至|截止|到|至|力争到)|(?:底|末)之?前?$/u.test(text)) return { start: null, end: dates.end }
  return dates
}

function toMonths(resolve: PeriodRule['resolve'], groups: Groups): [number | null, number | null] {
  if (resolve === 'half') return groups['half'] === '上' ? [1, 6] : [7, 12]
  if (resolve === 'quarter') return toQuarterMonths(groups)
  if (resolve === 'month' || resolve === 'day' || resolve === 'days')
    return [month(groups['month']), month(groups['month'])]
  if (resolve === 'months')
    return [groups['from'] === undefined ? 1 : month(groups['from']), month(groups['to'])]
  return [1, 12]
}

function toQuarterMonths(groups: Groups): [number | null, number | null] {
  const count = readNumber(groups['quarters'] ?? '')
  if (count !== null) return [1, count * 3]
  const quarter = readNumber(groups['quarter'] ?? '')
  return quarter === null ? [null, null] : [quarter * 3 - 2, quarter * 3]
}

function month(printed: string | undefined): number | null {
  const value = readNumber(printed ?? '')
  return value !== null && value >= 1 && value <= 12 ? value : null
}

/** The five-year plans: the 14th runs from 2021 to 2025. */
function toPlanDates(printed: string): Dates {
  const ordinal = readNumber(printed)
  if (ordinal === null) return NOWHERE
  const start = 2021 + 5 * (ordinal - 4)
  return { start: isoDay(start, 1, 1), end: isoDay(start + 4, 12, 31) }
}

function toEnd(year: number, last: number, day: string | undefined): string | null {
  const length = new Date(Date.UTC(year, last, 0)).getUTCDate()
  const printed = day === undefined ? length : Number(day)
  return printed >= 1 && printed <= length ? isoDay(year, last, printed) : null
}

function isoDay(year: number, monthNumber: number, day: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(monthNumber)}-${two(day)}`
}
