/** The figures of the articles a query of words finds, or of all: those whose metric says one of its words, newest first. */
import { evaluate } from './evaluate.ts'
import type { FigureEntry, FigureSlice } from './figureEntries.ts'
import { LISTED } from './figureList.ts'
import { filterHits, toActive, type Filters } from './filters.ts'
import { toRange } from './hits.ts'
import { TEXT } from './namespaces.ts'
import type { SearchIndex } from './openIndex.ts'
import type { QueryNode } from './queryNodes.ts'
import { toPhrases } from './queryPhrases.ts'

/** Files a query reads at most: 1,536 figures; where there are more, the count says so. */
const READ = 24

/** Figures `from` up to `to` of those that a query without numbers asks for. */
export async function listFigures(
  index: SearchIndex,
  root: QueryNode | null,
  filters: Filters,
  from: number,
  to: number,
): Promise<FigureSlice> {
  const { documents, listedFigures } = index.manifest
  if (root === null && toActive(filters).length === 0)
    return { total: listedFigures, entries: await readRun(index, from, Math.min(to, listedFigures)) }
  const found = root === null ? toRange(0, documents) : await evaluate(index, root)
  const [{ docs }, starts] = await Promise.all([filterHits(index, found, filters), index.figureStarts()])
  const words = toPhrases(root, TEXT).map((word) => index.folder.fold(word))
  const wanted = new Set(docs)
  const { files, more } = filesOf(docs, starts)
  const read = await Promise.all(files.map((file) => index.listedFigures(file)))
  const entries = read.flat().filter((entry) => wanted.has(entry.doc) && says(index, entry, words))
  return { total: entries.length, entries: entries.slice(from, to), more }
}

function says(index: SearchIndex, { metric, indicator }: FigureEntry, words: readonly string[]): boolean {
  const named = index.folder.fold(`${metric} ${indicator}`)
  return words.length === 0 || words.some((word) => named.includes(word))
}

/** The files that hold the figures of these articles, as many as may be read. */
function filesOf(docs: Uint32Array, starts: readonly number[]): { files: number[]; more: boolean } {
  const files = new Set<number>()
  for (const doc of docs) {
    const [first, end] = [starts[doc] ?? 0, starts[doc + 1] ?? 0]
    for (let file = Math.floor(first / LISTED); file * LISTED < end; file++) {
      if (end > first && files.size < READ) files.add(file)
      else if (end > first && !files.has(file)) return { files: [...files], more: true }
    }
  }
  return { files: [...files], more: false }
}

async function readRun(index: SearchIndex, from: number, to: number): Promise<FigureEntry[]> {
  if (to <= from) return []
  const first = Math.floor(from / LISTED)
  const last = Math.floor((to - 1) / LISTED)
  const files = Array.from({ length: last - first + 1 }, (_, i) => index.listedFigures(first + i))
  return (await Promise.all(files)).flat().slice(from - first * LISTED, to - first * LISTED)
}
