/** Reads an archive's entries as documents of the search index. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { rightOf } from '../src/archive/rights.ts'
import { readEntry } from '../src/markdown/entry.ts'
import { pageSchema } from '../src/schema/entry.ts'
import { entityListingSchema } from '../src/archive/entities/entityListing.ts'
import { toFirstHalf } from '../src/archive/halves.ts'
import { toFigureText } from '../src/archive/figures/figureText.ts'
import { toPrinted } from '../src/archive/figures/printed.ts'
import { readLines } from '../src/archive/readLines.ts'
import { toVisibleValue } from '../src/text/visible.ts'
import type { SearchDocument, SearchPlace } from '../src/search/document.ts'
import { citingFileSchema, readAuthors, toNotAuthors } from '../src/reuse/authors.ts'
import { ruleFile } from './tools.ts'
import { toSearchDocument, type Known, type TopicNames } from '../src/search/fromArticle.ts'
import { joinHalves, type Half } from '../src/search/joinHalves.ts'

const pageFileSchema = pageSchema.omit({ articles: true }).extend({ articles: z.array(z.string()) })
const topicsSchema = z.object({ topics: z.array(z.object({ id: z.string(), name: z.string() })) })

/** All articles under `<archive>/articles/<page-id>/`, those that jump in one piece; page folders in code-unit order, so that every machine agrees. */
export function readSearchDocuments(archiveDir: string, cache: string): SearchDocument[] {
  const known: Known = { shown: toShownText, entities: readEntities(cache), authors: toAuthors() }
  const root = path.join(archiveDir, 'articles')
  const topics = readTopicNames()
  if (!existsSync(root)) return []
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = folders.map((folder) => folder.name).sort()
  return joinHalves(names.flatMap((name) => readPage(path.join(root, name), topics, known)))
}

function readPage(folder: string, topics: TopicNames, known: Known): Half[] {
  const file = path.join(folder, 'page.json')
  if (!existsSync(file)) return []
  const { articles, ...page } = pageFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return articles.map((id) => {
    const article = toVisibleValue(readEntry(readFileSync(path.join(folder, `${id}.md`), 'utf8')))
    const document = toShown(toSearchDocument(article, page, topics, known))
    return { document, continues: toFirstHalf(article, page.newspaper) }
  })
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
