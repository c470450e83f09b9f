/** The archive as every page sees it: the thin index, read once a process, with the groups lists are made of. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder } from './cacheFolder.ts'
import { releasesSchema, type Release } from './changes.ts'
import { toFiledPeriod } from './dates.ts'
import type { EntityListing } from './entities/entityListing.ts'
import type { Erratum } from './errata.ts'
import { manifestSchema, type ArticleListing, type Manifest, type PageListing } from './listing.ts'
import { readLines } from './readLines.ts'

/** The key of what is filed nowhere. */
export const NONE = 'none'

export type Archive = {
  readonly manifest: Manifest
  /** By their places in the index, newest first; second halves of jumped articles too. */
  readonly all: readonly ArticleListing[]
  /** What lists count: a jumped article once, under its first half. */
  readonly articles: readonly ArticleListing[]
  readonly pages: readonly PageListing[]
  /** Under every district it concerns. */
  readonly byDistrict: ReadonlyMap<string, readonly ArticleListing[]>
  readonly byTopic: ReadonlyMap<string, readonly ArticleListing[]>
  readonly byMonth: ReadonlyMap<string, readonly ArticleListing[]>
  readonly byDay: ReadonlyMap<string, readonly ArticleListing[]>
  readonly byReporter: ReadonlyMap<string, readonly ArticleListing[]>
  readonly byIssue: ReadonlyMap<string, readonly PageListing[]>
  readonly byPage: ReadonlyMap<string, PageListing>
  readonly byId: ReadonlyMap<string, ArticleListing>
  /** Those most named first. */
  readonly entities: ReadonlyMap<string, EntityListing>
}

let loaded: Archive | null = null

/** The archive in the cache folder; throws where a count is not what the records step wrote. */
export function archive(): Archive {
  loaded ??= load()
  return loaded
}

function load(): Archive {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(path.join(cacheFolder(), 'manifest.json'), 'utf8')),
  )
  const all = readListings<ArticleListing>('articles.jsonl', manifest.articles)
  const articles = all.filter(({ continues }) => continues === null)
  const pages = readListings<PageListing>('pages.jsonl', manifest.pages)
  return {
    manifest,
    all,
    articles,
    pages,
    byDistrict: groupBy(articles, placesOf),
    byTopic: groupBy(articles, ({ topics }) => (topics.length === 0 ? [NONE] : topics)),
    byMonth: groupBy(articles, (article) => [toFiledPeriod(article)?.slice(0, 7) ?? NONE]),
    byDay: groupBy(articles, ({ date }) => (date === null ? [] : [date])),
    byReporter: groupBy(articles, ({ byline }) => [...new Set(byline.flatMap(({ names }) => names))]),
    byIssue: groupBy(pages, ({ issue }) => [issue]),
    byPage: new Map(pages.map((page) => [page.id, page])),
    byId: new Map(all.map((article) => [article.id, article])),
    entities: new Map(
      readListings<EntityListing>('entities.jsonl', manifest.entities).map((entity) => [entity.id, entity]),
    ),
  }
}

/** Every correction, as the records step found it; read when a page lists them. */
export function readErrata(): Erratum[] {
  return readListings('errata.jsonl', archive().manifest.errata)
}

/** What changed from release to release, the latest first; none where nobody compared any. */
export function readReleases(): Release[] {
  return releasesSchema.parse(JSON.parse(readFileSync(path.join(cacheFolder(), 'changes.json'), 'utf8')))
}

/** Lines as the records step of this build has written them: they are counted, and not checked again. */
function readListings<T>(name: string, expected: number): T[] {
  const listings: T[] = []
  for (const line of readLines(path.join(cacheFolder(), name))) listings.push(JSON.parse(line))
  if (listings.length !== expected)
    throw new Error(
      `Unexpected ${listings.length} lines in ${name}, expected ${expected} as the manifest says`,
    )
  return listings
}

/** Groups values under each of their keys; groups and values keep the order they came in. */
export function groupBy<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values)
    for (const key of keysOf(value)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [value])
      else group.push(value)
    }
  return groups
}

/** The places an article concerns, the one it is filed under first; `none` where it names none. */
export function placesOf({
  district,
  otherDistricts,
}: Pick<ArticleListing, 'district' | 'otherDistricts'>): string[] {
  const places = new Set([district, ...otherDistricts].filter((place) => place !== null))
  return places.size === 0 ? [NONE] : [...places]
}

/** Articles by their places in the index. */
export function articlesAt(places: readonly number[]): ArticleListing[] {
  return places.map((place) => articleAt(place))
}

/** The same without second halves of jumped articles. */
export function wholeAt(places: readonly number[]): ArticleListing[] {
  return articlesAt(places).filter(({ continues }) => continues === null)
}

export function articleAt(place: number): ArticleListing {
  const { all } = archive()
  const article = all[place]
  if (article === undefined) throw new Error(`Unexpected place ${place}, expected one below ${all.length}`)
  return article
}
