/**
 * Keys of lists and feeds: like those of articles (`pageKeys.ts`), digests of all that a page shows of the archive. A bar, a cell or a count is
 * shown by the numbers it is made of.
 */
import { archive, articleAt, groupBy } from './archive.ts'
import { monthCounts } from './coverage.ts'
import { digestOf } from './digestOf.ts'
import type { EntityListing } from './entities/entityListing.ts'
import { entityOf, hasFeed, toMentions } from './entities/entityPages.ts'
import { readDigestText, readTableText } from './figures/figureStore.ts'
import { placeName, topicName } from './labels.ts'
import type { ArticleListing } from './listing.ts'
import { hasDistrictPage, latestMonth, type ListPage, type Subject } from './lists.ts'
import { toMatrix } from './matrix.ts'
import { oncePer } from '../text/once.ts'
import { digestOnce, indicatorNames, shownOf, shownOfSlice } from './pageKeys.ts'
import { bylineRoles } from './reporters.ts'
import type { Slice } from './slices.ts'
import type { TimelineMonth } from './timeline.ts'
import { cellPath, districtYears, monthPath, topicYears, type YearPage } from './yearLists.ts'

const countsOf = (
  articles: readonly ArticleListing[],
  keysOf: (article: ArticleListing) => readonly string[],
  nameOf: (key: string) => string,
): unknown[] => Array.from(groupBy(articles, keysOf), ([key, held]) => [key, nameOf(key), held.length])

const topicCounts = oncePer((articles: readonly ArticleListing[]) =>
  digestOf(countsOf(articles, ({ topics }) => topics, topicName)),
)

/** The bars of a district's months, each with where it leads. */
function barsOf(id: string, articles: readonly ArticleListing[]): unknown[] {
  const { months, vague } = monthCounts(articles)
  return [vague, ...months.map(({ key, count }) => [key, count, count > 0 && monthPath(id, key)])]
}

/** The cells of a topic's matrix, each with where it leads. */
function cellsOf(id: string, articles: readonly ArticleListing[]): unknown[] {
  const { years, rows, totals } = toMatrix(articles)
  return [
    years,
    totals,
    ...rows.map(({ district, cells }) => [
      placeName(district),
      ...cells.map((count, i) => [count, count > 0 && cellPath(id, district, years[i] ?? '')]),
    ]),
  ]
}

/** The table of a place's or an entity's indicators. */
const tableOf = (of: 'places' | 'entities', id: string): unknown[] => [
  readTableText(of, id),
  indicatorNames(),
]

/** A further page of a list is its name and its part of the list: what is said of the whole stands on the first. */
const furtherKey = (name: string, slice: Slice<ArticleListing>, ...more: readonly unknown[]): string =>
  digestOf([name, shownOfSlice(slice), ...more])

export function districtKey({ id, newest }: Subject): string {
  const { manifest, byDistrict } = archive()
  const articles = byDistrict.get(id) ?? []
  return digestOf([
    placeName(id),
    manifest.atlas.places.find((place) => place.id === id)?.history,
    articles.filter(({ district }) => district !== null && district !== id).length,
    barsOf(id, articles),
    topicCounts(articles),
    latestMonth(),
    shownOfSlice(newest),
    districtYears(id).years,
    ...tableOf('places', id),
  ])
}

export function topicKey({ id, newest }: Subject): string {
  const { manifest, byTopic } = archive()
  const quoted = manifest.quotedByTopic[id] ?? []
  return digestOf([
    topicName(id),
    cellsOf(id, byTopic.get(id) ?? []),
    quoted.map(({ article, ...card }) => [card, shownOf(articleAt(article))]),
    shownOfSlice(newest),
    topicYears(id).years,
  ])
}

const shownOfYear = ({ year, articles, slice }: YearPage): unknown[] => [
  year,
  articles.length,
  shownOfSlice({ ...slice, items: slice.items.map(({ article }) => article) }),
  slice.items.map(({ part }) => part),
]

export const districtYearKey = (id: string, page: YearPage): string =>
  digestOf([placeName(id), ...shownOfYear(page), barsOf(id, page.articles), topicCounts(page.articles)])

export const topicYearKey = (id: string, page: YearPage): string =>
  digestOf([
    topicName(id),
    ...shownOfYear(page),
    cellsOf(id, page.articles),
    page.slice.items.map(({ part }) => placeName(part)),
  ])

export const timelineKey = (
  name: string,
  { items, number, last }: Slice<TimelineMonth>,
  pathOf: (period: string) => string | null,
): string =>
  digestOf([
    name,
    number,
    last,
    ...items.map(({ period, total, leading }) => [period, pathOf(period), total, leading.map(shownOf)]),
  ])

export function reporterKey(name: string, articles: readonly ArticleListing[], { slice }: ListPage): string {
  if (slice.number > 1) return furtherKey(name, slice)
  const districts = countsOf(articles, ({ district }) => (district === null ? [] : [district]), placeName)
  return digestOf([name, shownOfSlice(slice), bylineRoles(name, articles), districts])
}

export function entityKey({ id, articles, beside, ...entity }: EntityListing, { slice }: ListPage): string {
  if (slice.number > 1) return furtherKey(entity.name, slice, id, hasFeed({ articles }))
  const mentions = toMentions(entityOf(id))
  const { district } = entity
  return digestOf([
    { id, ...entity },
    district === null ? null : [placeName(district), hasDistrictPage(district)],
    articles.length,
    beside.map((other) => [other, entityOf(other.id).name]),
    mentions === null ? null : [shownOf(mentions.first), shownOf(mentions.latest)],
    shownOfSlice(slice),
    ...tableOf('entities', id),
  ])
}

/** An indicator's page, or one place of it: the digests, and what places are called. */
export function indicatorKey(indicator: string, place?: string): string {
  const names = digestOnce('places', () => {
    const { atlas, places } = archive().manifest
    return [atlas, places, indicatorNames()]
  })
  return digestOf([
    names,
    digestOnce(`figures/${indicator}`, () => [readDigestText(indicator)]),
    ...(place === undefined ? [] : [readDigestText(indicator, place), hasDistrictPage(place)]),
  ])
}
