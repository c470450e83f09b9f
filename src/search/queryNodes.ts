/** What a query consists of. */
import type { Facet } from './facets.ts'
import type { Namespace } from './namespaces.ts'
import type { Quantity } from './numbers.ts'

export type TextNode = { readonly kind: 'text'; readonly namespace: Namespace; readonly phrase: string }
export type FacetNode = { readonly kind: 'facet'; readonly facet: Facet; readonly name: string }
export type DatesNode = {
  readonly kind: 'dates'
  readonly from: number
  readonly to: number
  readonly label: string
}

/** `word`: what the figure's clause must say; `low`/`high` null where open. */
export type FigureNode = {
  readonly kind: 'figure'
  readonly low: Quantity | null
  readonly high: Quantity | null
  /** False for `>` and `<`. */
  readonly inclusive: boolean
  readonly word: string | null
  readonly label: string
}

export type QueryNode =
  | TextNode
  | FacetNode
  | DatesNode
  | FigureNode
  | { readonly kind: 'not'; readonly part: QueryNode }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly QueryNode[] }

export type QueryMessage = 'unclosed-quote' | 'unmatched-parenthesis' | 'dangling-operator' | 'too-long'
