/**
 * A district or a topic by years: a year's articles in parts, the months of a district, the districts of a topic. A part is a place on a page
 * (`#at-2023-11`) and no page of its own, so that pages grow with the articles and not with months times districts times topics.
 */
import { archive, groupBy, NONE, placesOf } from './archive.ts'
import { monthOf, yearOf } from './dates.ts'
import type { ArticleListing } from './listing.ts'
import { orderedDistricts } from './matrix.ts'
import { paths } from './paths.ts'
import { site } from './site.ts'
import { slicePath, toSlices, type Slice } from './slices.ts'

/** An article under one part of its year: under each, where it belongs to several. */
export type Filed = { readonly part: string; readonly article: ArticleListing }
export type YearPage = {
  /** Below `years/` of the subject: `2023`, `2023/2`. */
  readonly rest: string
  readonly year: string
  /** All of its articles, each once. */
  readonly articles: readonly ArticleListing[]
  readonly slice: Slice<Filed>
}
export type YearLists = {
  readonly pages: readonly YearPage[]
  /** The latest first; `none` for what has no date. */
  readonly years: readonly string[]
  /** Where a part of a year begins, below the subject's own path; null where it has no article. */
  readonly placeOf: (year: string, part: string) => string | null
}

/** The place on a page where a part begins. */
export const partAnchor = (part: string): string => `at-${part}`

/**
 * @param partsOf the parts an article belongs to, within its year
 * @param inOrder parts in the order they are shown
 */
function toYearLists(
  articles: readonly ArticleListing[],
  partsOf: (article: ArticleListing) => readonly string[],
  inOrder: (parts: readonly string[]) => readonly string[],
): YearLists {
  const places = new Map<string, string>()
  const byYear = groupBy(articles, (article) => [yearOf(article) ?? NONE])
  const pages = Array.from(byYear).flatMap(([year, held]) => {
    const parts = groupBy(held, partsOf)
    const filed = inOrder([...parts.keys()]).flatMap((part) =>
      (parts.get(part) ?? []).map((article): Filed => ({ part, article })),
    )
    return toSlices(filed, site.listSize).map((slice): YearPage => {
      const path = slicePath(paths.inYear('', year), slice.number)
      for (const { part } of slice.items)
        if (!places.has(`${year} ${part}`)) places.set(`${year} ${part}`, `${path}#${partAnchor(part)}`)
      return { rest: path.slice('years/'.length, -1), year, articles: held, slice }
    })
  })
  return { pages, years: [...byYear.keys()], placeOf: (year, part) => places.get(`${year} ${part}`) ?? null }
}

const known = new Map<string, YearLists>()

function once(key: string, make: () => YearLists): YearLists {
  const lists = known.get(key) ?? make()
  known.set(key, lists)
  return lists
}

/** A district's years by months, the latest first; what no month holds comes last, under its year. */
export function districtYears(id: string): YearLists {
  return once(`districts/${id}`, () =>
    toYearLists(
      archive().byDistrict.get(id) ?? [],
      (article) => [monthOf(article) ?? yearOf(article) ?? NONE],
      (parts) => parts.toSorted((a, b) => (a < b ? 1 : -1)),
    ),
  )
}

/** A topic's years by districts: the cells of its matrix. */
export function topicYears(id: string): YearLists {
  return once(`topics/${id}`, () =>
    toYearLists(archive().byTopic.get(id) ?? [], placesOf, (parts) => orderedDistricts(new Set(parts))),
  )
}

/** Where a district's articles of one month are listed. */
export const monthPath = (id: string, month: string): string =>
  `${paths.district(id)}${districtYears(id).placeOf(month.slice(0, 4), month) ?? ''}`

/** Where a topic's articles of one district and year are. */
export const cellPath = (id: string, district: string, year: string): string =>
  `${paths.topic(id)}${topicYears(id).placeOf(year, district) ?? ''}`
