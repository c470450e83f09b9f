import { words } from '../strings/words.ts'
import { archive, groupBy } from './archive.ts'
import { intervalOf, monthOf, monthsBetween, type Dated } from './dates.ts'
import type { ArticleListing } from './listing.ts'
import { oncePer } from '../text/once.ts'

export type Count = { readonly key: string; readonly count: number }

export type MonthCounts = {
  /** Every month from the first to the last an article may be of, months without any included. */
  readonly months: readonly Count[]
  /** Articles that no one month holds. */
  readonly vague: number
}

/** Articles a month. */
export const monthCounts = oncePer(countMonths)

function countMonths(articles: readonly ArticleListing[]): MonthCounts {
  const held = groupBy(articles, (article) => [monthOf(article)].filter((month) => month !== null))
  const ends = endsOf(articles)
  const counts = ends === null ? [] : monthsBetween(ends.first.start.slice(0, 7), ends.last.end.slice(0, 7))
  return {
    months: counts.map((key) => ({ key, count: held.get(key)?.length ?? 0 })),
    vague: articles.filter((article) => monthOf(article) === null).length,
  }
}

type End = { readonly start: string; readonly end: string; readonly inferred: boolean }

/** The article that may be the earliest, and the one that may be the latest. */
function endsOf(articles: readonly Dated[]): { first: End; last: End } | null {
  const ends = articles.flatMap((article): End[] => {
    const interval = intervalOf(article)
    return interval === null ? [] : [{ ...interval, inferred: article.date === null }]
  })
  const [one] = ends
  if (one === undefined) return null
  return {
    first: ends.reduce((a, b) => (b.start < a.start ? b : a), one),
    last: ends.reduce((a, b) => (b.end > a.end ? b : a), one),
  }
}

/** Month counts in rows of twelve, January to December, newest year first; a month outside the span counts 0. */
export function yearRows(counts: readonly Count[]): { year: string; months: Count[] }[] {
  const known = new Map(counts.map(({ key, count }) => [key, count]))
  const years = [...new Set(counts.map(({ key }) => key.slice(0, 4)))].sort().reverse()
  return years.map((year) => ({
    year,
    months: Array.from({ length: 12 }, (_, i) => {
      const key = `${year}-${String(i + 1).padStart(2, '0')}`
      return { key, count: known.get(key) ?? 0 }
    }),
  }))
}

/** Districts of the atlas that have articles. */
export function districtsHeld(): number {
  const { manifest, byDistrict } = archive()
  return manifest.atlas.places.filter(({ id }) => byDistrict.has(id)).length
}

/** `2020年3月—2024年12月`, an inferred end as `约2024年3月`; empty where no article is dated. */
export function spanText(articles: readonly Dated[] = archive().articles): string {
  const ends = endsOf(articles)
  if (ends === null) return ''
  const [from, to] = [ends.first.start.slice(0, 7), ends.last.end.slice(0, 7)]
  const name = (month: string, { inferred }: End): string =>
    inferred ? words.date.about(words.date.month(month)) : words.date.month(month)
  return from === to ? name(from, ends.first) : words.date.span(name(from, ends.first), name(to, ends.last))
}

/** The archive in numbers: `[{ number: '312', unit: '篇' }, …]`, for the landing page. */
export function coverage(): { number: string; unit: string }[] {
  const { articles, pages } = archive()
  const ends = endsOf(articles)
  const [first, last] = [ends?.first.start.slice(0, 4) ?? '', ends?.last.end.slice(0, 4) ?? '']
  const parts = [
    words.count.articles(articles.length),
    words.count.pages(pages.length),
    words.count.districts(districtsHeld()),
    words.date.year(words.date.span(first, last)),
  ]
  return parts.map((part) => {
    const [number = '', unit = ''] = part.split(/(?<=\d)(?=\D*$)/u)
    return { number, unit }
  })
}

/** `312篇 · 98版 · 2020年3月—2024年12月 · 13个区县`. */
export function coverageText(): string {
  const { articles, pages } = archive()
  return [
    words.count.articles(articles.length),
    words.count.pages(pages.length),
    spanText(),
    words.count.districts(districtsHeld()),
  ]
    .filter(Boolean)
    .join(' · ')
}

/**
 * A level from 0 to `steps` for a bar or a shade: 0 only for nothing, so that a single article is seen.
 *
 * @example toLevel(1, 400, 20) // 1
 */
export function toLevel(count: number, most: number, steps: number): number {
  return count === 0 || most === 0 ? 0 : Math.max(1, Math.round((count / most) * steps))
}
