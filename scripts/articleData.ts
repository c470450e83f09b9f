/**
 * The articles as files to take away, written while the archive streams by once:
 *
 *   data/articles.jsonl.gz     every article with its text, as far as its rights go
 *   data/articles.tar.gz       the entries as Markdown, in a folder a page, of newspapers whose text may be shown
 *   data/articles.ris, .bib    every reference
 *   data/article.schema.json   the JSON Schema of a line
 *   data/issues/<issue>.json   the articles of an issue: fields and text, RIS, BibTeX
 *
 * What is compressed is so a month at a time (gzipMember.ts): what has not changed is not compressed again.
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
import type { Text } from './appender.ts'
import { readMonths, saidOf, type Listed } from './figureData/listings.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { openKept, type Keeping } from './kept.ts'
import type { KeptFiles } from './keptFiles.ts'
import { toMember } from './packing/gzipMember.ts'
import { TAR_END, toTarFile } from './packing/tar.ts'
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
  const whole = WHOLE.map((name) => files.open(`${DATA}/${name}`))
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
  whole.at(-1)?.write(toMember(TAR_END))
  for (const file of whole) file.close()
  files.putJson(`${DATA}/article.schema.json`, {
    $id: `${address}data/article.schema.json`,
    title: 'Article',
    ...z.toJSONSchema(articleRowSchema),
  })
}

const DATA = 'public/data'
/** What has every article, the entries last. */
const WHOLE = ['articles.jsonl.gz', 'articles.ris', 'articles.bib', 'articles.tar.gz'] as const
const said = ({ listing }: Listed): unknown => saidOf(listing)

/** An article as a line, as RIS, as BibTeX, as a file of its own, and in its issue's file. */
type ArticleTexts = {
  readonly row: string
  readonly ris: string
  readonly bibtex: string
  readonly entry: Buffer
  readonly bundled: string
}

/** Some articles as each of the files has them, one after the other. */
const joinTexts = (articles: readonly ArticleTexts[]): Text[] => [
  toMember(articles.map(({ row }) => `${row}\n`).join('')),
  articles.map(({ ris }) => ris).join(''),
  articles.map(({ bibtex }) => `${bibtex}\n`).join(''),
  toMember(Buffer.concat(articles.map(({ entry }) => entry))),
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
    const entry =
      row.rights === 'full'
        ? toTarFile(row.page, `${row.id}.md`, Buffer.from(toMarkdown(article)))
        : Buffer.alloc(0)
    return { row: JSON.stringify(row), ...cited, entry, bundled: JSON.stringify({ ...row, ...cited }) }
  }
}
