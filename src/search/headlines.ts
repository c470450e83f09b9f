/**
 * Exact headlines: which documents bear a headline, under its hash, so that asking whether a query is one costs a small
 * file whatever the archive's size.
 */
import { ByteReader, ByteWriter, readList, writeList } from './bytes.ts'
import type { SearchDocument } from './document.ts'
import type { Folder } from './fold.ts'

/** Headlines to a slice at most: about two kilobytes. */
const MOST = 256

/** The slices in their order, as many as a power of two; a headline lies in the one that its hash leaves as a remainder. */
export function encodeHeadlines(documents: readonly SearchDocument[], folder: Folder): Uint8Array[] {
  const byHash = new Map<number, number[]>()
  documents.forEach(({ headline }, doc) => {
    const folded = folder.fold(headline)
    if (folded === '') return
    const hash = toHash(folded)
    const docs = byHash.get(hash)
    if (docs) docs.push(doc)
    else byHash.set(hash, [doc])
  })
  const count = byHash.size === 0 ? 0 : 2 ** Math.max(0, Math.ceil(Math.log2(byHash.size / MOST)))
  const slices = Array.from({ length: count }, (): [number, number[]][] => [])
  for (const [hash, docs] of [...byHash].sort(([a], [b]) => a - b)) slices[hash % count]?.push([hash, docs])
  return slices.map(encodeSlice)
}

function encodeSlice(entries: readonly (readonly [number, readonly number[]])[]): Uint8Array {
  const writer = new ByteWriter()
  let before = 0
  writeList(writer, entries, ([hash, docs]) => {
    writer.integer(hash - before)
    writeList(writer, docs, (doc) => writer.integer(doc))
    before = hash
  })
  return writer.take()
}

/** Hash → documents. */
export function decodeHeadlines(bytes: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const reader = new ByteReader(bytes)
  let hash = 0
  return new Map(
    readList(reader, () => {
      hash += reader.integer()
      return [hash, readList(reader, () => reader.integer())] as const
    }),
  )
}

/** 53 bits of a folded headline (cyrb53). */
export function toHash(folded: string): number {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    low = Math.imul(low ^ unit, 2654435761)
    high = Math.imul(high ^ unit, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return 0x1_0000_0000 * (0x1f_ffff & high) + (low >>> 0)
}
