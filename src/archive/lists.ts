/** The pages of every list: what `getStaticPaths` of a list's route gives to Astro. */
import { site } from './site.ts'
import { archive, NONE } from './archive.ts'
import type { ArticleListing } from './listing.ts'
import { orderedDistricts } from './matrix.ts'
import { toSlices, type Slice } from './slices.ts'

export type ListPage = {
  /** The path below the list's own: none for the first page, `2` for the second. */
  readonly rest: string | undefined
  readonly slice: Slice<ArticleListing>
}

/** Numbered pages of one list. */
export function toListPages(articles: readonly ArticleListing[]): ListPage[] {
  return toSlices(articles, site.listSize).map((slice) => ({
    rest: slice.number === 1 ? undefined : String(slice.number),
    slice,
  }))
}

/** Whether a place has a page of its own: those of the atlas, and those that an article is filed under. */
export function hasDistrictPage(id: string): boolean {
  const { manifest, byDistrict } = archive()
  return byDistrict.has(id) || manifest.atlas.places.some((place) => place.id === id)
}

/** A district or topic with its newest articles; all of them are listed by year (`yearLists.ts`). */
export type Subject = { readonly id: string; readonly newest: Slice<ArticleListing> }

const toSubject = (id: string, articles: readonly ArticleListing[] = []): Subject => ({
  id,
  newest: toSlices(articles, site.listSize)[0] ?? { items: [], number: 1, last: 1, total: 0 },
})

/** Every district of the atlas and every other place with articles. */
export function districtPages(): Subject[] {
  const { manifest, byDistrict } = archive()
  const ids = orderedDistricts(
    new Set([...manifest.atlas.places.map(({ id }) => id), ...byDistrict.keys(), NONE]),
  )
  return ids.map((id) => toSubject(id, byDistrict.get(id)))
}

export function topicPages(): Subject[] {
  const { manifest, byTopic } = archive()
  const ids = [...new Set([...manifest.atlas.topics.map(({ id }) => id), ...byTopic.keys(), NONE])]
  return ids.map((id) => toSubject(id, byTopic.get(id)))
}

/** The month with articles nearest to an empty list's, for the page to point at: the archive's latest. */
export function latestMonth(): string | null {
  const months = Array.from(archive().byMonth.keys()).filter((key) => key.length === 7)
  return months.sort().at(-1) ?? null
}
