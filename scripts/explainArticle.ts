/** `npm run parse -- --explain ID`: why an article, or a page, was read as it was, in lines. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseFile } from '../src/newspaper/parse.ts'
import { pageSchema } from '../src/schema/entry.ts'
import { readSubjects } from '../src/subjects/read.ts'
import type { ArchiveFolder } from './archiveFolder.ts'
import { UsageError } from './command.ts'
import { explainLines } from './explainLines.ts'
import { explainSubjects } from './explainSubjects.ts'
import { makeTools } from './tools.ts'
import { z } from 'zod'

const storedPageSchema = pageSchema.extend({ articles: z.array(z.string()) })

/** Prints why each line of the article or page was labelled as it was; of an article also why it is filed so, and whom its figures are about. */
export function explainArticle(archive: ArchiveFolder, id: string): void {
  const page = readStoredPages(archive).find((stored) => stored.id === id || stored.articles.includes(id))
  if (page === undefined)
    throw new UsageError(`Unexpected id ${id}, expected one of ${archive.articles}: run npm run parse first`)
  const tools = makeTools()
  const bytes = readFileSync(path.join(archive.raw, page.file))
  if (page.id === id) {
    process.stdout.write(`${page.file}\n${explainLines(bytes, page.lines, tools.newspaper).join('\n')}\n`)
    return
  }
  const structures = parseFile(bytes, page.file, tools.newspaper)
  const structure = structures.find(({ lines }) => JSON.stringify(lines) === JSON.stringify(page.lines))
  const at = page.articles.indexOf(id)
  const article = structure?.articles[at]
  if (structure === undefined || article === undefined)
    throw new UsageError(`Unexpected change of ${page.file} since it was parsed: run npm run parse again`)
  const lines = article.lines
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ')
  const why = readSubjects(structure, tools.subjects)[at]?.why ?? []
  const about = [
    `${page.file}:${lines}`,
    `headline: ${article.headline ?? '(none)'}`,
    `confidence: ${article.confidence}`,
  ]
  const messages = page.messages.filter(({ line }) =>
    article.lines.some(([a, b]) => line !== null && a <= line && line <= b),
  )
  const notes = messages.map(({ line, text, rule }) => `${page.file}:${line} ${text} (${rule})`)
  const labels = explainLines(bytes, article.lines, tools.newspaper)
  const whom = explainSubjects(structure, at, tools)
  process.stdout.write(`${[...about, ...why, ...notes, ...labels, ...whom].join('\n')}\n`)
}

function readStoredPages(archive: ArchiveFolder): z.infer<typeof storedPageSchema>[] {
  return readdirSync(archive.articles).map((name) =>
    storedPageSchema.parse(JSON.parse(readFileSync(path.join(archive.articles, name, 'page.json'), 'utf8'))),
  )
}
