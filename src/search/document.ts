/** What the index takes of an article: everything a reader can search, filter or sort by, and nothing else. */

export const FIGURE_STATUSES = ['actual', 'target', 'forecast', 'plan', 'rule'] as const
export type FigureStatus = (typeof FIGURE_STATUSES)[number]

export type SearchFigure = {
  readonly metric: string | null
  readonly indicator: string | null
  readonly value: number
  readonly unit: string | null
  readonly normalized: number
  readonly baseUnit: string | null
  readonly quote: string
  /** As lists show it: `近400家`, `+12.5%`. */
  readonly shown: string
  readonly status: FigureStatus
  readonly change: {
    readonly direction: 'up' | 'down' | 'flat'
    readonly value: number | null
    readonly unit: string | null
  } | null
}

export type SearchPlace = { readonly id: string; readonly name: string }

export type SearchDocument = {
  readonly id: string
  /** From the site's root, without base path: `articles/2021-05-21-3-2/`. */
  readonly url: string
  readonly headline: string
  readonly kicker: string
  readonly subhead: string
  /** Text blocks in reading order; a phrase never runs from one into the next. */
  readonly body: readonly string[]
  readonly captions: readonly string[]
  readonly dateline: string
  /** Everyone who signed, and those of them who wrote the text. */
  readonly reporters: readonly string[]
  readonly authors: readonly string[]
  readonly district: SearchPlace | null
  readonly otherDistricts: readonly SearchPlace[]
  readonly topics: readonly SearchPlace[]
  readonly keywords: readonly string[]
  /** Whom it names of those with a page of their own. */
  readonly entities: readonly SearchPlace[]
  readonly newspaper: string | null
  readonly date: string | null
  /** EDTF, as in the entry: `2023-11~`. */
  readonly dateApprox: string | null
  readonly pageNumber: number | null
  /** The name its page bears: `要闻`. */
  readonly section: string | null
  readonly figures: readonly SearchFigure[]
}
