/** Dates of an article or page: printed (`date`) or inferred (`dateApprox`, EDTF). Plain text work: no clock, no time zone. */

export type Dated = { readonly date: string | null; readonly dateApprox: string | null }

/** The first and last day a date may mean. */
export type Interval = { readonly start: string; readonly end: string }

const LEVEL = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/u

/**
 * Reads an EDTF level 0/1 date or interval; null for what it cannot read.
 *
 * @example readEdtf('2023-11~') // { start: '2023-11-01', end: '2023-11-30' }
 * @example readEdtf('2023-12/2024-02~') // { start: '2023-12-01', end: '2024-02-29' }
 */
export function readEdtf(edtf: string): Interval | null {
  const [first = '', last = first] = edtf.split('/')
  const from = readLevel(first)
  const to = readLevel(last)
  return from === null || to === null ? null : { start: from.start, end: to.end }
}

function readLevel(text: string): Interval | null {
  const match = LEVEL.exec(text)
  if (match === null) return null
  const [, year = '', month, day] = match
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31` }
  if (day !== undefined) return { start: `${year}-${month}-${day}`, end: `${year}-${month}-${day}` }
  return { start: `${year}-${month}-01`, end: `${year}-${month}-${daysIn(`${year}-${month}`)}` }
}

/** Days of a month: `daysIn('2024-02') === 29`. */
export function daysIn(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
}

/** Weekday of a month's first day, Monday 0: `firstWeekday('2024-01') === 0`. */
export function firstWeekday(month: string): number {
  return (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7
}

/** What to sort by: the printed day, else the first day it may be; null sorts last. */
export function sortDay({ date, dateApprox }: Dated): string | null {
  return date ?? (dateApprox === null ? null : (readEdtf(dateApprox)?.start ?? null))
}

/** The month a date lies in, where one month holds all days it may mean: `2023-11`. */
export function monthOf(dated: Dated): string | null {
  return sharedPrefix(dated, 7)
}

/** The year a date is filed under: that of the first day it may mean, as it sorts. */
export function yearOf(dated: Dated): string | null {
  return sortDay(dated)?.slice(0, 4) ?? null
}

/**
 * What an article is filed under wherever dates are counted, in lists and in the search alike: its day, else its month where
 * one month holds all days it may mean, else its year.
 *
 * @example toFiledPeriod({ date: null, dateApprox: '2024-01~/2024-02~' }) // '2024'
 */
export function toFiledPeriod(dated: Dated): string | null {
  return dated.date ?? monthOf(dated) ?? yearOf(dated)
}

/** Every day a date may mean; null where nothing is known. */
export function intervalOf({ date, dateApprox }: Dated): Interval | null {
  if (date !== null) return { start: date, end: date }
  return dateApprox === null ? null : readEdtf(dateApprox)
}

function sharedPrefix({ date, dateApprox }: Dated, length: number): string | null {
  if (date !== null) return date.slice(0, length)
  const interval = dateApprox === null ? null : readEdtf(dateApprox)
  if (interval === null) return null
  const prefix = interval.start.slice(0, length)
  return interval.end.startsWith(prefix) ? prefix : null
}

/** All months from the first to the last: `monthsBetween('2023-11', '2024-01')` → three. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let year = Number(first.slice(0, 4))
  let month = Number(first.slice(5, 7))
  for (
    let now = first;
    now <= last;
    now = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  ) {
    months.push(now)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
  }
  return months
}
