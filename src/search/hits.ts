/** Sets of documents with scores, and what AND, OR and NOT make of them. */
import { seek } from './matchPhrase.ts'

/** Ascending documents, a score beside each. */
export type Hits = { readonly docs: Uint32Array; readonly scores: Float32Array }

export const NO_HITS: Hits = { docs: new Uint32Array(0), scores: new Float32Array(0) }

/** Every document, or those numbered `from` up to `to`, scored 0. */
export function toRange(from: number, to: number): Hits {
  const docs = Uint32Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
  return { docs, scores: new Float32Array(docs.length) }
}

/** Ascending documents, scored 0. */
export function toUnscored(docs: Uint32Array): Hits {
  return { docs, scores: new Float32Array(docs.length) }
}

export function both(a: Hits, b: Hits): Hits {
  if (a.docs.length > b.docs.length) return both(b, a)
  return merge(a, (doc, j) => (b.docs[j] === doc ? (b.scores[j] ?? 0) : null), b.docs)
}

export function without(a: Hits, b: Hits): Hits {
  return merge(a, (doc, j) => (b.docs[j] === doc ? null : 0), b.docs)
}

/** Walks `a` beside `other`; `weigh` gives what to add to a score, or null to drop the document. */
function merge(a: Hits, weigh: (doc: number, j: number) => number | null, other: Uint32Array): Hits {
  const docs = new Uint32Array(a.docs.length)
  const scores = new Float32Array(a.docs.length)
  let size = 0
  let j = 0
  for (let i = 0; i < a.docs.length; i++) {
    const doc = a.docs[i] ?? 0
    j = seek(other, doc, j)
    const more = weigh(doc, j)
    if (more === null) continue
    docs[size] = doc
    scores[size++] = (a.scores[i] ?? 0) + more
  }
  return { docs: docs.subarray(0, size), scores: scores.subarray(0, size) }
}

export function either(a: Hits, b: Hits): Hits {
  const docs: number[] = []
  const scores: number[] = []
  for (let i = 0, j = 0; i < a.docs.length || j < b.docs.length;) {
    const left = a.docs[i] ?? Infinity
    const right = b.docs[j] ?? Infinity
    docs.push(Math.min(left, right))
    scores.push((left <= right ? (a.scores[i] ?? 0) : 0) + (right <= left ? (b.scores[j] ?? 0) : 0))
    if (left <= right) i++
    if (right <= left) j++
  }
  return { docs: Uint32Array.from(docs), scores: Float32Array.from(scores) }
}
