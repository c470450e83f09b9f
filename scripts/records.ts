/**
 * The records step: reads every entry of an archive once and leaves, for Astro, a thin index and two record files read by
 * offset (docs/architecture.md, "How the pages are fed"). Astro never sees an entry's file.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sortDay } from '../src/archive/dates.ts'
import type { EntityDecisions } from '../src/archive/entities/decisions.ts'
import { addMentions, toEntityListings, type EntityGroups } from '../src/archive/entities/gatherEntities.ts'
import type { Erratum } from '../src/archive/errata.ts'
import { joinHalves } from '../src/archive/halves.ts'
import type { Manifest, Span } from '../src/archive/listing.ts'
import type { FiledPlace } from '../src/archive/ownAtlas.ts'
import { addCandidates, toQuoted, type Quotes } from '../src/archive/quoted.ts'
import { relate, type Likeness } from '../src/archive/related.ts'
import { toIssues } from '../src/archive/toIssues.ts'
import { toFormerId } from '../src/entries/formerIds.ts'
import { readAdditions, type Additions } from './additions.ts'
import { readAliases } from './aliases.ts'
import { openAppender, type Text } from './appender.ts'
import { listArchivePages, readArchivePage } from './archivePages.ts'
import { readReleases } from './diff/releases.ts'
import { readEntityDecisions } from './entityDecisions.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { openKept, type Keeping } from './kept.ts'
import {
  toPageParts,
  type ArticleDraft,
  type ArticlePart,
  type PageDraft,
  type PageParts,
  type PartRules,
} from './pageParts.ts'
import { readAtlas } from './readAtlas.ts'
import { toolsFor } from './tools.ts'

type Spanned<T> = T & { readonly span: Span }
type Gathered = {
  readonly articles: { readonly listing: Spanned<ArticleDraft>; readonly likeness: Likeness }[]
  readonly pages: Spanned<PageDraft>[]
  readonly errata: Erratum[]
  readonly places: Map<string, string>
  readonly byDistrict: Quotes
  readonly byTopic: Quotes
  readonly entities: EntityGroups
}
/** Where parts of pages are kept, and a digest of each page's entries by its id. */
export type KeptPages = Keeping & { readonly entries: ReadonlyMap<string, string> }

/**
 * Writes the cache of one archive.
 *
 * @param archive the folder with `raw/` and `articles/`
 * @param cache the folder Astro finds under `JIANBAO_CACHE`
 * @param kept where what pages add is kept; without it every page is read
 * @returns what was counted, for the build to assert against the pages it made
 */
export function writeRecords(
  archive: string,
  cache: string,
  kept: KeptPages | null = null,
): { articles: number; pages: number } {
  mkdirSync(cache, { recursive: true })
  const gathered = gather(archive, cache, kept)
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
function gather(archive: string, cache: string, kept: KeptPages | null): Gathered {
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
  const pageFile = openAppender(path.join(cache, 'page-records.jsonl'))
  for (const { parts, lines } of readParts(archive, kept)) {
    const [pageLine = '', ...articleLines] = lines
    for (const [i, part] of parts.articles.entries())
      addArticle(gathered, part, articleFile.appendLine(articleLines[i] ?? ''))
    gathered.pages.push({ ...parts.page, span: pageFile.appendLine(pageLine) })
    gathered.errata.push(...parts.errata)
  }
  articleFile.close()
  pageFile.close()
  return gathered
}

/** What each page adds, as it was kept where its entries and what was decided of them are the same. */
function* readParts(archive: string, kept: KeptPages | null): Generator<{ parts: PageParts; lines: Text[] }> {
  const { decisions } = readEntityDecisions(archive)
  let rules: PartRules | null = null
  const texts = openKept(kept, 'pages')
  for (const id of listArchivePages(archive)) {
    const [parts = '', ...lines] = texts.takeBytes(digestOf([id, kept?.entries.get(id), decisions]), () => {
      rules ??= makePartRules(decisions, kept)
      const made = toPageParts(readArchivePage(archive, id), rules)
      return [JSON.stringify(made.parts), ...made.lines]
    })
    yield { parts: JSON.parse(String(parts)), lines }
  }
  texts.close()
}

function makePartRules(decisions: EntityDecisions, kept: KeptPages | null): PartRules {
  const { names, subjects } = toolsFor(kept?.program ?? null)
  return { names, topics: subjects.topics, decisions }
}

function addArticle(gathered: Gathered, part: ArticlePart, span: Span): void {
  const { listing, likeness, places, mentions, ofDistrict, ofTopics } = part
  const { id, continues, district, topics } = listing
  gathered.articles.push({ listing: { ...listing, span }, likeness })
  for (const place of places) gathered.places.set(place.id, place.name)
  addMentions(gathered.entities, continues ?? id, district, mentions)
  if (district !== null) addCandidates(gathered.byDistrict, district, ofDistrict)
  for (const topic of topics) addCandidates(gathered.byTopic, topic, ofTopics)
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
