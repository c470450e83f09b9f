/** An endpoint's answers as the page shows them. */
import { asksUnknownUnit } from '../bounds.ts'
import { plainFolder } from '../fold.ts'
import { markText } from '../marks.ts'
import { HEADLINE, TEXT } from '../namespaces.ts'
import { toPhrases } from '../queryPhrases.ts'
import type { Result, SearchReply } from '../search.ts'
import type { FigureHit } from '../searchFigures.ts'
import { toSnippets } from '../snippets.ts'
import type { Asked } from './pages.ts'
import type { EndpointHit, SearchResponse } from './responses.ts'

const SHOWN = 3

export function toTotal({ hits }: SearchResponse): number {
  return hits.total?.value ?? 0
}

export function toSearchReply(
  found: SearchResponse,
  { query, units }: Asked,
  figureTotal: number,
): SearchReply {
  const fold = (phrase: string): string => plainFolder.fold(phrase)
  const phrases = toPhrases(query.root, TEXT).map(fold)
  const inHeadline = toPhrases(query.root, TEXT, HEADLINE).map(fold)
  const unknown = asksUnknownUnit(query.figures, units) ? (['unknown-unit'] as const) : []
  return {
    total: toTotal(found),
    results: found.hits.hits.map((hit, doc) => toResult(hit, doc, phrases, inHeadline)),
    messages: [...query.messages, ...unknown],
    phrases,
    figureTotal,
    compares: query.figures.some((node) => node.low?.value !== node.high?.value),
  }
}

function toResult(
  { _source: { record }, inner_hits: inner = {} }: EndpointHit,
  doc: number,
  phrases: readonly string[],
  inHeadline: readonly string[],
): Result {
  const figures = Object.values(inner).flatMap(({ hits }) => hits.hits.map(({ _source }) => _source.shown))
  return {
    doc,
    record: { ...record, body: [], captions: [] },
    headline: markText(record.headline, inHeadline, plainFolder),
    kicker: markText(record.kicker, phrases, plainFolder),
    snippets: toSnippets(record, phrases, plainFolder),
    figures: figures.slice(0, SHOWN),
  }
}

export function toFigureHits({ hits }: SearchResponse, offset: number): FigureHit[] {
  return hits.hits.flatMap(({ _source: { record, figure } }, n) =>
    figure === undefined ? [] : [{ entry: { ...figure.shown, doc: offset + n }, record }],
  )
}
