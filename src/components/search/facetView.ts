/** What the filters are drawn from. */
import type { FacetTotals } from '../../search/facets.ts'
import type { FacetCounts, Filters } from '../../search/filters.ts'
import type { SearchWords } from '../../strings/search.ts'

export type FacetView = {
  readonly totals: FacetTotals
  readonly counts: FacetCounts
  readonly filters: Filters
  readonly words: SearchWords
  readonly change: (filters: Filters) => void
}
