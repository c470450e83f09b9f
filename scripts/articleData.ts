/**
 * The articles as files to take away, written month by month while the archive streams by once:
 *
 *   data/articles.jsonl.gz     every article with its text, as far as its rights go
 *   data/articles.tar.gz       the entries as Markdown, in a folder a page, of newspapers whose text may be shown
 *   data/articles.ris, .bib    every reference
 *   data/article.schema.json   the JSON Schema of a line
 *   data/issues/<issue>.json   the articles of an issue, each as in its line
 *
 * What is compressed is so a month at a time (gzipMember.ts): what has not changed is not compressed again.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { articleRowSchema, toArticleRow, type ArticleRow } from '../src/archive/articleRow.ts'
import { standInText } from '../src/archive/labels.ts'
import { paths } from '../src/archive/paths.ts'
import { toMarkdown } from '../src/markdown/entry.ts'
import { citingFileSchema, toNotAuthors } from '../src/reuse/authors.ts'
import { toBibtex } from '../src/reuse/bibtex.ts'
import { toReference } from '../src/reuse/toReference.ts'
import { toRis } from '../src/reuse/ris.ts'
import type { Text } from './appender.ts'
import type { Listed, Month } from './figureData/listings.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { openKept, type Keeping } from './kept.ts'
import type { KeptFiles } from './keptFiles.ts'
import { toMember } from './packing/gzipMember.ts'
import { TAR_END, toTarFile } from './packing/tar.ts'
import { ruleFile } from './tools.ts'

export type ArticleData = { add(month: Month): void; close(): void }

const DATA = 'public/data'
/** What has every article, the entries last. */
const WHOLE = ['articles.jsonl.gz', 'articles.ris', 'articles.bib', 'articles.tar.gz'] as const

/** Opens the files below `public/data/`; `address` is the site's, with its path. */
export function openArticleData(files: KeptFiles, address: string, keeping: Keeping | null): ArticleData {
  const kept = openKept(keeping, 'articles')
  const toTexts = textsOf(address)
  const whole = WHOLE.map((name) => files.open(`${DATA}/${name}`))
  return {
    add({ said, listed }) {
      const texts = kept.takeBytes(digestOf([said, address]), () => joinTexts(listed.map(toTexts)))
      for (const [i, file] of whole.entries()) file.write(texts[i] ?? '')
      for (const [issue, own] of Map.groupBy(listed, ({ listing }) => listing.issue)) {
        const key = digestOf([issue, address, ...own.map((one) => one.said)])
        const make = (): string => JSON.stringify({ issue, articles: own.map((one) => rowOf(one, address)) })
        files.put(`${DATA}/issues/${issue}.json`, key, make)
      }
    },
    close() {
      kept.close()
      whole.at(-1)?.write(toMember(TAR_END))
      for (const file of whole) file.close()
      files.putJson(`${DATA}/article.schema.json`, {
        $id: `${address}data/article.schema.json`,
        title: 'Article',
        ...z.toJSONSchema(articleRowSchema),
      })
    },
  }
}

/** An article as a line, as RIS, as BibTeX, and as a file of its own. */
type ArticleTexts = {
  readonly row: string
  readonly ris: string
  readonly bibtex: string
  readonly entry: Buffer
}

/** Some articles as each of the files has them, one after the other. */
const joinTexts = (articles: readonly ArticleTexts[]): Text[] => [
  toMember(articles.map(({ row }) => `${row}\n`).join('')),
  articles.map(({ ris }) => ris).join(''),
  articles.map(({ bibtex }) => `${bibtex}\n`).join(''),
  toMember(Buffer.concat(articles.map(({ entry }) => entry))),
]

const rowOf = ({ listing, article }: Listed, address: string): ArticleRow =>
  toArticleRow(listing, article(), `${address}${paths.article(listing.id)}`)

function textsOf(address: string): (listed: Listed) => ArticleTexts {
  const citing: unknown = JSON.parse(readFileSync(ruleFile('citing.json'), 'utf8'))
  const notAuthors = toNotAuthors(citingFileSchema.parse(citing))
  return (listed) => {
    const { listing, article } = listed
    const row = rowOf(listed, address)
    const reference = toReference(listing, { url: row.link, standIn: standInText(listing), notAuthors })
    const entry =
      row.rights === 'full'
        ? toTarFile(row.page, `${row.id}.md`, Buffer.from(toMarkdown(article())))
        : Buffer.alloc(0)
    return { row: JSON.stringify(row), ris: toRis(reference), bibtex: toBibtex(reference), entry }
  }
}
