/**
 * The articles as files to take away, written while the archive streams by once:
 *
 *   data/articles.jsonl        every article with its text, as far as its rights go
 *   data/articles.ris, .bib    every reference
 *   data/article.schema.json   the JSON Schema of a line
 *   data/issues/<issue>.json   the articles of an issue in every form: fields and text, Markdown, RIS, BibTeX
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { articleRowSchema, toArticleRow } from '../src/archive/articleRow.ts'
import { standInText } from '../src/archive/labels.ts'
import { paths } from '../src/archive/paths.ts'
import { toMarkdown } from '../src/markdown/entry.ts'
import { citingFileSchema, toNotAuthors } from '../src/reuse/authors.ts'
import { toBibtex } from '../src/reuse/bibtex.ts'
import { toReference } from '../src/reuse/toReference.ts'
import { toRis } from '../src/reuse/ris.ts'
import { readMonths, saidOf, type Listed } from './figureData/listings.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { openKept, type Keeping } from './kept.ts'
import type { KeptFiles } from './keptFiles.ts'
import { ruleFile } from './tools.ts'

/** Writes the files below `public/data/`; `address` is the site's, with its path. */
export function writeArticleData(
  cache: string,
  files: KeptFiles,
  address: string,
  keeping: Keeping | null = null,
): void {
  const kept = openKept(keeping, 'articles')
  const toTexts = textsOf(address)
  const whole = ['articles.jsonl', 'articles.ris', 'articles.bib'].map((name) =>
    files.open(`${DATA}/${name}`),
  )
  for (const month of readMonths(cache)) {
    const made = new Map<string, ArticleTexts>()
    const makeOne = (listed: Listed): ArticleTexts => {
      const texts = made.get(listed.listing.id) ?? toTexts(listed)
      made.set(listed.listing.id, texts)
      return texts
    }
    const texts = kept.takeBytes(digestOf([month.said, address]), () => joinTexts(month.listed.map(makeOne)))
    for (const [i, file] of whole.entries()) file.write(texts[i] ?? '')
    for (const [issue, listed] of Map.groupBy(month.listed, ({ listing }) => listing.issue))
      files.put(`${DATA}/issues/${issue}.json`, digestOf([issue, address, ...listed.map(said)]), () =>
        toBundle(issue, listed.map(makeOne)),
      )
  }
  kept.close()
  for (const file of whole) file.close()
  files.putJson(`${DATA}/article.schema.json`, {
    $id: `${address}data/article.schema.json`,
    title: 'Article',
    ...z.toJSONSchema(articleRowSchema),
  })
}

const DATA = 'public/data'
const said = ({ listing }: Listed): unknown => saidOf(listing)

/** An article as a line, as RIS, as BibTeX, and with its Markdown in its issue's file. */
type ArticleTexts = {
  readonly row: string
  readonly ris: string
  readonly bibtex: string
  readonly bundled: string
}

/** Some articles as each of the three files has them, one after the other. */
const joinTexts = (articles: readonly ArticleTexts[]): string[] => [
  articles.map(({ row }) => `${row}\n`).join(''),
  articles.map(({ ris }) => ris).join(''),
  articles.map(({ bibtex }) => `${bibtex}\n`).join(''),
]

const toBundle = (issue: string, articles: readonly ArticleTexts[]): string =>
  `{"issue":${JSON.stringify(issue)},"articles":[${articles.map(({ bundled }) => bundled).join(',')}]}`

function textsOf(address: string): (listed: Listed) => ArticleTexts {
  const citing: unknown = JSON.parse(readFileSync(ruleFile('citing.json'), 'utf8'))
  const notAuthors = toNotAuthors(citingFileSchema.parse(citing))
  return ({ listing, article: read }) => {
    const article = read()
    const row = toArticleRow(listing, article, `${address}${paths.article(listing.id)}`)
    const reference = toReference(listing, { url: row.link, standIn: standInText(listing), notAuthors })
    const cited = { ris: toRis(reference), bibtex: toBibtex(reference) }
    const markdown = row.rights === 'full' ? toMarkdown(article) : null
    return { row: JSON.stringify(row), ...cited, bundled: JSON.stringify({ ...row, markdown, ...cited }) }
  }
}
