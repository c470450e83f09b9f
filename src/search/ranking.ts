/** The order of results. */
import type { Hits } from './hits.ts'

export const SORTS = ['relevance', 'newest', 'oldest'] as const
export type Sort = (typeof SORTS)[number]

/**
 * The first `count` documents in the wanted order. Documents are numbered oldest first, so dates need no column; equal
 * scores go newest first, and an exact headline before all.
 */
export function topOf(hits: Hits, sort: Sort, exact: ReadonlySet<number>, count: number): number[] {
  if (sort === 'oldest') return [...hits.docs.subarray(0, count)]
  if (sort === 'newest') return [...hits.docs.subarray(Math.max(0, hits.docs.length - count))].reverse()
  return topScored(hits, exact, count)
}

/** Keeps the best in a small sorted list: linear in the hits, since few displace one. */
function topScored({ docs, scores }: Hits, exact: ReadonlySet<number>, count: number): number[] {
  const best: { doc: number; score: number }[] = []
  for (let i = docs.length - 1; i >= 0; i--) {
    const doc = docs[i] ?? 0
    const score = (scores[i] ?? 0) + (exact.has(doc) ? 1e6 : 0)
    if (best.length === count && score <= (best.at(-1)?.score ?? 0)) continue
    let place = best.length
    while (place > 0 && (best[place - 1]?.score ?? 0) < score) place--
    best.splice(place, 0, { doc, score })
    if (best.length > count) best.pop()
  }
  return best.map(({ doc }) => doc)
}
