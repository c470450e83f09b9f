/** What a search answers with, whoever looked: the index beside the site or an endpoint. */
import { asksUnknownUnit } from './bounds.ts'
import type { ShownFigure } from './figureEntries.ts'
import type { Folder } from './fold.ts'
import { markText, type Piece } from './marks.ts'
import { HEADLINE, TEXT } from './namespaces.ts'
import type { Unit } from './numbers.ts'
import type { Query } from './query.ts'
import type { QueryMessage } from './queryNodes.ts'
import { toPhrases } from './queryPhrases.ts'
import type { SearchRecord } from './records.ts'
import { toSnippets } from './snippets.ts'

export type Result = {
  readonly doc: number
  /** Without its body, which stays in the worker. */
  readonly record: SearchRecord
  readonly headline: readonly Piece[]
  readonly kicker: readonly Piece[]
  readonly snippets: readonly (readonly Piece[])[]
  readonly figures: readonly ShownFigure[]
}

export type SearchReply = {
  readonly total: number
  readonly results: readonly Result[]
  readonly messages: readonly (QueryMessage | 'unknown-unit')[]
  /** Folded phrases to mark on the article's page. */
  readonly phrases: readonly string[]
  /** How many figures answer the numbers of the query (the figures that words name are counted by themselves), and whether it compares (`>1000亿`, `1000亿以上`) rather than quotes a number. */
  readonly figureTotal: number
  readonly compares: boolean
}

/** A query with its phrases folded: those of the whole text, those of headlines. */
export type Asked = {
  readonly query: Query
  readonly folder: Folder
  readonly phrases: readonly string[]
  readonly inHeadline: readonly string[]
}

/** Figures that a result shows. */
export const SHOWN_FIGURES = 3

export function toAsked(query: Query, folder: Folder): Asked {
  const fold = (phrase: string): string => folder.fold(phrase)
  return {
    query,
    folder,
    phrases: toPhrases(query.root, TEXT).map(fold),
    inHeadline: toPhrases(query.root, TEXT, HEADLINE).map(fold),
  }
}

/** An article found, its words marked. */
export function toResult(
  doc: number,
  record: SearchRecord,
  figures: readonly ShownFigure[],
  { phrases, inHeadline, folder }: Asked,
): Result {
  return {
    doc,
    record: { ...record, body: [], captions: [], figures: [] },
    headline: markText(record.headline, inHeadline, folder),
    kicker: markText(record.kicker, phrases, folder),
    snippets: toSnippets(record, phrases, folder),
    figures: figures.slice(0, SHOWN_FIGURES),
  }
}

/** @param units those the archive's figures have */
export function toReply(
  { query, phrases }: Asked,
  units: readonly Unit[],
  found: Pick<SearchReply, 'total' | 'results' | 'figureTotal'>,
): SearchReply {
  const unknown = asksUnknownUnit(query.figures, units) ? (['unknown-unit'] as const) : []
  return {
    ...found,
    messages: [...query.messages, ...unknown],
    phrases,
    compares: query.figures.some((node) => node.low?.value !== node.high?.value),
  }
}
