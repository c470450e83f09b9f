/** The records of this run as the data steps read them back, month by month: what the step before has just written is not checked again. */
import path from 'node:path'
import { sortDay } from '../../src/archive/dates.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import type { ArticleListing, ArticleRecord } from '../../src/archive/listing.ts'
import { readLines } from '../../src/archive/readLines.ts'
import { openReader } from './reader.ts'

export type Listed = {
  readonly listing: ArticleListing
  /** A digest of all that anything made of its article may say. */
  readonly said: string
  /** Its entry, read when it is asked for the first time. */
  readonly article: () => ArticleRecord['article']
}

/** Articles that follow one another in the index and are of one month: what is made of them is kept together. */
export type Month = {
  /** `2020-11`; empty where none is known. */
  readonly name: string
  readonly listed: readonly Listed[]
  /** A digest of those of its articles. */
  readonly said: string
}

/** Every article of the cache, newest month first, undated ones last. */
export function* readMonths(cache: string): Generator<Month> {
  const records = openReader(path.join(cache, 'article-records.jsonl'))
  let [month, listed]: [string, Listed[]] = ['', []]
  for (const line of readLines(path.join(cache, 'articles.jsonl'))) {
    const listing = JSON.parse(line) as ArticleListing
    const own = sortDay(listing)?.slice(0, 7) ?? ''
    if (own !== month && listed.length > 0) yield toMonth(month, listed)
    if (own !== month) [month, listed] = [own, []]
    let article: ArticleRecord['article'] | null = null
    const read = (): ArticleRecord['article'] =>
      (article ??= (records.read(listing.span) as ArticleRecord).article)
    listed.push({ listing, said: saidOf(listing), article: read })
  }
  if (listed.length > 0) yield toMonth(month, listed)
  records.close()
}

const toMonth = (name: string, listed: readonly Listed[]): Month => ({
  name,
  listed,
  said: digestOf(listed.map(({ said }) => said)),
})

/** Of a listing all but where its record lies, and what it is like. */
const saidOf = (listing: ArticleListing): string =>
  digestOf([{ ...listing, span: null, related: null, sameEvent: null }])
