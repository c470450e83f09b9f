/**
 * Figures of a query that asks for no number: those whose metric says one of its words, of the articles found; all of them where it says none.
 * Newest first, as the list lies (figureList.ts) read backwards, so a page is read without reading all.
 */
import { evaluate } from './evaluate.ts'
import type { FigureEntry, FigureSlice } from './figureEntries.ts'
import { LISTED } from './figureList.ts'
import { filterHits, toActive, type Filters } from './filters.ts'
import { toRange } from './hits.ts'
import type { IndexPart } from './indexPart.ts'
import { TEXT } from './namespaces.ts'
import { docsWithin, type SearchIndex } from './openIndex.ts'
import type { QueryNode } from './queryNodes.ts'
import { toPhrases } from './queryPhrases.ts'

/** Slices a query reads at most: 1,536 figures; where there are more, the count says so. */
const READ = 24

/** Figures `from` up to `to` of those that a query without numbers asks for. */
export async function listFigures(
  index: SearchIndex,
  root: QueryNode | null,
  filters: Filters,
  from: number,
  to: number,
): Promise<FigureSlice> {
  if (root === null && toActive(filters).length === 0) return listAll(index, from, to)
  const found = root === null ? toRange(0, index.documents) : await evaluate(index, root)
  const { docs } = await filterHits(index, found, filters)
  const words = toPhrases(root, TEXT).map((word) => index.folder.fold(word))
  const wanted = new Set(docs)
  const { slices, more } = await slicesOf(index, docs)
  const read = await Promise.all(slices.map(({ part, slice }) => part.listedFigures(slice)))
  const entries = read
    .flatMap((slice) => slice.toReversed())
    .filter((entry) => wanted.has(entry.doc) && says(index, entry, words))
  return { total: entries.length, entries: entries.slice(from, to), more }
}

function says(index: SearchIndex, { metric, indicator }: FigureEntry, words: readonly string[]): boolean {
  const named = index.folder.fold(`${metric} ${indicator}`)
  return words.length === 0 || words.some((word) => named.includes(word))
}

type Slice = { readonly part: IndexPart; readonly slice: number }

/** The slices that hold the figures of these articles, the newest first, as many as may be read. */
async function slicesOf(index: SearchIndex, docs: Uint32Array): Promise<{ slices: Slice[]; more: boolean }> {
  const slices: Slice[] = []
  for (const part of index.parts.toReversed()) {
    const own = docsWithin(part, docs)
    const starts = own.length === 0 ? [] : await part.figureStarts()
    const numbers = new Set<number>()
    for (const doc of own.toReversed())
      for (const slice of slicesAt(starts, doc - part.firstDoc)) numbers.add(slice)
    slices.push(...Array.from(numbers, (slice) => ({ part, slice })))
    if (slices.length > READ) return { slices: slices.slice(0, READ), more: true }
  }
  return { slices, more: false }
}

/** The slices of an article's figures, the last one first. */
function slicesAt(starts: readonly number[], doc: number): number[] {
  const [first, end] = [starts[doc] ?? 0, starts[doc + 1] ?? 0]
  if (end === first) return []
  const [from, to] = [Math.floor(first / LISTED), Math.floor((end - 1) / LISTED)]
  return Array.from({ length: to - from + 1 }, (_, i) => to - i)
}

/** All figures, the newest first. */
async function listAll(index: SearchIndex, from: number, to: number): Promise<FigureSlice> {
  const entries: FigureEntry[] = []
  let before = 0
  for (const part of index.parts.toReversed()) {
    const { listedFigures: total } = part.manifest
    const [first, last] = [Math.max(0, from - before), Math.min(total, to - before)]
    if (first < last) entries.push(...(await readRun(part, total - last, total - first)).reverse())
    before += total
  }
  return { total: before, entries }
}

/** Those of a part's list from one place up to another. */
async function readRun(part: IndexPart, from: number, to: number): Promise<FigureEntry[]> {
  const first = Math.floor(from / LISTED)
  const last = Math.floor((to - 1) / LISTED)
  const slices = Array.from({ length: last - first + 1 }, (_, i) => part.listedFigures(first + i))
  return (await Promise.all(slices)).flat().slice(from - first * LISTED, to - first * LISTED)
}
