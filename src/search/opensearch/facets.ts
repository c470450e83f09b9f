/** Facets by aggregations: what the archive holds, and what each choice would leave. */
import { byFacet, FACETS, type Facet, type FacetTotals, type FacetValue } from '../facets.ts'
import type { Dimension, FacetCounts, Filters } from '../filters.ts'
import type { Unit } from '../numbers.ts'
import type { Coverage } from '../protocol.ts'
import type { Aggregation, Bucket, SearchResponse } from './responses.ts'
import { toFilterClauses, type Clause } from './toRequest.ts'

/** Values of a facet at most; below the 65,535 buckets that OpenSearch allows in an answer. */
const VALUES = 10_000
const DAYS = 20_000
export const ARTICLES: Clause = { term: { kind: 'article' } }

const labels = (facet: Facet): object => ({ terms: { field: `labels.${facet}`, size: VALUES } })

/** What is asked when the page opens. */
export const COVERAGE_REQUEST = {
  size: 0,
  track_total_hits: true,
  query: { bool: { filter: [ARTICLES] } },
  aggs: {
    ...byFacet(labels),
    days: { terms: { field: 'day', size: DAYS, order: { _key: 'desc' } } },
    undated: { missing: { field: 'day' } },
    withFigures: { filter: { term: { hasFigures: true } } },
    units: {
      nested: { path: 'figures' },
      aggs: { values: { terms: { field: 'figures.unitLabel', size: VALUES } } },
    },
  },
} as const

export type Opened = Coverage & { readonly units: readonly Unit[] }

export function toOpened({ hits, aggregations }: SearchResponse): Opened {
  const values = byFacet((facet) => bucketsOf(aggregations[facet]).map(toValue).sort(byCount))
  const days = bucketsOf(aggregations['days']).map(({ key, doc_count }) => ({
    day: Number(key),
    count: doc_count,
  }))
  const undated = countOf(aggregations['undated'])
  const dates = [...days, ...(undated > 0 ? [{ day: null, count: undated }] : [])]
  const facets: FacetTotals = { values, withFigures: countOf(aggregations['withFigures']), dates }
  const units = bucketsOf(aggregations['units']).map(toUnit)
  return { documents: hits.total?.value ?? 0, facets, units }
}

/** Each value counted over what passes all other dimensions. */
export function toFacetsRequest(found: Clause, filters: Filters): object {
  const narrowed = (without: Dimension, inner: object): object => ({
    filter: { bool: { filter: toFilterClauses(filters, without) } },
    aggs: { values: inner },
  })
  return {
    size: 0,
    query: { bool: { filter: [ARTICLES], must: [found] } },
    aggs: {
      ...byFacet((facet) => narrowed(facet, labels(facet))),
      months: narrowed('dates', {
        terms: { field: 'month', size: DAYS, missing: 0, order: { _key: 'desc' } },
      }),
      withFigures: {
        filter: {
          bool: { filter: [{ term: { hasFigures: true } }, ...toFilterClauses(filters, 'figures')] },
        },
      },
    },
  }
}

export function toFacetCounts({ aggregations }: SearchResponse, totals: FacetTotals): FacetCounts {
  const count = (facet: Facet): number[] => {
    const counts = new Map(
      bucketsOf(aggregations[facet]).map((bucket) => [toValue(bucket).id, bucket.doc_count]),
    )
    return totals.values[facet].map(({ id }) => counts.get(id) ?? 0)
  }
  const months = bucketsOf(aggregations['months']).map(({ key, doc_count }) => ({
    month: Number(key) === 0 ? null : Number(key),
    count: doc_count,
  }))
  return { values: byFacet(count), withFigures: countOf(aggregations['withFigures']), months }
}

function bucketsOf(aggregation: Aggregation | undefined): readonly Bucket[] {
  return aggregation?.values?.buckets ?? aggregation?.buckets ?? []
}

const countOf = (aggregation: Aggregation | undefined): number => aggregation?.doc_count ?? 0

function toValue({ key, doc_count }: Bucket): FacetValue {
  const [id = '', name = ''] = String(key).split('\t')
  return { id, name, count: doc_count }
}

function toUnit({ key }: Bucket): Unit {
  const [unit = '', baseUnit = '', factor = '1'] = String(key).split('\t')
  return { unit, baseUnit, factor: Number(factor) }
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.id < b.id ? -1 : 1)
}

/** Values whose name begins as what is typed does: `临安` → 临安区. */
export function namesLike(totals: FacetTotals, typed: string): (FacetValue & { readonly facet: Facet })[] {
  return FACETS.flatMap((facet) =>
    totals.values[facet].filter(({ name }) => name.startsWith(typed)).map((value) => ({ ...value, facet })),
  )
}
