/**
 * Facets: the values of each document in columns, cut into chunks of documents, so that a query with few hits fetches
 * little; and the totals, which a page shows before any query.
 *
 * Documents are numbered newest first, so dates are runs: (day, how many), and a span of dates is a span of numbers.
 */
import { ByteReader, ByteWriter, readList, writeList } from './bytes.ts'
import type { SearchDocument, SearchPlace } from './document.ts'
import { toDay } from './dates.ts'

export const FACETS = ['district', 'topic', 'newspaper'] as const
export type Facet = (typeof FACETS)[number]

/** Documents to a column file. */
export const CHUNK = 4096

export type FacetValue = SearchPlace & { readonly count: number }
export type DateRun = { readonly day: number | null; readonly count: number }

export type FacetTotals = {
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>
  readonly withFigures: number
  readonly dates: readonly DateRun[]
}

/** For one document: numbers of its values, in the order of the totals. */
export type FacetRow = Readonly<Record<Facet, readonly number[]>> & { readonly figures: boolean }

/** The day a document is filed under: printed, or where its approximate date begins. */
export function toFilingDay(document: SearchDocument): number | null {
  return toDay(document.date ?? document.dateApprox)
}

function valuesOf(document: SearchDocument, facet: Facet): readonly SearchPlace[] {
  if (facet === 'topic') return document.topics
  if (facet === 'newspaper')
    return document.newspaper ? [{ id: document.newspaper, name: document.newspaper }] : []
  return document.district ? [document.district, ...document.otherDistricts] : document.otherDistricts
}

/** Counts every value; most frequent first, equal counts by id. */
export function toFacetTotals(documents: readonly SearchDocument[]): FacetTotals {
  const count = (facet: Facet): FacetValue[] => {
    const counts = new Map<string, FacetValue>()
    for (const document of documents)
      for (const [id, name] of new Map(valuesOf(document, facet).map((value) => [value.id, value.name])))
        counts.set(id, { id, name, count: (counts.get(id)?.count ?? 0) + 1 })
    return [...counts.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  }
  const dates: { day: number | null; count: number }[] = []
  for (const document of documents) {
    const day = toFilingDay(document)
    const last = dates.at(-1)
    if (last?.day === day) last.count++
    else dates.push({ day, count: 1 })
  }
  const withFigures = documents.filter((document) => document.figures.length > 0).length
  return {
    values: { district: count('district'), topic: count('topic'), newspaper: count('newspaper') },
    withFigures,
    dates,
  }
}

/** The column files, {@link CHUNK} documents each. */
export function* encodeFacetChunks(
  documents: readonly SearchDocument[],
  totals: FacetTotals,
): Generator<Uint8Array> {
  const numbers = FACETS.map((facet) => new Map(totals.values[facet].map((value, i) => [value.id, i])))
  for (let from = 0; from < documents.length; from += CHUNK) {
    const writer = new ByteWriter()
    const chunk = documents.slice(from, from + CHUNK)
    writer.integer(chunk.length)
    FACETS.forEach((facet, f) => {
      for (const document of chunk) {
        const found = new Set(valuesOf(document, facet).map((value) => numbers[f]?.get(value.id) ?? 0))
        writeList(
          writer,
          [...found].sort((a, b) => a - b),
          (value) => writer.integer(value),
        )
      }
    })
    for (const document of chunk) writer.byte(document.figures.length > 0 ? 1 : 0)
    yield writer.take()
  }
}

export function decodeFacetChunk(bytes: Uint8Array): FacetRow[] {
  const reader = new ByteReader(bytes)
  const size = reader.integer()
  const column = (): number[][] =>
    Array.from({ length: size }, () => readList(reader, () => reader.integer()))
  const columns = { district: column(), topic: column(), newspaper: column() }
  return Array.from({ length: size }, (_, i) => ({
    district: columns.district[i] ?? [],
    topic: columns.topic[i] ?? [],
    newspaper: columns.newspaper[i] ?? [],
    figures: reader.byte() === 1,
  }))
}

export function writeFacetTotals(writer: ByteWriter, totals: FacetTotals): void {
  for (const facet of FACETS)
    writeList(writer, totals.values[facet], ({ id, name, count }) => {
      writer.string(id)
      writer.string(name === id ? '' : name)
      writer.integer(count)
    })
  writer.integer(totals.withFigures)
  writeList(writer, totals.dates, ({ day, count }) => {
    writer.integer(day ?? 0)
    writer.integer(count)
  })
}

export function readFacetTotals(reader: ByteReader): FacetTotals {
  const values = (): FacetValue[] =>
    readList(reader, () => {
      const id = reader.string()
      return { id, name: reader.string() || id, count: reader.integer() }
    })
  return {
    values: { district: values(), topic: values(), newspaper: values() },
    withFigures: reader.integer(),
    dates: readList(reader, () => ({ day: reader.integer() || null, count: reader.integer() })),
  }
}
