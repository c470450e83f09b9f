/**
 * Facets: the values of each document in columns, cut into chunks of documents, so that a query with few hits fetches
 * little; and the totals, which a page shows before any query.
 *
 * Documents are numbered newest first, so dates are runs: (day, how many), and a span of dates is a span of numbers.
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

const LAST_DAY = 99_999_999

export type FacetValue = SearchPlace & { readonly count: number }
export type DateRun = { readonly day: number | null; readonly count: number }

export type FacetTotals = {
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>
  readonly withFigures: number
  readonly dates: readonly DateRun[]
}

/** For one document: numbers of its values, in the order of the totals. */
export type FacetRow = Readonly<Record<Facet, readonly number[]>> & { readonly figures: boolean }

export const NO_FACETS: FacetRow = { district: [], topic: [], entity: [], newspaper: [], figures: false }

/** The day a document is filed under: printed, or the month or year its approximate date is filed under, as in lists. */
export function toFilingDay(document: SearchDocument): number | null {
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
    values: byFacet(count),
    withFigures,
    dates,
  }
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
  // Days fall, so each is written as its distance from the one before.
  let before = LAST_DAY
  writeList(writer, totals.dates, ({ day, count }) => {
    writer.integer(before - (day ?? 0))
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
  let day = LAST_DAY
  const dates = readList(reader, () => {
    day -= reader.integer()
    return { day: day || null, count: reader.integer() }
  })
  return { values: totals, withFigures, dates }
}
