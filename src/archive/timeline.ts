/** Month by month what the papers led with: the story of a district or a topic at a glance. */
import { monthOf, yearOf } from './dates.ts'
import type { ArticleListing } from './listing.ts'
import { toSlices, type Slice } from './slices.ts'

/** Headlines a month shows, and months a page. */
const LEADING = 3
const MONTHS = 36

export type TimelineMonth = {
  /** `2023-11`, or `2023` for what no month holds. */
  readonly period: string
  readonly total: number
  readonly leading: readonly ArticleListing[]
}

/**
 * The months with articles, newest first, each with its leading articles: those of front pages before others, with a number in
 * the headline before without, in the order of print.
 */
export function toTimeline(articles: readonly ArticleListing[]): TimelineMonth[] {
  const dated = articles.flatMap((article) => {
    const period = monthOf(article) ?? yearOf(article)
    return period === null ? [] : [{ period, article }]
  })
  const months = Map.groupBy(dated, ({ period }) => period)
  return Array.from(months, ([period, held]) => ({
    period,
    total: held.length,
    leading: held
      .map(({ article }) => article)
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, LEADING),
  })).sort((a, b) => (a.period < b.period ? 1 : -1))
}

const rank = ({ pageNumber, keyFigure }: ArticleListing): number =>
  (pageNumber ?? 99) * 2 + (keyFigure === null ? 1 : 0)

/** The same in numbered pages. */
export function timelineSlices(articles: readonly ArticleListing[]): Slice<TimelineMonth>[] {
  return toSlices(toTimeline(articles), MONTHS)
}

/** What `getStaticPaths` of a timeline's route gives: one entry a page. */
export function timelinePages(
  by: ReadonlyMap<string, readonly ArticleListing[]>,
  ids: readonly string[],
  keyOf: (id: string, slice: Slice<TimelineMonth>) => string,
): {
  params: { id: string; rest: string | undefined }
  props: { id: string; slice: Slice<TimelineMonth> }
  cacheKey: string
}[] {
  return ids.flatMap((id) =>
    timelineSlices(by.get(id) ?? []).map((slice) => ({
      params: { id, rest: slice.number === 1 ? undefined : String(slice.number) },
      props: { id, slice },
      cacheKey: keyOf(id, slice),
    })),
  )
}
