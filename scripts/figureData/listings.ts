/** The records of this run as the data step reads them back: what the step before has just written is not checked again. */
import path from 'node:path'
import type { ArticleListing, ArticleRecord } from '../../src/archive/listing.ts'
import { readLines } from '../../src/archive/readLines.ts'
import { openReader } from './reader.ts'

export type Listed = {
  readonly listing: ArticleListing
  /** Its entry, read when it is asked for. */
  readonly article: () => ArticleRecord['article']
}

/** Every article of the cache, newest first. */
export function* readListings(cache: string): Generator<Listed> {
  const records = openReader(path.join(cache, 'article-records.jsonl'))
  for (const line of readLines(path.join(cache, 'articles.jsonl'))) {
    const listing = JSON.parse(line) as ArticleListing
    yield { listing, article: () => (records.read(listing.span) as ArticleRecord).article }
  }
  records.close()
}

/** What of a listing anything made of its article may say. */
export const saidOf = (listing: ArticleListing): unknown => ({
  ...listing,
  span: null,
  related: null,
  sameEvent: null,
})
