/** Every address of this build that search engines should list, with the day of its newest article. */
import { archive, articlesAt, NONE, readReleases } from '../../archive/archive.ts'
import { indicatorIds } from '../../archive/figures/figureStore.ts'
import type { ArticleListing, PageListing } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { latest, type SitemapPlace } from '../../reuse/sitemap.ts'
import { correctedOn } from './siteFeed.ts'
import { absolute } from './siteReference.ts'

let places: readonly SitemapPlace[] | null = null

/** Read once a build: lists first, then issues and pages, then articles, each in the archive's order. */
export function sitePlaces(): readonly SitemapPlace[] {
  places ??= [...lists(), ...issues(), ...articles()]
  return places
}

type Dated = { readonly date: string | null }
const place = (path: string, dated: Iterable<Dated>): SitemapPlace => ({
  url: absolute(path),
  lastmod: latest(Array.from(dated, ({ date }) => date)),
})

function lists(): SitemapPlace[] {
  const { articles: all, byDistrict, byTopic, byReporter, entities } = archive()
  const whole = [
    paths.home,
    paths.districts,
    paths.topics,
    paths.dates,
    paths.issues,
    paths.reporters,
    paths.entities,
  ]
  return [
    ...[...whole, paths.figures, paths.about, paths.ledger, paths.numbers, paths.correcting, paths.feeds].map(
      (path) => place(path, all),
    ),
    ...(readReleases().length === 0 ? [] : [place(paths.changes, all)]),
    ...groups(byDistrict, paths.district),
    ...groups(byTopic, paths.topic),
    ...groups(byReporter, paths.reporter),
    ...Array.from(entities.values(), ({ id, articles }) => place(paths.entity(id), articlesAt(articles))),
    ...indicatorIds().map((id) => ({ url: absolute(paths.indicator(id)), lastmod: null })),
  ]
}

function groups(
  by: ReadonlyMap<string, readonly ArticleListing[]>,
  pathOf: (id: string) => string,
): SitemapPlace[] {
  return Array.from(by)
    .filter(([id]) => id !== NONE)
    .map(([id, held]) => place(pathOf(id), held))
}

function issues(): SitemapPlace[] {
  const { byIssue, pages } = archive()
  return [
    ...Array.from(byIssue, ([id, held]: [string, readonly PageListing[]]) => place(paths.issue(id), held)),
    ...pages.map((page) => place(paths.page(page.id), [page])),
  ]
}

function articles(): SitemapPlace[] {
  return archive().articles.map(({ id, date }) => ({
    url: absolute(paths.article(id)),
    lastmod: latest([date, correctedOn(id)]),
  }))
}
