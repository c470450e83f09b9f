/**
 * Facets: the values of each document in columns, cut into chunks of documents, so that a query with few hits fetches
 * little; and the totals, which a page shows before any query.
 *
 * Documents are numbered oldest first, so dates are runs: (day, how many), and a span of dates is a span of numbers.
 */
import { ByteReader, ByteWriter, readList, writeList } from './bytes.ts'
import type { SearchDocument, SearchPlace } from './document.ts'
import { toFiledPeriod } from '../archive/dates.ts'
import { toDay } from './dates.ts'

export const FACETS = ['district', 'topic', 'entity', 'newspaper'] as const
export type Facet = (typeof FACETS)[number]

/** One value for each facet, in their order: files are read and written so. */
export function byFacet<T>(valueOf: (facet: Facet) => T): Record<Facet, T> {
  return {
    district: valueOf('district'),
    topic: valueOf('topic'),
    entity: valueOf('entity'),
    newspaper: valueOf('newspaper'),
  }
}

export type FacetValue = SearchPlace & { readonly count: number }
export type DateRun = { readonly day: number | null; readonly count: number }

export type FacetTotals = {
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>
  readonly withFigures: number
  /** The order of documents: undated ones first, then the oldest. */
  readonly dates: readonly DateRun[]
}

/** For one document: numbers of its values, in the order of the totals. */
export type FacetRow = Readonly<Record<Facet, readonly number[]>> & { readonly figures: boolean }

export const NO_FACETS: FacetRow = { district: [], topic: [], entity: [], newspaper: [], figures: false }

/** The day a document is filed under: printed, or the month or year its approximate date is filed under, as in lists. */
export function toFilingDay(document: Pick<SearchDocument, 'date' | 'dateApprox'>): number | null {
  return toDay(toFiledPeriod(document))
}

/** The values of a facet that a document is filed under. */
export function valuesOf(document: SearchDocument, facet: Facet): readonly SearchPlace[] {
  if (facet === 'topic') return document.topics
  if (facet === 'entity') return document.entities
  if (facet === 'newspaper')
    return document.newspaper ? [{ id: document.newspaper, name: document.newspaper }] : []
  return document.district ? [document.district, ...document.otherDistricts] : document.otherDistricts
}

/** Counts every value; in the order in which they come, so that a later article moves none. */
export function toFacetTotals(documents: readonly SearchDocument[]): FacetTotals {
  const found = (facet: Facet): FacetValue[] =>
    documents.flatMap((document) => {
      const values = new Map(valuesOf(document, facet).map(({ id, name }) => [id, { id, name, count: 1 }]))
      return [...values.values()]
    })
  return {
    values: byFacet((facet) => sumValues(found(facet))),
    withFigures: documents.filter((document) => document.figures.length > 0).length,
    dates: joinRuns(documents.map((document) => ({ day: toFilingDay(document), count: 1 }))),
  }
}

/** The totals of all parts of an index; the most frequent values first, equal counts by id. */
export function joinTotals(parts: readonly FacetTotals[]): FacetTotals {
  const values = (facet: Facet): FacetValue[] =>
    sumValues(parts.flatMap((part) => part.values[facet])).sort(
      (a, b) => b.count - a.count || (a.id < b.id ? -1 : 1),
    )
  return {
    values: byFacet(values),
    withFigures: parts.reduce((sum, { withFigures }) => sum + withFigures, 0),
    dates: joinRuns(parts.flatMap(({ dates }) => dates)),
  }
}

function sumValues(values: readonly FacetValue[]): FacetValue[] {
  const sums = new Map<string, FacetValue>()
  for (const { id, name, count } of values)
    sums.set(id, { id, name, count: count + (sums.get(id)?.count ?? 0) })
  return [...sums.values()]
}

function joinRuns(runs: readonly DateRun[]): DateRun[] {
  const joined: { day: number | null; count: number }[] = []
  for (const { day, count } of runs) {
    const last = joined.at(-1)
    if (last?.day === day) last.count += count
    else joined.push({ day, count })
  }
  return joined
}

/** Gives the row of each document: numbers of its values in the totals. */
export function toFacetRows(documents: readonly SearchDocument[], totals: FacetTotals): FacetRow[] {
  const numbersOf = (facet: Facet): ((document: SearchDocument) => number[]) => {
    const numbers = new Map(totals.values[facet].map((value, i) => [value.id, i]))
    return (document) => {
      const found = new Set(valuesOf(document, facet).map((value) => numbers.get(value.id) ?? 0))
      return [...found].sort((a, b) => a - b)
    }
  }
  const numbers = byFacet(numbersOf)
  return documents.map((document) => ({
    ...byFacet((facet) => numbers[facet](document)),
    figures: document.figures.length > 0,
  }))
}

export function writeFacetRow(writer: ByteWriter, row: FacetRow): void {
  for (const facet of FACETS) writeList(writer, row[facet], (number) => writer.integer(number))
  writer.byte(row.figures ? 1 : 0)
}

export function readFacetRow(reader: ByteReader): FacetRow {
  const values = (): number[] => readList(reader, () => reader.integer())
  return { ...byFacet(values), figures: reader.byte() === 1 }
}

export function writeFacetTotals(writer: ByteWriter, totals: FacetTotals): void {
  for (const facet of FACETS)
    writeList(writer, totals.values[facet], ({ id, name, count }) => {
      writer.string(id)
      writer.string(name === id ? '' : name)
      writer.integer(count)
    })
  writer.integer(totals.withFigures)
  // Days rise, so each is written as its distance from the one before.
  let before = 0
  writeList(writer, totals.dates, ({ day, count }) => {
    writer.integer((day ?? 0) - before)
    writer.integer(count)
    before = day ?? 0
  })
}

export function readFacetTotals(reader: ByteReader): FacetTotals {
  const values = (): FacetValue[] =>
    readList(reader, () => {
      const id = reader.string()
      return { id, name: reader.string() || id, count: reader.integer() }
    })
  const totals = byFacet(values)
  const withFigures = reader.integer()
  let day = 0
  const dates = readList(reader, () => {
    day += reader.integer()
    return { day: day || null, count: reader.integer() }
  })
  return { values: totals, withFigures, dates }
}
