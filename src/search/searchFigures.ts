/** The figures that answer a query, by themselves. */
import type { FigureEntry } from './figureIndex.ts'
import { filterHits, toActive, type Filters } from './filters.ts'
import { toHits } from './hits.ts'
import { listFigures } from './listFigures.ts'
import { matchFigures, sliceOneValue, type FigureSlice } from './matchFigures.ts'
import type { SearchIndex } from './openIndex.ts'
import { toQuery } from './query.ts'
import type { FigureNode } from './queryNodes.ts'
import type { SearchRecord } from './records.ts'

export type FigureRequest = {
  readonly query: string
  readonly filters: Filters
  readonly offset: number
  readonly limit: number
}
export type FigureHit = { readonly entry: FigureEntry; readonly record: SearchRecord }

/** A page of the figures that answer a query, each with its article: by size where it asks for numbers, else newest first. */
export async function searchFigures(
  index: SearchIndex,
  { query, filters, offset, limit }: FigureRequest,
): Promise<{ total: number; more: boolean; hits: FigureHit[] }> {
  const { figures, root } = toQuery(query)
  const slice = figures.length > 0 ? sliceFigures(index, figures, filters, offset, offset + limit) : null
  const {
    total,
    entries,
    more = false,
  } = await (slice ?? listFigures(index, root, filters, offset, offset + limit))
  const hits = entries.map(async (entry) => ({
    entry,
    record: { ...(await index.record(entry.doc)), body: [], captions: [] },
  }))
  return { total, more, hits: await Promise.all(hits) }
}

/** Figures `from` up to `to` of all that answer. */
export async function sliceFigures(
  index: SearchIndex,
  nodes: readonly FigureNode[],
  filters: Filters,
  from: number,
  to: number,
): Promise<FigureSlice> {
  const [node] = nodes
  const alone = node && nodes.length === 1 && toActive(filters).length === 0
  const slice = alone ? await sliceOneValue(index, node, from, to) : null
  if (slice) return slice
  const entries = await filterFigures(index, await matchAllFigures(index, nodes), filters)
  return { total: entries.length, entries: entries.slice(from, to) }
}

export async function matchAllFigures(
  index: SearchIndex,
  nodes: readonly FigureNode[],
): Promise<FigureEntry[]> {
  return (await Promise.all(nodes.map((node) => matchFigures(index, node)))).flat()
}

async function filterFigures(
  index: SearchIndex,
  entries: readonly FigureEntry[],
  filters: Filters,
): Promise<FigureEntry[]> {
  const passing = await filterHits(index, toHits(entries.map((entry) => entry.doc)), filters)
  const docs = new Set(passing.docs)
  return entries.filter((entry) => docs.has(entry.doc))
}
