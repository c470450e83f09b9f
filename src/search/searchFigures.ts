/** The figures that answer a query, by themselves. */
import type { FigureEntry, FigureSlice } from './figureEntries.ts'
import { filterHits, toActive, type Filters } from './filters.ts'
import { toUnscored } from './hits.ts'
import type { IndexPart } from './indexPart.ts'
import { listFigures } from './listFigures.ts'
import { countMatched, matchFigures, type Matched } from './matchFigures.ts'
import type { SearchIndex } from './openIndex.ts'
import { toQuery } from './query.ts'
import type { FigureNode } from './queryNodes.ts'
import { sliceRanks, type Ranks } from './rankSets.ts'
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
): Promise<Matched[]> {
  return Promise.all(
    nodes.map(async (node) => {
      const matched = await matchFigures(index, node)
      if (toActive(filters).length === 0) return matched
      return Promise.all(
        index.parts.map((part, number) => filterRanks(index, part, matched[number], filters)),
      )
    }),
  )
}

/** How many figures answer, one for each number that it answers. */
export function countFound(found: readonly Matched[]): number {
  return found.reduce((sum, matched) => sum + countMatched(matched), 0)
}

async function readSlice(
  index: SearchIndex,
  found: readonly Matched[],
  from: number,
  to: number,
): Promise<FigureSlice> {
  const entries: FigureEntry[] = []
  let before = 0
  for (const matched of found) {
    const [first, last] = [Math.max(0, from - before), Math.max(0, to - before)]
    if (last > first) entries.push(...(await readGreatest(index, matched, first, last)))
    before += countMatched(matched)
  }
  return { total: before, entries }
}

/** Of the figures of all parts, the greatest first, those from the `from`-th up to the `to`-th. */
async function readGreatest(
  index: SearchIndex,
  matched: Matched,
  from: number,
  to: number,
): Promise<FigureEntry[]> {
  const heads = await Promise.all(index.parts.map((part, number) => readHead(part, matched[number], to)))
  // Of equal ones the newest article's is first, as within a part.
  const sorted = heads
    .reverse()
    .flat()
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
  const slice = sorted.slice(from, to)
  const entries = slice.map(async ({ part, rank }): Promise<FigureEntry[]> => {
    const [place] = await part.figures.placesOf([rank])
    const doc = part.firstDoc + (place?.doc ?? 0)
    const figure = (await index.record(doc)).figures[place?.ordinal ?? 0]
    return figure === undefined ? [] : [{ ...figure, doc }]
  })
  return (await Promise.all(entries)).flat()
}

type Keyed = { readonly part: IndexPart; readonly rank: number; readonly key: string }

async function readHead(part: IndexPart, ranks: Ranks | undefined, to: number): Promise<Keyed[]> {
  const first = ranks === undefined ? [] : sliceRanks(ranks, 0, to)
  const keys = await part.figures.keysOf(first)
  return first.map((rank, i) => ({ part, rank, key: keys[i] ?? '' }))
}

async function filterRanks(
  index: SearchIndex,
  { figures, firstDoc }: IndexPart,
  ranks: Ranks | undefined,
  filters: Filters,
): Promise<Ranks> {
  const each = Uint32Array.from(ranks === undefined ? [] : sliceRanks(ranks, 0, Infinity))
  const docs = (await figures.docsOf(each)).map((doc) => firstDoc + doc)
  const found = Uint32Array.from(new Set(docs)).sort()
  const passing = new Set((await filterHits(index, toUnscored(found), filters)).docs)
  return { kind: 'listed', ranks: each.filter((_, i) => passing.has(docs[i] ?? -1)) }
}
