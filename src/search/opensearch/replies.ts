/** An endpoint's answers as the page shows them. */
import { plainFolder } from '../fold.ts'
import { toAsked, toReply, toResult, type Asked as Phrased, type Result, type SearchReply } from '../reply.ts'
import type { FigureHit } from '../searchFigures.ts'
import type { Asked } from './pages.ts'
import type { EndpointHit, SearchResponse } from './responses.ts'

export function toTotal({ hits }: SearchResponse): number {
  return hits.total?.value ?? 0
}

export function toSearchReply(
  found: SearchResponse,
  { query, units }: Asked,
  figureTotal: number,
): SearchReply {
  const asked = toAsked(query, plainFolder)
  const results = found.hits.hits.map((hit, doc) => toResultOf(hit, doc, asked))
  return toReply(asked, units, { total: toTotal(found), results, figureTotal })
}

function toResultOf(
  { _source: { record }, inner_hits: inner = {} }: EndpointHit,
  doc: number,
  asked: Phrased,
): Result {
  const figures = Object.values(inner).flatMap(({ hits }) => hits.hits.map(({ _source }) => _source.shown))
  return toResult(doc, record, figures, asked)
}

export function toFigureHits({ hits }: SearchResponse, offset: number): FigureHit[] {
  return hits.hits.flatMap(({ _source: { record, figure } }, n) =>
    figure === undefined ? [] : [{ entry: { ...figure.shown, doc: offset + n }, record }],
  )
}
