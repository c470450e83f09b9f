/** The feeds of this build: the site's, each district's, each topic's. */
import { archive, articlesAt, readErrata } from '../../archive/archive.ts'
import { sortDay } from '../../archive/dates.ts'
import { hasFeed } from '../../archive/entities/entityPages.ts'
import { placeName, sourceText, topicName } from '../../archive/labels.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { districtPages, topicPages } from '../../archive/lists.ts'
import { digestOf } from '../../archive/digestOf.ts'
import { shownOf } from '../../archive/pageKeys.ts'
import { paths } from '../../archive/paths.ts'
import { rightOf } from '../../archive/rights.ts'
import { FEED_SIZE, toFeedEntry, toMoment, type Feed, type FeedEntry } from '../../reuse/feed.ts'
import { site } from '../../archive/site.ts'
import { inLanguage, language, words } from '../../strings/words.ts'
import { absolute, referenceOf } from './siteReference.ts'

let corrected: ReadonlyMap<string, string> | null = null

/** The day of the latest correction of each article that has one. */
export function correctedOn(article: string): string | null {
  corrected ??= latestCorrections()
  return corrected.get(article) ?? null
}

function latestCorrections(): Map<string, string> {
  const days = new Map<string, string>()
  for (const { article, on } of readErrata())
    if (article !== null && on > (days.get(article) ?? '')) days.set(article, on)
  return days
}

/** The newest articles of a list as a feed; `path` is the list's page, `name` null for the whole site. */
export function feedOf(articles: readonly ArticleListing[], path: string, name: string | null): Feed {
  const title = inLanguage(site.title)
  return {
    title: name === null ? title : `${name} - ${title}`,
    description: inLanguage(site.promise),
    language,
    home: absolute(path),
    atom: absolute(paths.atom(path)),
    json: absolute(paths.jsonFeed(path)),
    author: title,
    icon: absolute('mark.svg'),
    entries: articles.slice(0, FEED_SIZE).map(entryOf),
  }
}

function entryOf(listing: ArticleListing): FeedEntry {
  const { id, district, topics } = listing
  const source = sourceText(listing)
  return toFeedEntry(listing, {
    reference: referenceOf(listing),
    corrected: correctedOn(id),
    sortDay: sortDay(listing),
    categories: [
      ...(district === null ? [] : [{ term: district, label: placeName(district) }]),
      ...topics.map((topic) => ({ term: topic, label: topicName(topic) })),
    ],
    summary: rightOf(listing.newspaper) === 'metadata' ? source : `${source} ${listing.excerpt}`.trimEnd(),
  })
}

/** What came into the archive last, whatever its print date; what was there from the start comes after, by print date. */
export function addedFeed(): Feed {
  const { articles, manifest } = archive()
  const dayOf = ({ page }: ArticleListing): string => manifest.added[page] ?? ''
  const latest = articles
    .toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1))
    .slice(0, FEED_SIZE)
  const feed = feedOf(latest, paths.home, words.feeds.added)
  const days = new Map(latest.map((listing) => [referenceOf(listing).url, dayOf(listing)]))
  return {
    ...feed,
    atom: absolute(paths.atom(paths.added)),
    json: absolute(paths.jsonFeed(paths.added)),
    entries: feed.entries.map((entry) => {
      const moment = toMoment(days.get(entry.url) ?? '')
      return days.get(entry.url) && moment > entry.updated ? { ...entry, updated: moment } : entry
    }),
  }
}

type FeedPath = { params: { id: string }; cacheKey: string }

/** What `getStaticPaths` of the routes of feeds gives. */
export const entityFeedPaths = (): FeedPath[] =>
  Array.from(archive().entities.values())
    .filter(hasFeed)
    .map(({ id, name, articles }) => toFeedPath(id, name, articlesAt(articles)))
export const districtFeedPaths = (): FeedPath[] =>
  districtPages().map(({ id }) => toFeedPath(id, placeName(id), archive().byDistrict.get(id) ?? []))
export const topicFeedPaths = (): FeedPath[] =>
  topicPages().map(({ id }) => toFeedPath(id, topicName(id), archive().byTopic.get(id) ?? []))

function toFeedPath(id: string, name: string, articles: readonly ArticleListing[]): FeedPath {
  const entries = articles.slice(0, FEED_SIZE).map((article) => [shownOf(article), correctedOn(article.id)])
  return { params: { id }, cacheKey: digestOf([name, entries]) }
}
