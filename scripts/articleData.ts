/**
 * The articles as files to take away, written while the archive streams by once:
 *
 *   data/articles.jsonl        every article with its text, as far as its rights go
 *   data/articles.ris, .bib    every reference
 *   data/article.schema.json   the JSON Schema of a line
 *   data/issues/<issue>.json   the articles of an issue in every form: fields and text, Markdown, RIS, BibTeX
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { articleRowSchema, toArticleRow } from '../src/archive/articleRow.ts'
import { sortDay } from '../src/archive/dates.ts'
import { standInText } from '../src/archive/labels.ts'
import type { ArticleListing, ArticleRecord } from '../src/archive/listing.ts'
import { paths } from '../src/archive/paths.ts'
import { toMarkdown } from '../src/markdown/entry.ts'
import { citingFileSchema, toNotAuthors } from '../src/reuse/authors.ts'
import { toBibtex } from '../src/reuse/bibtex.ts'
import { toReference } from '../src/reuse/toReference.ts'
import { toRis } from '../src/reuse/ris.ts'
import { openAppender, type Text } from './appender.ts'
import { readListings, saidOf } from './figureData/listings.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { openKept, type Keeping } from './kept.ts'
import { ruleFile } from './tools.ts'

type Bundles = {
  /** Articles of one issue come under one day. */
  add(day: string, issue: string, article: Text): void
  close(): void
}

/** Writes the files into `folder`; `address` is the site's, with its path. */
export function writeArticleData(
  cache: string,
  folder: string,
  address: string,
  keeping: Keeping | null = null,
): void {
  const bundles = openBundles(path.join(folder, 'issues'))
  const kept = openKept(keeping, 'articles')
  const notAuthors = toNotAuthors(
    citingFileSchema.parse(JSON.parse(readFileSync(ruleFile('citing.json'), 'utf8'))),
  )
  const [lines, ris, bib] = ['articles.jsonl', 'articles.ris', 'articles.bib'].map((name) =>
    openAppender(path.join(folder, name)),
  )
  for (const { listing, article } of readListings(cache)) {
    const key = digestOf([saidOf(listing), address])
    const [row = '', asRis = '', asBibtex = '', bundled = ''] = kept.takeBytes(key, () =>
      toTexts(listing, article(), address, notAuthors),
    )
    lines?.appendLine(row)
    ris?.write(asRis)
    bib?.appendLine(asBibtex)
    bundles.add(sortDay(listing) ?? listing.issue, listing.issue, bundled)
  }
  kept.close()
  bundles.close()
  for (const file of [lines, ris, bib]) file?.close()
  const schema = {
    $id: `${address}data/article.schema.json`,
    title: 'Article',
    ...z.toJSONSchema(articleRowSchema),
  }
  writeFileSync(path.join(folder, 'article.schema.json'), JSON.stringify(schema))
}

/** An article as a line, as RIS, as BibTeX, and with its Markdown in an issue's file. */
function toTexts(
  listing: ArticleListing,
  article: ArticleRecord['article'],
  address: string,
  notAuthors: ReadonlySet<string>,
): string[] {
  const row = toArticleRow(listing, article, `${address}${paths.article(listing.id)}`)
  const reference = toReference(listing, { url: row.link, standIn: standInText(listing), notAuthors })
  const cited = { ris: toRis(reference), bibtex: toBibtex(reference) }
  const markdown = row.rights === 'full' ? toMarkdown(article) : null
  return [JSON.stringify(row), cited.ris, cited.bibtex, JSON.stringify({ ...row, markdown, ...cited })]
}

/** Files of issues, written as soon as their day is over, so that no more than a day is held. */
function openBundles(folder: string): Bundles {
  mkdirSync(folder, { recursive: true })
  let [current, waiting]: [string, { issue: string; article: Text }[]] = ['', []]
  const close = (): void => {
    for (const [issue, own] of Map.groupBy(waiting, (one) => one.issue)) {
      const file = openAppender(path.join(folder, `${issue}.json`))
      file.write(`{"issue":${JSON.stringify(issue)},"articles":[`)
      for (const [i, { article }] of own.entries()) {
        if (i > 0) file.write(',')
        file.write(article)
      }
      file.write(']}')
      file.close()
    }
    waiting = []
  }
  return {
    add(day, issue, article) {
      if (day !== current) close()
      current = day
      waiting.push({ issue, article })
    },
    close,
  }
}
