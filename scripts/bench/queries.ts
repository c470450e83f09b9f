/** Queries with their true answers, found by scanning folded text. */
import type { SearchDocument } from '../../src/search/document.ts'
import { plainFolder } from '../../src/search/fold.ts'
import { TEXT } from '../../src/search/namespaces.ts'
import { toSegments } from '../../src/search/stream.ts'
import { createRandom, type Random } from './random.ts'

export type BenchQuery = {
  readonly kind: string
  readonly query: string
  /** Numbers of the documents whose folded text holds the query. */
  readonly truth: readonly number[]
  /** Documents that a reader who typed this wants first; null where any hit will do. */
  readonly wanted: readonly number[] | null
}

/** Substrings of each length from 1 to 10, headlines, figure strings. `documents` in the index's order. */
export function toQueries(
  documents: readonly SearchDocument[],
  perKind: { substring: number; other: number },
): BenchQuery[] {
  const random = createRandom(77)
  const folded = documents.map((document) =>
    toSegments(document)
      .filter((segment) => segment.namespace === TEXT)
      .map((segment) => plainFolder.fold(segment.text))
      .join('\n'),
  )
  const draw = (kind: string, count: number, sample: () => string): { kind: string; query: string }[] =>
    Array.from({ length: count }, () => ({ kind, query: sample() }))
  const anyDocument = (): SearchDocument =>
    documents[random.integer(documents.length)] ?? documents[0] ?? fail()
  const samples = [
    ...Array.from({ length: 10 }, (_, i) =>
      draw(`${i + 1} characters`, perKind.substring, () => toSubstring(random, folded, i + 1)),
    ).flat(),
    ...draw('headline', perKind.other, () => anyDocument().headline),
    ...draw('figure', perKind.other, () => toFigureString(random, folded)),
  ]
  return samples.map(({ kind, query }) => {
    const needle = plainFolder.fold(query)
    const truth = folded.flatMap((text, doc) => (text.includes(needle) ? [doc] : []))
    const wanted = kind === 'headline' ? truth.filter((doc) => documents[doc]?.headline === query) : null
    return { kind, query, truth, wanted }
  })
}

function toSubstring(random: Random, folded: readonly string[], length: number): string {
  for (;;) {
    const text = folded[random.integer(folded.length)] ?? ''
    const start = random.integer(Math.max(1, text.length - length))
    const part = text.slice(start, start + length)
    if (part.length === length && !part.includes('\n')) return part
  }
}

function toFigureString(random: Random, folded: readonly string[]): string {
  for (;;) {
    const found = [
      ...(folded[random.integer(folded.length)] ?? '').matchAll(
        /\d+(?:\.\d+)?(?:亿元|万元|家|%|[a-z]+\+?)/gu,
      ),
    ]
    const [figure] = found[random.integer(Math.max(1, found.length))] ?? []
    if (figure !== undefined) return figure
  }
}

function fail(): never {
  throw new Error('The corpus is empty')
}
