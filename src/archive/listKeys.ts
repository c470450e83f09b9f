/**
 * Keys of lists and feeds: like those of articles (`pageKeys.ts`), digests of all that a page shows of the archive. A bar, a cell or a count is
 * shown by the numbers it is made of.
 */
import { archive, articleAt, articlesAt, groupBy } from './archive.ts'
import { toWeeks, yearOnly, yearsHeld, type DatePage } from './calendar.ts'
import { monthCounts } from './coverage.ts'
import type { EntityListing } from './entities/entityListing.ts'
import { entityOf, toMentions } from './entities/entityPages.ts'
import { readDigestText, readTableText } from './figures/figureStore.ts'
import { issueNeighbours } from './issues.ts'
import { issueText, placeName, topicName } from './labels.ts'
import type { ArticleListing, PageListing } from './listing.ts'
import { hasDistrictPage, latestMonth, type ListPage } from './lists.ts'
import { toMatrix } from './matrix.ts'
import { oncePerList } from './once.ts'
import { digestOf, indicatorNames, shownOf, shownOfPage } from './pageKeys.ts'
import { bylineRoles } from './reporters.ts'
import type { Slice } from './slices.ts'
import type { TimelineMonth } from './timeline.ts'
import { cellPath, monthPath, type YearPage } from './yearLists.ts'

const shownOfSlice = ({ items, number, last, total }: Slice<ArticleListing>): string =>
  digestOf([number, last, total, ...items.map(shownOf)])

const countsOf = (
  articles: readonly ArticleListing[],
  keysOf: (article: ArticleListing) => readonly string[],
  nameOf: (key: string) => string,
): unknown[] => Array.from(groupBy(articles, keysOf), ([key, held]) => [key, nameOf(key), held.length])

const topicCounts = oncePerList((articles: readonly ArticleListing[]) =>
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

const known = new Map<string, string>()

/** What all pages of one list show alike is looked at once. */
function once(name: string, values: () => readonly unknown[]): string {
  const digest = known.get(name) ?? digestOf(values())
  known.set(name, digest)
  return digest
}

/** The table of a place's or an entity's indicators. */
const tableOf = (of: 'places' | 'entities', id: string): unknown[] => [
  readTableText(of, id),
  indicatorNames(),
]

export function districtKey(id: string, { rest, slice }: ListPage): string {
  const { manifest, byDistrict } = archive()
  const articles = byDistrict.get(id) ?? []
  const frame = once(`districts/${id}`, () => [
    placeName(id),
    manifest.atlas.places.find((place) => place.id === id)?.history,
    articles.filter(({ district }) => district !== null && district !== id).length,
    barsOf(id, articles),
    topicCounts(articles),
    latestMonth(),
  ])
  return digestOf([frame, shownOfSlice(slice), ...(rest === undefined ? tableOf('places', id) : [])])
}

export function topicKey(id: string, { slice }: ListPage): string {
  const { manifest, byTopic } = archive()
  const quoted = manifest.quotedByTopic[id] ?? []
  const frame = once(`topics/${id}`, () => [
    topicName(id),
    cellsOf(id, byTopic.get(id) ?? []),
    quoted.map(({ article, ...card }) => [card, shownOf(articleAt(article))]),
  ])
  return digestOf([frame, shownOfSlice(slice)])
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
  const districts = countsOf(articles, ({ district }) => (district === null ? [] : [district]), placeName)
  return digestOf([name, shownOfSlice(slice), bylineRoles(name, articles), districts])
}

export function entityKey(
  { id, articles, beside, ...entity }: EntityListing,
  { rest, slice }: ListPage,
): string {
  const mentions = toMentions(entityOf(id))
  const { district } = entity
  return digestOf([
    { id, ...entity },
    district === null ? null : [placeName(district), hasDistrictPage(district)],
    articles.length,
    beside.map((other) => [other, entityOf(other.id).name]),
    mentions === null ? null : [shownOf(mentions.first), shownOf(mentions.latest)],
    shownOfSlice(slice),
    ...(rest === undefined ? tableOf('entities', id) : []),
  ])
}

const issuesShown = (pages: readonly PageListing[]): unknown[] =>
  pages.length === 0 ? [] : [pages[0] && issueText(pages[0]), ...pages.map(shownOfPage)]

/** A month's days with their counts. */
const calendarOf = (month: string): string =>
  once(`month ${month}`, () => [month, toWeeks(month), archive().byMonth.get(month)?.length])

export function dateKey({ period, list }: DatePage): string {
  const { byIssue, byMonth } = archive()
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

/** An indicator's page, or one place of it: the digests, and what places are called. */
export function indicatorKey(indicator: string, place?: string): string {
  const names = once('places', () => {
    const { atlas, places } = archive().manifest
    return [atlas, places, indicatorNames()]
  })
  return digestOf([
    names,
    once(`figures/${indicator}`, () => [readDigestText(indicator)]),
    ...(place === undefined ? [] : [readDigestText(indicator, place), hasDistrictPage(place)]),
  ])
}
