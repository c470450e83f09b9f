/** Finds the documents that hold a phrase: exactly those, each with its impact. */
import { toCover, type Piece } from './cover.ts'
import type { Dictionary } from './dictionaryReader.ts'
import type { Namespace } from './namespaces.ts'
import { NO_POSTINGS, type Occurrences, type Postings } from './postings.ts'

/** Lists that a phrase fetches before it looks what is left. */
const SAMPLE = 4

/** Looks candidates through instead of fetching their positions. */
export type LookThrough = {
  /** So many at most. */
  readonly most: number
  /** Those of the candidates that hold the phrase. */
  readonly holding: (docs: Uint32Array) => Promise<ReadonlySet<number>>
}

/** Documents whose folded text in the namespace contains the folded phrase. */
export async function matchPhrase(
  dictionary: Dictionary,
  namespace: Namespace,
  phrase: string,
  look: LookThrough | null = null,
): Promise<Postings> {
  const pieces = toCover(phrase, namespace, (term) => dictionary.grows(term))
  const sample = toSample(pieces)
  const matching = matchPieces(dictionary, sample)
  // Two pieces meet in many documents: that their places will be asked is likely enough to save a turn by asking now.
  if (pieces.length === 2) for (const { term } of pieces) dictionary.expectOccurrences(term)
  const first = await matching
  if (pieces.length === 1 || first.docs.length === 0) return first
  if (pieces.length === 2) return keep(first, await withPhrase(dictionary, pieces, first.docs))
  if (look && first.docs.length <= look.most) return keep(first, await look.holding(first.docs))
  const others = pieces.filter((piece) => !sample.includes(piece))
  const candidates = others.length === 0 ? first : intersect(first, await matchPieces(dictionary, others))
  if (look && candidates.docs.length <= look.most)
    return keep(candidates, await look.holding(candidates.docs))
  return keep(candidates, await withPhrase(dictionary, pieces, candidates.docs))
}

/** A few pieces of a long phrase, from end to end: they nearly always leave no more than its own documents. */
function toSample(pieces: readonly Piece[]): readonly Piece[] {
  const step = Math.max(1, (pieces.length - 1) / (SAMPLE - 1))
  return pieces.filter(
    (_, i) => i === pieces.length - 1 || Math.floor(i / step) !== Math.floor((i - 1) / step),
  )
}

async function matchPieces(dictionary: Dictionary, pieces: readonly Piece[]): Promise<Postings> {
  const lists = await Promise.all(pieces.map((piece) => dictionary.postings(piece.term)))
  return lists.reduce(intersect)
}

/** Documents of both lists; the impact of the weaker, which bounds what the two weigh together. */
function intersect(a: Postings, b: Postings): Postings {
  if (a.docs.length > b.docs.length) return intersect(b, a)
  const docs: number[] = []
  const impacts: number[] = []
  let j = 0
  for (let i = 0; i < a.docs.length; i++) {
    const doc = a.docs[i] ?? 0
    j = seek(b.docs, doc, j)
    if (b.docs[j] !== doc) continue
    docs.push(doc)
    impacts.push(Math.min(a.impacts[i] ?? 0, b.impacts[j] ?? 0))
  }
  return { docs: Uint32Array.from(docs), impacts: Uint8Array.from(impacts) }
}

/** The first place at or behind `from` that holds at least `doc`; strides double, so a short list skips through a long one. */
export function seek(docs: Uint32Array, doc: number, from: number): number {
  let stride = 1
  let low = from
  while (low + stride < docs.length && (docs[low + stride] ?? 0) < doc) {
    low += stride
    stride *= 2
  }
  let high = Math.min(docs.length, low + stride + 1)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((docs[middle] ?? 0) < doc) low = middle + 1
    else high = middle
  }
  return low
}

function keep(candidates: Postings, wanted: ReadonlySet<number>): Postings {
  if (wanted.size === 0) return NO_POSTINGS
  return {
    docs: candidates.docs.filter((doc) => wanted.has(doc)),
    impacts: candidates.impacts.filter((_, i) => wanted.has(candidates.docs[i] ?? -1)),
  }
}

/** Candidates in which the pieces stand at their distances from one another. */
async function withPhrase(
  dictionary: Dictionary,
  pieces: readonly Piece[],
  docs: Uint32Array,
): Promise<Set<number>> {
  const runs = await Promise.all(pieces.map((piece) => dictionary.occurrences(piece.term, docs)))
  const starts = runs.map((run, i) => shift(run, pieces[i]?.offset ?? 0))
  return new Set(starts.reduce(inBoth).docs)
}

/** Places of a piece → places where the phrase would start. */
function shift({ docs, places }: Occurrences, offset: number): Occurrences {
  const late = (_: number, i: number): boolean => (places[i] ?? 0) >= offset
  return { docs: docs.filter(late), places: places.filter(late).map((place) => place - offset) }
}

function inBoth(a: Occurrences, b: Occurrences): Occurrences {
  const docs: number[] = []
  const places: number[] = []
  let j = 0
  for (let i = 0; i < a.docs.length; i++) {
    const doc = a.docs[i] ?? 0
    const place = a.places[i] ?? 0
    while (j < b.docs.length && isBefore(b, j, doc, place)) j++
    if (b.docs[j] !== doc || b.places[j] !== place) continue
    docs.push(doc)
    places.push(place)
  }
  return { docs: Uint32Array.from(docs), places: Uint32Array.from(places) }
}

function isBefore(run: Occurrences, at: number, doc: number, place: number): boolean {
  const there = run.docs[at] ?? 0
  return there < doc || (there === doc && (run.places[at] ?? 0) < place)
}
