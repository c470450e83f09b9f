import { words } from '../strings/words.ts'
import { archive } from './archive.ts'
import { monthsBetween } from './dates.ts'
import type { ArticleListing } from './listing.ts'

export type Count = { readonly key: string; readonly count: number }

/** Articles a month, from the first month to the last, months without any included; articles known by year only left out. */
export function monthCounts(byMonth: ReadonlyMap<string, readonly ArticleListing[]>): Count[] {
  const held = Array.from(byMonth.keys())
    .filter((key) => key.length === 7)
    .sort()
  const [first] = held
  const last = held.at(-1)
  if (first === undefined || last === undefined) return []
  return monthsBetween(first, last).map((key) => ({ key, count: byMonth.get(key)?.length ?? 0 }))
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

/** `2020年3月—2024年12月`; empty where no article is dated. */
export function spanText(): string {
  const counts = monthCounts(archive().byMonth)
  const [first] = counts
  const last = counts.at(-1)
  return first === undefined || last === undefined
    ? ''
    : words.date.span(words.date.month(first.key), words.date.month(last.key))
}

/** The archive in numbers: `[{ number: '312', unit: '篇' }, …]`, for the landing page. */
export function coverage(): { number: string; unit: string }[] {
  const { manifest, byMonth } = archive()
  const years = monthCounts(byMonth).map(({ key }) => key.slice(0, 4))
  const first = years[0] ?? ''
  const span = first === years.at(-1) ? first : `${first}—${years.at(-1) ?? ''}`
  const parts = [
    words.count.articles(manifest.articles),
    words.count.pages(manifest.pages),
    words.count.districts(districtsHeld()),
    words.date.year(span),
  ]
  return parts.map((part) => {
    const [number = '', unit = ''] = part.split(/(?<=\d)(?=\D*$)/u)
    return { number, unit }
  })
}

/** `312篇 · 98版 · 2020年3月—2024年12月 · 13个区县`. */
export function coverageText(): string {
  const { manifest } = archive()
  return [
    words.count.articles(manifest.articles),
    words.count.pages(manifest.pages),
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
