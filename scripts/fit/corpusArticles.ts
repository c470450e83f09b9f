/** The articles of a corpus: files of records, one a line, `*.jsonl.gz`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { articleRecord, type ArticleRecord } from '../../src/typeset/record.ts'
import { InputError } from '../command.ts'

/** All articles of a folder, in the order of its files; a folder without any is an error. */
export function readCorpus(corpus: string): ArticleRecord[] {
  const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.jsonl.gz')) : []
  if (files.length === 0) throw new InputError(`${corpus} holds no articles`)
  return files.sort().flatMap((name) =>
    gunzipSync(readFileSync(path.join(corpus, name)))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((row) => articleRecord.parse(JSON.parse(row))),
  )
}

/** So many characters are printed in one article alone. */
const TELLING = 40

/** The articles of which none of the pages prints a paragraph: pages that are labelled or kept apart. */
export function withoutPrinted(
  articles: readonly ArticleRecord[],
  pages: readonly string[],
): ArticleRecord[] {
  const printed = pages.map((file) => readFileSync(file, 'utf8')).join('\n')
  return articles.filter(
    ({ blocks }) =>
      !blocks.some(([, text]) => text.length > TELLING && printed.includes(text.slice(0, TELLING))),
  )
}
