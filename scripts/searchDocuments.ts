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
import { toParts, type DocumentPart, type Half } from './documentParts.ts'
import { readMonths, type Listed } from './figureData/listings.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { openKept, type Held, type Keeping } from './kept.ts'
import { ruleFile } from './tools.ts'
import { toSearchDocument, type Known, type TopicNames } from '../src/search/fromArticle.ts'
import { toMonth } from '../src/search/parts.ts'

const topicsSchema = z.object({ topics: z.array(z.object({ id: z.string(), name: z.string() })) })

export type SearchDocuments = {
  /** The oldest first. */
  readonly parts: readonly DocumentPart[]
  /** Keeps what was made for the next build. */
  close(): void
}

/**
 * All articles of the records, part by part.
 *
 * @param keeping where documents are kept; without it all are made anew
 */
export function openSearchDocuments(cache: string, keeping: Keeping | null = null): SearchDocuments {
  const known: Known = { shown: toShownText, entities: readEntities(cache), authors: toAuthors() }
  const topics = readTopicNames()
  const kept = openKept(keeping, 'documents')
  const batches = new Map<string, () => readonly SearchDocument[]>()
  const halves: Half[] = []
  for (const { listed, said } of readMonths(cache)) {
    const batch = digestOf([said, listed.map(({ listing }) => known.entities(listing.id))])
    const made: Made = { documents: null }
    const held = kept.hold(batch, () => {
      made.documents = listed.map((one) => toDocument(one, topics, known))
      return [JSON.stringify(made.documents)]
    })
    batches.set(batch, toReader(made, held))
    for (const [place, { listing }] of listed.entries()) {
      const { id, page, continues } = listing
      halves.push({ id, page, continues, month: toMonth(listing), batch, place })
    }
  }
  const take = (batch: string): readonly SearchDocument[] => batches.get(batch)?.() ?? []
  return { parts: toParts(halves, take), close: () => kept.close() }
}

type Made = { documents: readonly SearchDocument[] | null }

/** The documents as they were made, or as they are held; what they were made of is not kept in memory by it. */
const toReader = (made: Made, held: Held) => (): readonly SearchDocument[] =>
  made.documents ?? JSON.parse(held.read(0).toString())

/** All articles of the records. */
export function readSearchDocuments(cache: string): SearchDocument[] {
  const { parts, close } = openSearchDocuments(cache)
  close()
  return parts.flatMap(({ documents }) => documents())
}

const toDocument = ({ listing, article }: Listed, topics: TopicNames, known: Known): SearchDocument =>
  toShown(toSearchDocument(article(), listing, topics, known))
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
  // By id: the records have them by how many articles name them, which changes with every one that comes.
  const inOrder = new Map(Array.from(named, ([article, places]) => [article, places.sort(byId)]))
  return (article) => inOrder.get(article) ?? []
}

const byId = (a: SearchPlace, b: SearchPlace): number => (a.id < b.id ? -1 : 1)

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
