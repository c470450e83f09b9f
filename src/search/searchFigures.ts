/** The figures that answer a query, by themselves. */
import type { FigureEntry } from './figureIndex.ts'
import { filterHits, type Filters } from './filters.ts'
import { toHits } from './hits.ts'
import { matchFigures } from './matchFigures.ts'
import type { SearchIndex } from './openIndex.ts'
import { toQuery } from './query.ts'
import type { FigureNode } from './queryFigures.ts'
import type { SearchRecord } from './records.ts'

export type FigureRequest = {
  readonly query: string
  readonly filters: Filters
  readonly offset: number
  readonly limit: number
}
export type FigureHit = { readonly entry: FigureEntry; readonly record: SearchRecord }

/** A page of the figures that answer a query, greatest first, each with its article. */
export async function searchFigures(
  index: SearchIndex,
  request: FigureRequest,
): Promise<{ total: number; hits: FigureHit[] }> {
  const { figures } = toQuery(request.query)
  const entries = await filterFigures(index, await matchAllFigures(index, figures), request.filters)
  const page = entries.slice(request.offset, request.offset + request.limit)
  const hits = page.map(async (entry) => ({
    entry,
    record: { ...(await index.record(entry.doc)), body: [], captions: [] },
  }))
  return { total: entries.length, hits: await Promise.all(hits) }
}

export async function matchAllFigures(
  index: SearchIndex,
  nodes: readonly FigureNode[],
): Promise<FigureEntry[]> {
  return (await Promise.all(nodes.map((node) => matchFigures(index, node)))).flat()
}

export async function filterFigures(
  index: SearchIndex,
  entries: readonly FigureEntry[],
  filters: Filters,
): Promise<FigureEntry[]> {
  const passing = await filterHits(index, toHits(entries.map((entry) => entry.doc)), filters)
  const docs = new Set(passing.docs)
  return entries.filter((entry) => docs.has(entry.doc))
}
