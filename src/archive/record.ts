/**
 * Reads one record by its byte offset: an article page costs one article, whatever the archive's size. Records are as the records step of this
 * build has written them, and are not checked again.
 */
import { openSync, readSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder } from './cacheFolder.ts'
import type { ArticleListing, ArticleRecord, PageListing, PageRecord, Span } from './listing.ts'

const open = new Map<string, number>()
const decoder = new TextDecoder()

export function readArticleRecord({ span }: Pick<ArticleListing, 'span'>): ArticleRecord {
  return JSON.parse(readText('article-records.jsonl', span))
}

export function readPageRecord({ span }: Pick<PageListing, 'span'>): PageRecord {
  return JSON.parse(readText('page-records.jsonl', span))
}

function readText(name: string, [offset, length]: Span): string {
  const file = path.join(cacheFolder(), name)
  const fd = open.get(file) ?? openSync(file, 'r')
  open.set(file, fd)
  const bytes = new Uint8Array(length)
  const size = readSync(fd, bytes, 0, length, offset)
  if (size !== length)
    throw new Error(`Unexpected end of ${name} at ${offset + size}, expected ${length} bytes from ${offset}`)
  return decoder.decode(bytes)
}
