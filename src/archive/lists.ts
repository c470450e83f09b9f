/** The pages of every list: what `getStaticPaths` of a list's route gives to Astro. */
import { site } from './site.ts'
import { archive, groupBy, NONE } from './archive.ts'
import { monthOf } from './dates.ts'
import type { ArticleListing } from './listing.ts'
import { cellsOf, orderedDistricts } from './matrix.ts'
import { toSlices, type Slice } from './slices.ts'

export type ListPage = {
  /** The path below the list's own: empty, `2`, `2023-11`, `2023-11/2`. */
  readonly rest: string | undefined
  readonly slice: Slice<ArticleListing>
  /** What the list is narrowed to: a month, a cell of the matrix; null for all. */
  readonly filter: string | null
}

/** Numbered pages of one list, under a filter's path where there is one. */
export function toListPages(articles: readonly ArticleListing[], filter: string | null = null): ListPage[] {
  return toSlices(articles, site.listSize).map((slice) => {
    const rest = [filter, slice.number === 1 ? null : String(slice.number)]
      .filter((part) => part !== null)
      .join('/')
    return { rest: rest === '' ? undefined : rest, slice, filter }
  })
}

/** Whether a place has a page of its own: those of the atlas, and those that an article is filed under. */
export function hasDistrictPage(id: string): boolean {
  const { manifest, byDistrict } = archive()
  return byDistrict.has(id) || manifest.atlas.places.some((place) => place.id === id)
}

/** Every district of the atlas and every other place with articles, each with its months. */
export function districtPages(): { id: string; pages: ListPage[] }[] {
  const { manifest, byDistrict } = archive()
  const ids = orderedDistricts(
    new Set([...manifest.atlas.places.map(({ id }) => id), ...byDistrict.keys(), NONE]),
  )
  return ids.map((id) => {
    const articles = byDistrict.get(id) ?? []
    const months = groupBy(articles, (article) => [monthOf(article)].filter((month) => month !== null))
    return {
      id,
      pages: [
        ...toListPages(articles),
        ...Array.from(months, ([month, held]) => toListPages(held, month)).flat(),
      ],
    }
  })
}

/** Every topic, each with the cells of its matrix. */
export function topicPages(): { id: string; pages: ListPage[] }[] {
  const { manifest, byTopic } = archive()
  const ids = [...new Set([...manifest.atlas.topics.map(({ id }) => id), ...byTopic.keys(), NONE])]
  return ids.map((id) => {
    const articles = byTopic.get(id) ?? []
    const cells = groupBy(articles, cellsOf)
    return {
      id,
      pages: [
        ...toListPages(articles),
        ...Array.from(cells, ([cell, held]) => toListPages(held, cell)).flat(),
      ],
    }
  })
}

/** The month with articles nearest to an empty list's, for the page to point at: the archive's latest. */
export function latestMonth(): string | null {
  const months = Array.from(archive().byMonth.keys()).filter((key) => key.length === 7)
  return months.sort().at(-1) ?? null
}
