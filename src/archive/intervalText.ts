/** An interval of days in words, the same on pages, in the search and in the explorer. */
import type { Interval } from './dates.ts'
import { toDayText } from './figures/dayText.ts'
import { toPeriodName } from './figures/periods.ts'

/**
 * The shortest words for an interval: a day, a month, a year, or a span with two ends and no more.
 *
 * @example intervalText({ start: '2024-01-01', end: '2024-02-29' }, 'zh-Hans') // '2024年1—2月'
 * @example intervalText({ start: '2024-01-01', end: '2024-02-29' }, 'en-GB') // 'January 2024 – February 2024'
 */
export function intervalText({ start, end }: Interval, locale: string): string {
  if (locale.startsWith('zh')) return toPeriodName({ start, end })
  const [first, last] = [start.slice(0, 7), end.slice(0, 7)]
  if (start === end) return toDayText(start, locale)
  if (first === last) return toDayText(first, locale)
  const years = first.endsWith('-01') && last.endsWith('-12')
  const [from, to] = years ? [first.slice(0, 4), last.slice(0, 4)] : [first, last]
  return from === to ? from : `${toDayText(from, locale)} – ${toDayText(to, locale)}`
}
