/** What is held of each newspaper, month by month, so that what is not found can be told from what is not held. */
import { groupBy } from './archive.ts'
import { monthOf, type Dated } from './dates.ts'
import type { PageListing } from './listing.ts'

export type HeldMonth = {
  /** `2023-02`; null for pages that no one month holds. */
  readonly month: string | null
  readonly pages: number
  readonly articles: number
}
export type HeldPaper = { readonly newspaper: string | null; readonly months: readonly HeldMonth[] }

type Held = Pick<PageListing, 'newspaper' | 'articles'> & Dated

/**
 * Papers with most pages first, their months in order; a month without a page is left out.
 *
 * @example toHeld([{ newspaper: '样报', date: '2023-02-20', dateApprox: null, articles: [1, 2] }]) // [{ newspaper: '样报', months: [{ month: '2023-02', pages: 1, articles: 2 }] }]
 */
export function toHeld(pages: readonly Held[]): HeldPaper[] {
  const papers = Array.from(groupBy(pages, ({ newspaper }) => [newspaper ?? '']))
  const ordered = papers.toSorted(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
  return ordered.map(([name, own]) => ({ newspaper: name === '' ? null : name, months: toMonths(own) }))
}

function toMonths(pages: readonly Held[]): HeldMonth[] {
  const months = Array.from(groupBy(pages, (page) => [monthOf(page) ?? '']))
  return months
    .toSorted(([a], [b]) => (a === '' ? 1 : b === '' || a < b ? -1 : 1))
    .map(([month, own]) => ({
      month: month === '' ? null : month,
      pages: own.length,
      articles: own.reduce((sum, { articles }) => sum + articles.length, 0),
    }))
}

export type HeldYear = {
  readonly newspaper: string | null
  readonly year: string
  /** January to December; 0 where no page is held. */
  readonly pages: readonly number[]
}

/** A row a paper and year from its first to its last, years without a page included; the newest year first. */
export function toHeldYears(papers: readonly HeldPaper[]): HeldYear[] {
  return papers.flatMap(({ newspaper, months }) => {
    const known = new Map(months.map(({ month, pages }) => [month, pages]))
    const years = months.flatMap(({ month }) => (month === null ? [] : [Number(month.slice(0, 4))]))
    if (years.length === 0) return []
    const [first, last] = [Math.min(...years), Math.max(...years)]
    return Array.from({ length: last - first + 1 }, (_, i): HeldYear => {
      const year = String(last - i)
      const pages = Array.from(
        { length: 12 },
        (_, m) => known.get(`${year}-${String(m + 1).padStart(2, '0')}`) ?? 0,
      )
      return { newspaper, year, pages }
    })
  })
}
