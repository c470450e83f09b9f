/** One pass over the archive's articles: every figure becomes a row of the data files, and a pin that says where it lies. */
import type { Measure } from '../../src/archive/figures/measure.ts'
import { NO_COUNTS, sumCounts, type FigureCounts } from '../../src/archive/figures/figureCounts.ts'
import type { Kept } from '../kept.ts'
import type { KeptFiles } from '../keptFiles.ts'
import { openDataFiles, type DataFiles } from './dataFiles.ts'
import { readMonths } from './listings.ts'
import { takeFigures, type FigureParts, type Rules } from './monthFigures.ts'
import type { Placed } from './placed.ts'

export type Gathered = {
  readonly figures: Placed[]
  readonly measures: Map<string, Measure>
  counts: FigureCounts
  /** Articles that have figures, newest first, with the numbers of their first figure and the one after their last. */
  readonly articles: { readonly id: string; readonly first: number; readonly end: number }[]
  /** Ids of all articles, by their places in the index. */
  readonly ids: string[]
}

/** Where the explorer's rows lie one after the other. */
export const ROW_LINES = 'rows.jsonl'

/** Reads the record files of the cache; writes rows to `files` in the order of the index, newest article first. */
export function gatherFigures(cache: string, rules: Rules, files: KeptFiles, kept: Kept): Gathered {
  const gathered: Gathered = { figures: [], measures: new Map(), counts: NO_COUNTS, articles: [], ids: [] }
  const data = openDataFiles(files)
  const rows = files.open(ROW_LINES)
  for (const month of readMonths(cache)) {
    for (const { listing } of month.listed) gathered.ids.push(listing.id)
    const taken = takeFigures(month, rules, kept)
    const { parts, texts } = taken
    const lies = data.add({ ...texts, sheetRows: parts.lengths.map(([, sheet]) => sheet) })
    addParts(gathered, parts, lies, rows.write(taken.rows)[0])
  }
  data.close()
  rows.close()
  return gathered
}

function addParts(
  gathered: Gathered,
  parts: FigureParts,
  { lines, sheets }: ReturnType<DataFiles['add']>,
  rows: number,
): void {
  let [line, row, first] = [lines, rows, gathered.figures.length]
  for (const [at, figure] of parts.figures.entries()) {
    const [ofLine, , ofRow] = parts.lengths[at] ?? [0, 0, 0]
    // A span is a line without its end.
    const places: Pick<Placed, 'span' | 'row'> = { span: [line, ofLine - 1], row: [row, ofRow - 1] }
    gathered.figures.push({ ...figure, ...places, sheet: sheets[at] ?? [0, [0, 0]] })
    line += ofLine
    row += ofRow
  }
  for (const [measure, value] of parts.measures) gathered.measures.set(measure, value)
  gathered.counts = sumCounts(gathered.counts, parts.counts)
  for (const [id, figures] of parts.articles) {
    gathered.articles.push({ id, first, end: first + figures })
    first += figures
  }
}
