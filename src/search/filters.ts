/** What a reader narrows a search by, and what each choice would leave. */
import { toDay, toLastDay, toMonth } from './dates.ts'
import { byFacet, FACETS, type Facet, type FacetRow, type FacetTotals } from './facets.ts'
import type { Hits } from './hits.ts'
import type { SearchIndex } from './openIndex.ts'

/** OR within a facet, AND between; dates as written in the address: `2021`, `2021-05`, `2021-05-21`. */
export type Filters = Readonly<Record<Facet, readonly string[]>> & {
  readonly from: string
  readonly to: string
  readonly figures: boolean
}

export const NO_FILTERS: Filters = {
  district: [],
  topic: [],
  entity: [],
  newspaper: [],
  from: '',
  to: '',
  figures: false,
}
export const DIMENSIONS = [...FACETS, 'dates', 'figures'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export type FacetCounts = {
  /** By the number of the value in the manifest's totals. */
  readonly values: Readonly<Record<Facet, readonly number[]>>
  readonly withFigures: number
  /** Newest first; month null for undated articles. */
  readonly months: readonly { readonly month: number | null; readonly count: number }[]
}

/** The dimensions in use. */
export function toActive(filters: Filters): Dimension[] {
  return DIMENSIONS.filter((dimension) => {
    if (dimension === 'dates') return filters.from !== '' || filters.to !== ''
    if (dimension === 'figures') return filters.figures
    return filters[dimension].length > 0
  })
}

/** The same filters without one dimension. */
export function dropDimension(filters: Filters, dimension: Dimension): Filters {
  if (dimension === 'dates') return { ...filters, from: '', to: '' }
  if (dimension === 'figures') return { ...filters, figures: false }
  return { ...filters, [dimension]: [] }
}

const NO_DIMENSIONS: readonly Dimension[] = []

/** Tells for a document which dimensions it fails. */
type Failures = (doc: number) => readonly Dimension[]

/** The hits that pass. Columns are fetched only for a filter that needs them. */
export async function filterHits(index: SearchIndex, hits: Hits, filters: Filters): Promise<Hits> {
  if (toActive(filters).length === 0) return hits
  const failures = await toFailures(index, hits, filters)
  const passes = Array.from(hits.docs, (doc) => failures(doc).length === 0)
  return { docs: hits.docs.filter((_, i) => passes[i]), scores: hits.scores.filter((_, i) => passes[i]) }
}

async function toFailures(index: SearchIndex, hits: Hits, filters: Filters): Promise<Failures> {
  const { facets } = index
  const active = toActive(filters)
  const rowOf = active.some((dimension) => dimension !== 'dates')
    ? await index.facetsOf(hits.docs)
    : () => undefined
  const tests = active.map((dimension) => ({ dimension, passes: toTest(dimension, filters, facets) }))
  const dayOf = toDayOf(facets)
  if (tests.length === 0) return () => NO_DIMENSIONS
  return (doc) => {
    const row = rowOf(doc)
    const day = dayOf(doc)
    return tests.filter(({ passes }) => !passes(row, day)).map(({ dimension }) => dimension)
  }
}

type Test = (row: FacetRow | undefined, day: number | null) => boolean

function toTest(dimension: Dimension, filters: Filters, totals: FacetTotals): Test {
  if (dimension === 'figures') return (row) => row?.figures === true
  if (dimension === 'dates') {
    const from = toDay(filters.from) ?? 0
    const to = toLastDay(filters.to) ?? Infinity
    return (_, day) => day !== null && day >= from && day <= to
  }
  const wanted = new Set(filters[dimension])
  const numbers = new Set(
    totals.values[dimension].flatMap(({ id }, number) => (wanted.has(id) ? [number] : [])),
  )
  return (row) => row?.[dimension].some((number) => numbers.has(number)) === true
}

/** The day of a document, asked in ascending order. */
function toDayOf(totals: FacetTotals): (doc: number) => number | null {
  let run = 0
  let end = totals.dates[0]?.count ?? 0
  return (doc) => {
    while (doc >= end && run + 1 < totals.dates.length) end += totals.dates[++run]?.count ?? 0
    return totals.dates[run]?.day ?? null
  }
}

/** Counts each value over the hits that pass all other dimensions, so that unselected values keep their counts. */
export async function countFacets(index: SearchIndex, hits: Hits, filters: Filters): Promise<FacetCounts> {
  const { facets } = index
  const [failures, rowOf] = await Promise.all([toFailures(index, hits, filters), index.facetsOf(hits.docs)])
  const dayOf = toDayOf(facets)
  const values = byFacet((facet) => facets.values[facet].map(() => 0))
  const months = new Map<number | null, number>()
  let withFigures = 0
  for (const doc of hits.docs) {
    const failed = failures(doc)
    const day = dayOf(doc)
    if (failed.length > 1) continue
    const counts = (dimension: Dimension): boolean => failed.length === 0 || failed[0] === dimension
    const row = rowOf(doc)
    for (const facet of FACETS.filter(counts))
      for (const number of row?.[facet] ?? []) values[facet][number] = (values[facet][number] ?? 0) + 1
    if (counts('figures') && row?.figures) withFigures++
    const month = day === null ? null : toMonth(day)
    if (counts('dates')) months.set(month, (months.get(month) ?? 0) + 1)
  }
  return { values, withFigures, months: newestFirst(months) }
}

/** The counts of the whole archive, from the manifest alone. */
export function toTotalCounts(totals: FacetTotals): FacetCounts {
  const months = new Map<number | null, number>()
  for (const { day, count } of totals.dates) {
    const month = day === null ? null : toMonth(day)
    months.set(month, (months.get(month) ?? 0) + count)
  }
  const counts = (facet: Facet): number[] => totals.values[facet].map((value) => value.count)
  return {
    values: byFacet(counts),
    withFigures: totals.withFigures,
    months: newestFirst(months),
  }
}

/** Months as they were met, oldest documents first, the other way round. */
function newestFirst(months: ReadonlyMap<number | null, number>): FacetCounts['months'] {
  return Array.from(months, ([month, count]) => ({ month, count })).reverse()
}
