/**
 * Posting lists. Documents: count, gaps, then an impact of four bits for each. Positions: for each document of that list,
 * how many, then gaps from the document's start.
 */
import { ByteReader, type ByteWriter } from './bytes.ts'

/** The highest impact: a posting's share of BM25 that does not depend on how rare the term is, in sixteenths. */
export const MAX_IMPACT = 15

/** Ascending documents, and beside each what the term weighs in it (0..15). */
export type Postings = { readonly docs: Uint32Array; readonly impacts: Uint8Array }

export const NO_POSTINGS: Postings = { docs: new Uint32Array(0), impacts: new Uint8Array(0) }

/** Those of an index's parts, each numbered from its first document, as one. */
export function joinPostings(
  parts: readonly { readonly firstDoc: number; readonly postings: Postings }[],
): Postings {
  const filled = parts.filter(({ postings }) => postings.docs.length > 0)
  const length = filled.reduce((sum, { postings }) => sum + postings.docs.length, 0)
  const [docs, impacts] = [new Uint32Array(length), new Uint8Array(length)]
  let at = 0
  for (const { firstDoc, postings } of filled) {
    impacts.set(postings.impacts, at)
    for (const doc of postings.docs) docs[at++] = firstDoc + doc
  }
  return { docs, impacts }
}

/** The first `count` of these documents, which ascend, and of what a gram weighs in each. */
export function writePostings(
  writer: ByteWriter,
  docs: Uint32Array,
  impacts: Uint8Array,
  count: number,
): void {
  writer.integer(count)
  for (let i = 0, next = 0; i < count; i++) {
    const doc = docs[i] ?? 0
    writer.integer(doc - next)
    next = doc + 1
  }
  for (let i = 0; i < count; i += 2)
    writer.byte(((impacts[i] ?? 0) << 4) | (i + 1 < count ? (impacts[i + 1] ?? 0) : 0))
}

export function decodePostings(bytes: Uint8Array): Postings {
  const reader = new ByteReader(bytes)
  const count = reader.integer()
  const docs = new Uint32Array(count)
  let doc = -1
  for (let i = 0; i < count; i++) docs[i] = doc += reader.integer() + 1
  const impacts = new Uint8Array(count)
  for (let i = 0; i < count; i += 2) {
    const pair = reader.byte()
    impacts[i] = pair >> 4
    if (i + 1 < count) impacts[i + 1] = pair & 15
  }
  return { docs, impacts }
}

/** Where a gram stands: pairs of (document, place), ascending, in two columns. */
export type Occurrences = { readonly docs: Uint32Array; readonly places: Uint32Array }

/** Reads the positions behind a posting list, only in `wanted` documents (ascending). */
export function decodePositions(bytes: Uint8Array, docs: Uint32Array, wanted: Uint32Array): Occurrences {
  const reader = new ByteReader(bytes)
  const inDocs: number[] = []
  const places: number[] = []
  let next = 0
  for (const doc of docs) {
    while ((wanted[next] ?? Infinity) < doc) next++
    const keep = wanted[next] === doc
    let place = -1
    for (let left = reader.integer(); left > 0; left--) {
      place += reader.integer() + 1
      if (!keep) continue
      inDocs.push(doc)
      places.push(place)
    }
  }
  return { docs: Uint32Array.from(inDocs), places: Uint32Array.from(places) }
}
