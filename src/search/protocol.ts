/** What page and worker say to each other: one call, one reply, matched by number. */
import type { FacetTotals } from './facets.ts'
import type { FacetCounts } from './filters.ts'
import type { Explanation, Narrowed } from './explain.ts'
import type { SearchReply } from './reply.ts'
import type { SearchRequest } from './search.ts'
import type { FigureHit, FigureRequest } from './searchFigures.ts'
import type { Suggestion } from './suggestionIndex.ts'

export type Coverage = { readonly documents: number; readonly facets: FacetTotals }

/** Each call with what it takes and gives. */
export type Calls = {
  readonly open: { readonly input: null; readonly output: Coverage }
  readonly search: { readonly input: SearchRequest; readonly output: SearchReply }
  readonly figures: {
    readonly input: FigureRequest
    readonly output: { readonly total: number; readonly more: boolean; readonly hits: readonly FigureHit[] }
  }
  readonly facets: { readonly input: Narrowed; readonly output: FacetCounts }
  readonly explain: { readonly input: Narrowed; readonly output: Explanation }
  readonly suggest: {
    readonly input: { readonly typed: string; readonly limit: number }
    readonly output: readonly Suggestion[]
  }
}
export type CallName = keyof Calls

/** `base`: the address of the folder that holds the manifest; `endpoint`: that of an OpenSearch index to ask instead. */
export type Source = { readonly base: string; readonly endpoint: string | null }

export type Call = {
  readonly [Name in CallName]: {
    readonly id: number
    readonly source: Source
    readonly name: Name
    readonly input: Calls[Name]['input']
  }
}[CallName]

/** `took`: milliseconds in the worker, fetching included. */
export type Reply =
  | {
      readonly id: number
      readonly ok: true
      readonly output: Calls[CallName]['output']
      readonly took: number
    }
  | {
      readonly id: number
      readonly ok: false
      readonly reason: string
      /** An endpoint failed, and the reason says which and how. */
      readonly endpoint: boolean
    }
