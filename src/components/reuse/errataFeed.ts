/** Corrections as a feed: what stood there, what stands there now, and why, the latest first. */
import { archive, readErrata } from '../../archive/archive.ts'
import { erratumAnchor, type Erratum } from '../../archive/errata.ts'
import { fieldText, valueText } from '../../archive/erratumText.ts'
import { headlineText, sourceText } from '../../archive/labels.ts'
import { paths } from '../../archive/paths.ts'
import { FEED_SIZE, toMoment, type Feed, type FeedEntry } from '../../reuse/feed.ts'
import { words } from '../../strings/words.ts'
import { feedOf } from './siteFeed.ts'
import { absolute } from './siteReference.ts'

export function errataFeed(): Feed {
  const latest = readErrata().toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
  // One entry an address: of two corrections of one line, the later one.
  const entries = new Map<string, FeedEntry>()
  for (const entry of latest.map(toEntry)) if (!entries.has(entry.url)) entries.set(entry.url, entry)
  return {
    ...feedOf([], paths.errata, words.about.corrections),
    entries: [...entries.values()].slice(0, FEED_SIZE),
  }
}

function toEntry(erratum: Erratum): FeedEntry {
  const { article, page, line, was, becomes, because, by, on } = erratum
  const { byId, byPage } = archive()
  const listing = article === null ? undefined : byId.get(article)
  const raw = byPage.get(page)
  const where = listing === undefined ? (raw === undefined ? page : sourceText(raw)) : headlineText(listing)
  return {
    url: absolute(line === null ? `${paths.errata}#${erratumAnchor(erratum)}` : paths.line(page, line)),
    title: `${words.about.corrections}${words.colon}${where}`,
    authors: [],
    published: toMoment(on),
    updated: toMoment(on),
    categories: [],
    summary: [
      `${fieldText(erratum)}${words.colon}${valueText(erratum, was)} → ${valueText(erratum, becomes)}`,
      `${words.article.because}${words.colon}${because}`,
      `${words.corrections.by}${words.colon}${by}`,
    ].join(' '),
  }
}
