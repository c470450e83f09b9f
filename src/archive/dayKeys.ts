/** Keys of the pages of months, days and issues, as `listKeys.ts` has those of other lists. */
import { archive, articlesAt } from './archive.ts'
import { dayPath, toWeeks, yearOnly, yearsHeld, type DatePage } from './calendar.ts'
import { issueNeighbours } from './issues.ts'
import { issueText } from './labels.ts'
import type { PageListing } from './listing.ts'
import { digestOf } from './digestOf.ts'
import { digestOnce, shownOf, shownOfPage, shownOfSlice } from './pageKeys.ts'

const issuesShown = (pages: readonly PageListing[]): unknown[] =>
  pages.length === 0 ? [] : [pages[0] && issueText(pages[0]), ...pages.map(shownOfPage)]

/** A month's days with their counts. */
const calendarOf = (month: string): string =>
  digestOnce(`month ${month}`, () => [month, toWeeks(month), archive().byMonth.get(month)?.length])

export function dateKey({ period, list, issue }: DatePage): string {
  const { byIssue, byMonth } = archive()
  if (issue !== null) return digestOf([period, issue])
  if (list === null)
    return digestOf([
      period,
      yearsHeld(),
      byMonth.get('none')?.length,
      yearOnly(period).slice(0, 100).map(shownOf),
      yearOnly(period).length,
      Array.from({ length: 12 }, (_, i) => calendarOf(`${period}-${String(i + 1).padStart(2, '0')}`)),
    ])
  const issues = [...new Set(list.slice.items.map(({ issue }) => issue))]
  return digestOf([
    period,
    shownOfSlice(list.slice),
    ...(period.length < 7 ? [] : [calendarOf(period.slice(0, 7))]),
    issues.map((id) => issuesShown(byIssue.get(id) ?? [])),
  ])
}

export function issueKey(at: string, id: string, pages: readonly PageListing[]): string {
  const { before, after } = issueNeighbours(id)
  const articles = articlesAt(pages.flatMap((page) => page.articles))
  const month = pages[0]?.date?.slice(0, 7)
  return digestOf([
    at,
    issuesShown(pages),
    pages[0]?.date && dayPath(pages[0].date),
    [before[0], after[0]].map((page) => page && [page.issue, issueText(page)]),
    month === undefined ? null : calendarOf(month),
    ...articles.map(shownOf),
    ...articles.map(({ continues }) => (continues === null ? null : shownOfFirst(continues))),
  ])
}

function shownOfFirst(id: string): string | null {
  const first = archive().byId.get(id)
  return first === undefined ? null : shownOf(first)
}
