/**
 * The articles as files to take away, written while the archive streams by once:
 *
 *   data/articles.jsonl        every article with its text, as far as its rights go
 *   data/articles.ris, .bib    every reference
 *   data/article.schema.json   the JSON Schema of a line
 *   data/pages/<page>.json     the articles of a page in every form: fields and text, Markdown, RIS, BibTeX
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { articleRowSchema, toArticleRow, type ArticleRow } from '../src/archive/articleRow.ts'
import { standInText } from '../src/archive/labels.ts'
import { articleListingSchema, articleRecordSchema } from '../src/archive/listing.ts'
import { paths } from '../src/archive/paths.ts'
import { readLines } from '../src/archive/readLines.ts'
import { toMarkdown } from '../src/markdown/entry.ts'
import { citingFileSchema, toNotAuthors } from '../src/reuse/authors.ts'
import { toBibtex } from '../src/reuse/bibtex.ts'
import { toReference } from '../src/reuse/toReference.ts'
import { toRis } from '../src/reuse/ris.ts'
import { openAppender } from './appender.ts'
import { openReader } from './figureData/reader.ts'
import { ruleFile } from './tools.ts'

/** Of an article's record, the article. */
const recordPartSchema = z.object({ article: articleRecordSchema.shape.article })
type Bundled = ArticleRow & {
  readonly markdown: string | null
  readonly ris: string
  readonly bibtex: string
}

/** Writes the files into `folder`; `address` is the site's, with its path. */
export function writeArticleData(cache: string, folder: string, address: string): void {
  mkdirSync(path.join(folder, 'pages'), { recursive: true })
  const notAuthors = toNotAuthors(
    citingFileSchema.parse(JSON.parse(readFileSync(ruleFile('citing.json'), 'utf8'))),
  )
  const [lines, ris, bib] = ['articles.jsonl', 'articles.ris', 'articles.bib'].map((name) =>
    openAppender(path.join(folder, name)),
  )
  const records = openReader(path.join(cache, 'article-records.jsonl'))
  const pages = new Map<string, Bundled[]>()
  for (const line of readLines(path.join(cache, 'articles.jsonl'))) {
    const listing = articleListingSchema.parse(JSON.parse(line))
    const { article } = recordPartSchema.parse(records.read(listing.span))
    const row = toArticleRow(listing, article, `${address}${paths.article(listing.id)}`)
    const reference = toReference(listing, { url: row.link, standIn: standInText(listing), notAuthors })
    const cited = { ris: toRis(reference), bibtex: toBibtex(reference) }
    lines?.append(row)
    ris?.write(cited.ris)
    bib?.write(`${cited.bibtex}\n`)
    const markdown = row.rights === 'full' ? toMarkdown(article) : null
    const bundle = pages.get(row.page)
    if (bundle === undefined) pages.set(row.page, [{ ...row, markdown, ...cited }])
    else bundle.push({ ...row, markdown, ...cited })
  }
  for (const file of [lines, ris, bib, records]) file?.close()
  for (const [page, articles] of pages)
    writeFileSync(path.join(folder, 'pages', `${page}.json`), JSON.stringify({ page, articles }))
  const schema = {
    $id: `${address}data/article.schema.json`,
    title: 'Article',
    ...z.toJSONSchema(articleRowSchema),
  }
  writeFileSync(path.join(folder, 'article.schema.json'), JSON.stringify(schema))
}
