/** The figures that answer a query, by themselves. */
import type { FigureEntry, FigureSlice } from './figureEntries.ts'
import { filterHits, toActive, type Filters } from './filters.ts'
import { toUnscored } from './hits.ts'
import { listFigures } from './listFigures.ts'
import { matchFigures } from './matchFigures.ts'
import type { SearchIndex } from './openIndex.ts'
import { toQuery } from './query.ts'
import type { FigureNode } from './queryNodes.ts'
import { countRanks, sliceRanks, type Ranks } from './rankSets.ts'
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
  const asked = figures.length > 0 ? await findFigures(index, figures, filters) : null
  const {
    total,
    entries,
    more = false,
  } = await (asked
    ? readSlice(index, asked, offset, offset + limit)
    : listFigures(index, root, filters, offset, offset + limit))
  const hits = entries.map(async (entry) => ({
    entry,
    record: { ...(await index.record(entry.doc)), body: [], captions: [], figures: [] },
  }))
  return { total, more, hits: await Promise.all(hits) }
}

/** The figures that answer each of the query's numbers, those of articles that pass the filters. */
export function findFigures(
  index: SearchIndex,
  nodes: readonly FigureNode[],
  filters: Filters,
): Promise<Ranks[]> {
  return Promise.all(nodes.map(async (node) => filterRanks(index, await matchFigures(index, node), filters)))
}

/** How many figures answer, one for each number that it answers. */
export function countFound(found: readonly Ranks[]): number {
  return found.reduce((sum, ranks) => sum + countRanks(ranks), 0)
}

async function readSlice(
  index: SearchIndex,
  found: readonly Ranks[],
  from: number,
  to: number,
): Promise<FigureSlice> {
  const ranks: number[] = []
  let before = 0
  for (const part of found) {
    ranks.push(...sliceRanks(part, Math.max(0, from - before), Math.max(0, to - before)))
    before += countRanks(part)
  }
  return { total: before, entries: await index.figures.entries(ranks) }
}

async function filterRanks(index: SearchIndex, ranks: Ranks, filters: Filters): Promise<Ranks> {
  if (toActive(filters).length === 0) return ranks
  const each = Uint32Array.from(sliceRanks(ranks, 0, Infinity))
  const docs = await index.figures.docsOf(each)
  const found = Uint32Array.from(new Set(docs)).sort()
  const passing = new Set((await filterHits(index, toUnscored(found), filters)).docs)
  return { kind: 'listed', ranks: each.filter((_, i) => passing.has(docs[i] ?? -1)) }
}
