import { archive, NONE } from './archive.ts'
import { daysIn, firstWeekday } from './dates.ts'
import type { ArticleListing } from './listing.ts'
import { toListPages, type ListPage } from './lists.ts'
import { paths } from './paths.ts'

export type CalendarDay = {
  readonly date: string
  readonly day: number
  readonly count: number
  /** Where its articles are listed. */
  readonly path: string
}

/** A month in weeks from Monday; null before its first day and after its last. */
export function toWeeks(month: string): (CalendarDay | null)[][] {
  const { byDay } = archive()
  const days = Array.from({ length: daysIn(month) }, (_, i): CalendarDay => {
    const date = `${month}-${String(i + 1).padStart(2, '0')}`
    return { date, day: i + 1, count: byDay.get(date)?.length ?? 0, path: dayPath(date) }
  })
  const cells: (CalendarDay | null)[] = [...Array.from({ length: firstWeekday(month) }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7))
}

/** Years with articles, newest first. */
export function yearsHeld(): { year: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const [key, { length }] of archive().byMonth)
    if (key !== NONE) counts.set(key.slice(0, 4), (counts.get(key.slice(0, 4)) ?? 0) + length)
  return Array.from(counts, ([year, count]) => ({ year, count })).sort((a, b) => (a.year < b.year ? 1 : -1))
}

export type DatePage = {
  readonly rest: string
  readonly period: string
  readonly list: ListPage | null
  /** The issue whose page a day's address leads on to. */
  readonly issue: string | null
}

/** Every year (a calendar), month and day with articles (lists), and the undated. */
export function datePages(): DatePage[] {
  const { byMonth, byDay } = archive()
  const years = yearsHeld().map(({ year }): DatePage => ({
    rest: year,
    period: year,
    list: null,
    issue: null,
  }))
  const months = Array.from(byMonth).filter(([key]) => key.length === 7)
  const undated = byMonth.get(NONE) ?? []
  return [
    ...years,
    ...months.flatMap(([month, held]) => periodPages(month, held)),
    ...Array.from(byDay).flatMap(([day, held]) => dayPages(day, held)),
    ...periodPages(NONE, undated),
  ]
}

/** Articles known to lie in a year, and no nearer: listed on the year's own page. */
export function yearOnly(year: string): readonly ArticleListing[] {
  return archive().byMonth.get(year) ?? []
}

/** The issue of a day that has one alone: its page lists the day's articles in print order, so that the day needs none. */
function onlyIssue(articles: readonly ArticleListing[]): string | null {
  const [first] = articles
  return first !== undefined && articles.every(({ issue }) => issue === first.issue) ? first.issue : null
}

/** Where a day's articles are listed. */
export function dayPath(date: string): string {
  const issue = onlyIssue(archive().byDay.get(date) ?? [])
  return issue === null ? paths.date(date) : paths.issue(issue)
}

function dayPages(day: string, articles: readonly ArticleListing[]): DatePage[] {
  const issue = onlyIssue(articles)
  return issue === null ? periodPages(day, articles) : [{ rest: day, period: day, list: null, issue }]
}

function periodPages(period: string, articles: readonly ArticleListing[]): DatePage[] {
  return toListPages(articles).map((list) => ({
    rest: list.rest === undefined ? period : `${period}/${list.rest}`,
    period,
    list,
    issue: null,
  }))
}
