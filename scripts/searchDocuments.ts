/** Reads an archive's records as documents of the search index. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { rightOf } from '../src/archive/rights.ts'
import { entityListingSchema } from '../src/archive/entities/entityListing.ts'
import { toFigureText } from '../src/archive/figures/figureText.ts'
import { toPrinted } from '../src/archive/figures/printed.ts'
import { readLines } from '../src/archive/readLines.ts'
import type { SearchDocument, SearchPlace } from '../src/search/document.ts'
import { citingFileSchema, readAuthors, toNotAuthors } from '../src/reuse/authors.ts'
import { readMonths, type Month } from './figureData/listings.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { openKept, type Kept, type Keeping } from './kept.ts'
import { ruleFile } from './tools.ts'
import { toSearchDocument, type Known, type TopicNames } from '../src/search/fromArticle.ts'
import { joinHalves, type Half } from '../src/search/joinHalves.ts'

const topicsSchema = z.object({ topics: z.array(z.object({ id: z.string(), name: z.string() })) })

/**
 * All articles of the records, those that jump in one piece; pages in the code-unit order of their ids, so that every machine agrees.
 *
 * @param keeping where documents are kept; without it all are made anew
 */
export function readSearchDocuments(cache: string, keeping: Keeping | null = null): SearchDocument[] {
  const known: Known = { shown: toShownText, entities: readEntities(cache), authors: toAuthors() }
  const topics = readTopicNames()
  const kept = openKept(keeping, 'documents')
  const halves: (Half & { readonly page: string })[] = []
  for (const month of readMonths(cache)) {
    const documents = takeDocuments(month, topics, known, kept)
    for (const [i, { listing }] of month.listed.entries()) {
      const document = documents[i]
      if (document !== undefined) halves.push({ document, continues: listing.continues, page: listing.page })
    }
  }
  kept.close()
  return joinHalves(halves.sort((a, b) => (a.page === b.page ? 0 : a.page < b.page ? -1 : 1)))
}

function takeDocuments(
  { listed, said }: Month,
  topics: TopicNames,
  known: Known,
  kept: Kept,
): readonly SearchDocument[] {
  const key = digestOf([said, listed.map(({ listing }) => known.entities(listing.id))])
  const [text = ''] = kept.take(key, () => [
    JSON.stringify(
      listed.map(({ listing, article }) => toShown(toSearchDocument(article(), listing, topics, known))),
    ),
  ])
  return JSON.parse(text)
}

const toShownText: Known['shown'] = (figure, article) =>
  toFigureText({ ...figure, printed: toPrinted(figure, article) })

function toAuthors(): Known['authors'] {
  const citing: unknown = JSON.parse(readFileSync(ruleFile('citing.json'), 'utf8'))
  const notAuthors = toNotAuthors(citingFileSchema.parse(citing))
  return (byline) => readAuthors(byline, notAuthors).map(({ name }) => name)
}

const listedSchema = z.object({ id: z.string() })

/** The entities with a page by article, as the records step left them; none where it has not run. */
function readEntities(cache: string): Known['entities'] {
  const [listings, articles] = [path.join(cache, 'entities.jsonl'), path.join(cache, 'articles.jsonl')]
  if (!existsSync(listings)) return () => []
  const ids = Array.from(readLines(articles), (line) => listedSchema.parse(JSON.parse(line)).id)
  const named = new Map<string, SearchPlace[]>()
  for (const line of readLines(listings)) {
    const { id, name, articles: places } = entityListingSchema.parse(JSON.parse(line))
    for (const place of places) {
      const article = ids[place] ?? ''
      named.set(article, [...(named.get(article) ?? []), { id, name }])
    }
  }
  return (article) => named.get(article) ?? []
}

/** The index holds the text it finds, so it finds only what the newspaper's rights let the site show. */
function toShown(document: SearchDocument): SearchDocument {
  const right = rightOf(document.newspaper)
  if (right === 'full') return document
  const body = right === 'excerpt' ? document.body.slice(0, 1) : []
  const figures = document.figures.filter(({ quote }) => body.some((block) => block.includes(quote)))
  return { ...document, body, figures, captions: right === 'excerpt' ? document.captions : [] }
}

function readTopicNames(): TopicNames {
  const { topics } = topicsSchema.parse(JSON.parse(readFileSync(ruleFile('topics.json'), 'utf8')))
  return new Map(topics.map(({ id, name }) => [id, name]))
}
