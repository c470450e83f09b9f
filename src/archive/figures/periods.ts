/** Periods as columns: two days say what a period is, and how it is called. Plain text work: no clock, no time zone. */

export type Span = { readonly start: string; readonly end: string }

/** Days that end a month, leap years aside: February is taken to end on either. */
const MONTH_END = /-(?:(?:01|03|05|07|08|10|12)-31|(?:04|06|09|11)-30|02-2[89])$/u

/**
 * A period's Chinese name.
 *
 * @example toPeriodName({ start: '2023-01-01', end: '2023-12-31' }) // '2023年'
 * @example toPeriodName({ start: '2023-01-01', end: '2023-10-31' }) // '2023年1—10月'
 * @example toPeriodName({ start: '2023-06-30', end: '2023-06-30' }) // '2023年6月30日'
 */
export function toPeriodName({ start, end }: Span): string {
  if (start === end) return toDayName(start)
  if (!start.endsWith('-01') || !MONTH_END.test(end)) return `${toDayName(start)}—${toDayName(end)}`
  const [from, to] = [toMonth(start), toMonth(end)]
  if (from.month === 1 && to.month === 12)
    return from.year === to.year ? `${from.year}年` : `${from.year}—${to.year}年`
  if (from.year !== to.year) return `${from.year}年${from.month}月—${to.year}年${to.month}月`
  return from.month === to.month
    ? `${from.year}年${from.month}月`
    : `${from.year}年${from.month}—${to.month}月`
}

function toDayName(day: string): string {
  const { year, month } = toMonth(day)
  return `${year}年${month}月${Number(day.slice(8))}日`
}

function toMonth(day: string): { year: string; month: number } {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)) }
}

/** True for a span that is one whole calendar year: what a yearly series is made of. */
export function isWholeYear({ start, end }: Span): boolean {
  return start.endsWith('-01-01') && end.endsWith('-12-31') && start.slice(0, 4) === end.slice(0, 4)
}

/** The year a period counts for: the year it ends in; 0 where the page does not say. */
export function toYear(end: string | null): number {
  return end === null ? 0 : Number(end.slice(0, 4))
}

/** Latest end first; of two that end together the one that begins first, a level on a day last: `2023年`, `2023年12月`, `截至2023年底`. */
export function byLatest(
  a: { readonly start: string | null; readonly end: string },
  b: { readonly start: string | null; readonly end: string },
): number {
  if (a.end !== b.end) return a.end < b.end ? 1 : -1
  const [startA, startB] = [a.start ?? a.end, b.start ?? b.end]
  return startA === startB ? 0 : startA < startB ? -1 : 1
}
