/**
 * Keys of pages, for `cacheKey`: a digest of all that a page shows of the archive. What a page begins to show must come into its key; that
 * a site built over an earlier one is the site built anew, byte for byte, is tested (`tests/scripts/incremental.test.ts`).
 */
import { archive, articlesAt, wholeAt } from './archive.ts'
import { digestOf } from './digestOf.ts'
import { entitiesOf } from './entities/entityPages.ts'
import { figureCatalogue, notesDigest } from './figures/figureStore.ts'
import { placeName, topicName } from './labels.ts'
import type { ArticleListing, PageListing } from './listing.ts'
import { articleSteps } from './readingOrder.ts'
import type { Slice } from './slices.ts'

/** @param more what the page shows beside: the address it is at, its card */
export function articleKey(listing: ArticleListing, ...more: readonly string[]): string {
  const { byPage, byId } = archive()
  const page = byPage.get(listing.page)
  const other = byId.get(listing.continuation ?? '')
  const { before, after } = articleSteps(listing)
  const near = [...articlesAt([...listing.related, ...listing.sameEvent]), ...wholeAt(page?.articles ?? [])]
  return digestOf([
    ...more,
    shownOf(listing),
    notesDigest(listing.id),
    page === undefined ? null : shownOfPage(page),
    ...[before, after, other, ...near].map((one) =>
      one === null || one === undefined ? null : shownOf(one),
    ),
    // Which of those near are reports of the same event, and which are alike.
    listing.sameEvent.length,
    other === undefined ? null : notesDigest(other.id),
    indicatorNames(),
    // Shown in the order the article names them.
    entitiesOf(listing)
      .map(({ id, name }) => `${id} ${name}`)
      .sort(),
  ])
}

/** The page of a raw page: its lines, the articles that took them, and its issue's other pages. */
export function rawPageKey(listing: PageListing, ...more: readonly string[]): string {
  const issue = archive().byIssue.get(listing.issue) ?? []
  return digestOf([
    ...more,
    shownOfPage(listing),
    listing.record,
    ...issue.map(shownOfPage),
    ...articlesAt(listing.articles).map(shownOf),
  ])
}

const known = new Map<string, string>()

/** What all pages of one list show alike is looked at once. */
export function digestOnce(name: string, values: () => readonly unknown[]): string {
  const digest = known.get(name) ?? digestOf(values())
  known.set(name, digest)
  return digest
}

const shown = new WeakMap<ArticleListing, string>()

/** What anything may show of an article's listing; its place in the index, and those of others, move with every article. */
export function shownOf(listing: ArticleListing): string {
  const known = shown.get(listing)
  if (known !== undefined) return known
  const { related, sameEvent, district, otherDistricts, topics } = listing
  const digest = digestOf([
    { ...listing, span: null, related: related.length, sameEvent: sameEvent.length },
    [district, ...otherDistricts].map(placeName),
    topics.map(topicName),
  ])
  shown.set(listing, digest)
  return digest
}

const shownPages = new WeakMap<PageListing, string>()

/** The same of a page's listing. */
export function shownOfPage(page: PageListing): string {
  const digest =
    shownPages.get(page) ?? digestOf([{ ...page, span: null, record: null, articles: page.articles.length }])
  shownPages.set(page, digest)
  return digest
}

let indicators: string | null = null

/** Those that have a page, which figures link to. */
export function indicatorNames(): string {
  indicators ??= digestOf(
    figureCatalogue()
      .indicators.map(({ id, name }) => `${id} ${name ?? ''}`)
      .sort(),
  )
  return indicators
}

/** How long the whole list is its first page alone says. */
export const shownOfSlice = ({ items, number, last, total }: Slice<ArticleListing>): string =>
  digestOf([number, last, number === 1 && total, ...items.map(shownOf)])
