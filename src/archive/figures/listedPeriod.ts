import type { Figure } from '../../schema/figure.ts'
import type { FigureStrings } from '../../strings/figures.zh-Hans.ts'
import { intervalText } from '../intervalText.ts'

export type PeriodWords = Pick<FigureStrings, 'dateLocale' | 'since' | 'upTo' | 'by' | 'yearEnd'>

type Dated = {
  readonly start: string | null
  readonly end: string | null
  readonly status: Figure['status']
}

/**
 * A period by its own days, so that a list of many papers needs none of their dates to be understood; null where the days are
 * not known.
 *
 * @example toListedPeriod({ start: '2023-11-01', end: '2023-11-30', status: 'actual' }, figuresZhHans) // '2023年11月', printed as 今年11月
 * @example toListedPeriod({ start: null, end: '2027-12-31', status: 'target' }, figuresZhHans) // '到2027年'
 * @example toListedPeriod({ start: null, end: '2027-12-31', status: 'target' }, figuresEn) // 'by 2027'
 */
export function toListedPeriod({ start, end, status }: Dated, words: PeriodWords): string | null {
  const name = (span: Span): string => intervalText(span, words.dateLocale)
  const put = (text: string, span: Span): string => text.replace('{}', () => name(span))
  if (start !== null && end !== null) return name({ start, end })
  if (start !== null) return put(words.since, start.endsWith('-01-01') ? yearOf(start) : monthOf(start))
  if (end === null) return null
  const past = status === 'actual' || status === 'rule'
  if (!end.endsWith('-12-31')) return put(past ? words.upTo : words.by, endSpan(end))
  const year = yearOf(`${end.slice(0, 4)}-01-01`)
  return past ? words.upTo.replace('{}', () => put(words.yearEnd, year)) : put(words.by, year)
}

type Span = { readonly start: string; readonly end: string }

const yearOf = (day: string): Span => ({
  start: day,
  end: `${day.slice(0, 4)}-12-31`,
})

const monthOf = (day: string): Span =>
  day.endsWith('-01') ? { start: day, end: lastOf(day) } : { start: day, end: day }

/** A month's end stands for its month. */
function endSpan(end: string): Span {
  const first = `${end.slice(0, 7)}-01`
  return { start: lastOf(first) === end ? first : end, end }
}

function lastOf(first: string): string {
  const last = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0))
  return last.toISOString().slice(0, 10)
}
