/**
 * The records step: reads every entry of an archive once and leaves, for Astro, a thin index and two record files read by
 * offset (docs/architecture.md, "How the pages are fed"). Astro never sees an entry's file.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sortDay } from '../src/archive/dates.ts'
import type { Erratum } from '../src/archive/errata.ts'
import type { ArticleListing, Manifest, PageListing } from '../src/archive/listing.ts'
import { addEntities, toEntityListings, type EntityGroups } from '../src/archive/entities/gatherEntities.ts'
import { addQuotes, toQuoted, type Quotes } from '../src/archive/quoted.ts'
import { toFormerId } from '../src/entries/formerIds.ts'
import { rightOf } from '../src/archive/rights.ts'
import { relate, type Likeness } from '../src/archive/related.ts'
import { toLikeness, type LikenessRules } from '../src/archive/toLikeness.ts'
import { joinHalves, toFirstHalf } from '../src/archive/halves.ts'
import { toIssues } from '../src/archive/toIssues.ts'
import { toListing } from '../src/archive/toListing.ts'
import type { Article, Message, Place } from '../src/schema/entry.ts'
import { openAppender, type Appender } from './appender.ts'
import { readAdditions, type Additions } from './additions.ts'
import { readAliases } from './aliases.ts'
import type { FiledPlace } from '../src/archive/ownAtlas.ts'
import { readArchivePages, type ArchivePage } from './archivePages.ts'
import { readReleases } from './diff/releases.ts'
import { readEntityDecisions } from './entityDecisions.ts'
import { articleRecord, pageRecord } from './pageRecords.ts'
import { readAtlas } from './readAtlas.ts'
import { makeTools } from './tools.ts'

type ArticleDraft = Omit<ArticleListing, 'issue' | 'related' | 'sameEvent'>
type PageDraft = Omit<PageListing, 'issue' | 'articles'> & { readonly articleIds: readonly string[] }
type Gathered = {
  readonly articles: { readonly listing: ArticleDraft; readonly likeness: Likeness }[]
  readonly pages: PageDraft[]
  readonly errata: Erratum[]
  readonly places: Map<string, string>
  readonly byDistrict: Quotes
  readonly byTopic: Quotes
  readonly entities: EntityGroups
}

/**
 * Writes the cache of one archive.
 *
 * @param archive the folder with `raw/` and `articles/`
 * @param cache the folder Astro finds under `JIANBAO_CACHE`
 * @returns what was counted, for the build to assert against the pages it made
 */
