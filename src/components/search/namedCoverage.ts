import { byFacet, type Facet, type FacetTotals } from '../../search/facets.ts'
import type { Coverage } from '../../search/protocol.ts'

/** The coverage with what districts and topics are called in the language of the page. */
export function toNamedCoverage(
  { documents, facets }: Coverage,
  names: ReadonlyMap<string, string>,
): Coverage {
  const named = (facet: Facet): FacetTotals['values'][Facet] =>
    facets.values[facet].map((value) => ({ ...value, name: names.get(value.name) ?? value.name }))
  return { documents, facets: { ...facets, values: byFacet(named) } }
}
