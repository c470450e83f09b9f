/** Which pages make an issue. */
import type { Page } from '../schema/entry.ts'

type Printed = Pick<Page, 'id' | 'newspaper' | 'date' | 'pageNumber'>

/**
 * The issue each page belongs to, by page id: the pages of one newspaper and one printed day are one issue, named as those of its
 * pages that print their number are; a page that prints no newspaper or no day is an issue of its own.
 *
 * @example // 'scan-01' and 'qjcyyb-2020-03-27-02' of one paper and day → both 'qjcyyb-2020-03-27'
 */
export function toIssues(pages: readonly Printed[]): ReadonlyMap<string, string> {
  const groups = Map.groupBy(pages, ({ id, newspaper, date }) =>
    newspaper === null || date === null ? id : `${newspaper} ${date}`,
  )
  return new Map(
    Array.from(groups.values()).flatMap((group) => {
      const names = group.map(toIssueId)
      const named = names.find((name, i) => name !== group[i]?.id) ?? names.toSorted()[0] ?? ''
      return group.map(({ id }): [string, string] => [id, named])
    }),
  )
}

/**
 * The issue a page names by itself: its id without the page number; its whole id where it does not print all three.
 *
 * @example toIssueId({ id: 'qjcyyb-2023-02-20-01', date: '2023-02-20', pageNumber: 1 }) // 'qjcyyb-2023-02-20'
 */
export function toIssueId({ id, date, pageNumber }: Pick<Printed, 'id' | 'date' | 'pageNumber'>): string {
  if (date === null || pageNumber === null) return id
  const number = `-${String(pageNumber).padStart(2, '0')}`
  return id.endsWith(`${date}${number}`) ? id.slice(0, -number.length) : id
}
