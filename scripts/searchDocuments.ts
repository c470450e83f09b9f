/** Reads an archive's entries as documents of the search index. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { rightOf } from '../src/archive/rights.ts'
import { readEntry } from '../src/markdown/entry.ts'
import { pageSchema } from '../src/schema/entry.ts'
import type { SearchDocument } from '../src/search/document.ts'
import { toSearchDocument, type TopicNames } from '../src/search/fromArticle.ts'

const pageFileSchema = pageSchema.omit({ articles: true }).extend({ articles: z.array(z.string()) })
const topicsSchema = z.object({ topics: z.array(z.object({ id: z.string(), name: z.string() })) })

/** All articles under `<archive>/articles/<page-id>/`; page folders in code-unit order, so that every machine agrees. */
export function readSearchDocuments(archiveDir: string, rulesDir: string): SearchDocument[] {
  const root = path.join(archiveDir, 'articles')
  const topics = readTopicNames(rulesDir)
  if (!existsSync(root)) return []
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = folders.map((folder) => folder.name).sort()
  return names.flatMap((name) => readPage(path.join(root, name), topics))
}

function readPage(folder: string, topics: TopicNames): SearchDocument[] {
  const file = path.join(folder, 'page.json')
  if (!existsSync(file)) return []
  const { articles, ...page } = pageFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return articles.map((id) => {
    const article = readEntry(readFileSync(path.join(folder, `${id}.md`), 'utf8'))
    return toShown(toSearchDocument(article, page, topics))
  })
}

/** The index holds the text it finds, so it finds only what the newspaper's rights let the site show. */
function toShown(document: SearchDocument): SearchDocument {
  const right = rightOf(document.newspaper)
  if (right === 'full') return document
  const body = right === 'excerpt' ? document.body.slice(0, 1) : []
  const figures = document.figures.filter(({ quote }) => body.some((block) => block.includes(quote)))
  return { ...document, body, figures, captions: right === 'excerpt' ? document.captions : [] }
}

function readTopicNames(rulesDir: string): TopicNames {
  const { topics } = topicsSchema.parse(JSON.parse(readFileSync(path.join(rulesDir, 'topics.json'), 'utf8')))
  return new Map(topics.map(({ id, name }) => [id, name]))
}