export function writeRecords(archive: string, cache: string): { articles: number; pages: number } {
  mkdirSync(cache, { recursive: true })
  const gathered = gather(archive, cache)
  gathered.articles.sort((a, b) => compareByDay(a.listing, b.listing))
  const places = new Map(gathered.articles.map(({ listing }, i) => [listing.id, i]))
  const relations = relate(gathered.articles.map(({ likeness }) => likeness))
  const issues = toIssues(gathered.pages)
  const articles = joinHalves(
    gathered.articles.map(({ listing }, i) => ({
      ...listing,
      issue: issues.get(listing.page),
      ...relations[i],
    })),
  )
  const pages = gathered.pages.toSorted(compareByDay).map(({ articleIds, ...page }) => ({
    ...page,
    issue: issues.get(page.id),
    articles: articleIds.map((id) => placeOf(places, id)),
  }))
  writeLines(path.join(cache, 'articles.jsonl'), articles)
  writeLines(path.join(cache, 'pages.jsonl'), pages)
  writeLines(path.join(cache, 'errata.jsonl'), gathered.errata)
  writeFileSync(path.join(cache, 'changes.json'), JSON.stringify(readReleases(archive)))
  const entities = toEntityListings(gathered.entities, places)
  writeLines(path.join(cache, 'entities.jsonl'), entities)
  const counts = { articles: articles.length, pages: pages.length }
  const manifest: Manifest = {
    ...counts,
    errata: gathered.errata.length,
    entities: entities.length,
    places: Object.fromEntries(Array.from(gathered.places).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    atlas: readAtlas(archive, toFiled(gathered)),
    aliases: {
      ...toFormerIds(articles, gathered.pages),
      ...readAliases(archive, new Set(places.keys()), new Set(pages.map(({ id }) => id))).aliases,
    },
    added: toAdded(readAdditions(archive) ?? {}),
    formerPages: toFormerPages(gathered.pages),
    quotedByDistrict: toQuoted(gathered.byDistrict, places),
    quotedByTopic: toQuoted(gathered.byTopic, places),
  }
  writeFileSync(path.join(cache, 'manifest.json'), JSON.stringify(manifest))
  return counts
}

/** Of pages, those that came later. */
function toAdded(additions: Additions): Record<string, string> {
  return Object.fromEntries(
    Object.entries(additions).flatMap(([page, day]) => (day === null ? [] : [[page, day] as const])),
  )
}

/** The places that articles are filed under. */
function toFiled({ articles, places }: Gathered): FiledPlace[] {
  const counts = new Map<string, number>()
  for (const { listing } of articles)
    if (listing.district !== null) counts.set(listing.district, (counts.get(listing.district) ?? 0) + 1)
  return Array.from(counts, ([id, count]) => ({ id, name: places.get(id) ?? id, articles: count }))
}

/** One pass over the entries: records go to their files, listings stay. */
function gather(archive: string, cache: string): Gathered {
  const gathered: Gathered = {
    articles: [],
    pages: [],
    errata: [],
    places: new Map(),
    byDistrict: new Map(),
    byTopic: new Map(),
    entities: new Map(),
  }
  const articleFile = openAppender(path.join(cache, 'article-records.jsonl'))
  const { names, subjects } = makeTools()
  const likeness = { names, topics: subjects.topics }
  const { decisions } = readEntityDecisions(archive)
  const pageFile = openAppender(path.join(cache, 'page-records.jsonl'))
  for (const page of readArchivePages(archive)) {
    for (const article of page.articles) {
      addArticle(gathered, article, page, articleFile, likeness)
      const whole = toFirstHalf(article, page.page.newspaper)
      addEntities(gathered.entities, { ...article, id: whole ?? article.id }, names, decisions)
    }
    gathered.pages.push(toPageDraft(page, pageFile))
    gathered.errata.push(...page.errata)
  }
  articleFile.close()
  pageFile.close()
  return gathered
}

function addArticle(
  gathered: Gathered,
  article: Article,
  archived: ArchivePage,
  file: Appender,
  likeness: LikenessRules,
): void {
  const { page } = archived
  const span = file.append(articleRecord(article, archived))
  const { excerpt, ...listed } = toListing(article, page)
  const listing = { ...listed, excerpt: rightOf(page.newspaper) === 'metadata' ? '' : excerpt, span }
  const alike = toLikeness(article, page, likeness)
  gathered.articles.push({ listing, likeness: listing.continues === null ? alike : UNLIKE })
  for (const { id, name } of placesNamed(article)) gathered.places.set(id, name)
  if (article.district !== null)
    addQuotes(gathered.byDistrict, article.district.id, article, page, article.district.id)
  for (const topic of article.topics) addQuotes(gathered.byTopic, topic, article, page)
}

/** A second half is like nothing: its first half stands for both. */
const UNLIKE: Likeness = { terms: [], facts: [], newspaper: null, day: null }

/** The places an article is filed under, and those its figures are about. */
function placesNamed({ district, otherDistricts, figures, entities }: Article): Place[] {
  const described = new Set(figures.map(({ subjectPlace }) => subjectPlace))
  return [
    ...entities.filter(({ id }) => described.has(id)),
    ...[district, ...otherDistricts].filter((place) => place !== null),
  ]
}

function toPageDraft(archived: ArchivePage, file: Appender): PageDraft {
  const { page, articles, raw } = archived
  const { id, newspaper, date, dateApprox, issueNumber, pageNumber, section, notArticles, messages } = page
  return {
    id,
    file: page.file,
    newspaper,
    date,
    dateApprox,
    pageNumber,
    issueNumber,
    section,
    articleIds: articles.map((article) => article.id),
    lines: raw.length,
    unassigned: notArticles
      .filter(({ kind }) => kind === 'unknown')
      .flatMap(({ lines }) => lines)
      .reduce((n, [first, last]) => n + last - first + 1, 0),
    rules: countRules(messages),
    span: file.append(pageRecord(archived)),
  }
}

function countRules(messages: readonly Message[]): Record<string, number> {
  const said = messages.filter(({ severity }) => severity !== 'info')
  return Object.fromEntries(
    [...Map.groupBy(said, ({ rule }) => rule)].map(([rule, own]) => [rule, own.length]),
  )
}

/** Newest day first, undated last; sorting is stable, so a day keeps the order of its pages and a page its reading order. */
function compareByDay(a: ArticleDraft | PageDraft, b: ArticleDraft | PageDraft): number {
  const [dayA, dayB] = [sortDay(a) ?? '', sortDay(b) ?? '']
  return dayA === dayB ? 0 : dayA < dayB ? 1 : -1
}

/** The articles' ids of before their files' names were romanised, where no article has such an id now. */
function toFormerIds(
  articles: readonly { readonly id: string; readonly page: string }[],
  pages: readonly PageDraft[],
): Record<string, string> {
  const files = new Map(pages.map(({ id, file }) => [id, file]))
  return toMoved(articles.map(({ id, page }) => [id, files.get(page) ?? '']))
}

function toFormerPages(pages: readonly PageDraft[]): Record<string, string> {
  return toMoved(pages.map(({ id, file }) => [id, file]))
}

function toMoved(named: readonly (readonly [id: string, file: string])[]): Record<string, string> {
  const taken = new Set(named.map(([id]) => id))
  return Object.fromEntries(
    named.flatMap(([id, file]) => {
      const former = toFormerId(id, file)
      return former === null || taken.has(former) ? [] : [[former, id]]
    }),
  )
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id)
  if (place === undefined)
    throw new Error(`Unexpected article ${id}, expected one of the ${places.size} read`)
  return place
}

function writeLines(file: string, values: readonly unknown[]): void {
  const out = openAppender(file)
  for (const value of values) out.append(value)
  out.close()
}
