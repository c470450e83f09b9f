/** One pass over the archive's articles: every figure becomes a row of the data files, and a pin that says where it lies. */
import type { FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import type { Measure } from '../../src/archive/figures/measure.ts'
import { NO_COUNTS, sumCounts, type FigureCounts } from '../../src/archive/figures/figureCounts.ts'
import type { Kept } from '../kept.ts'
import type { KeptFiles } from '../keptFiles.ts'
import { openDataFiles } from './dataFiles.ts'
import { readMonths } from './listings.ts'
import { takeFigures, type FigureParts, type Rules } from './monthFigures.ts'
import type { Placed } from './placed.ts'

export type Gathered = {
  readonly figures: Placed[]
  readonly measures: Map<string, Measure>
  counts: FigureCounts
  /** Articles that have figures, newest first, with the numbers of their first figure and the one after their last. */
  readonly articles: { readonly id: string; readonly first: number; readonly end: number }[]
  /** The same of months; those without a day have no name. */
  readonly months: { readonly name: string; readonly first: number; readonly end: number }[]
  /** Ids of all articles, by their places in the index. */
  readonly ids: string[]
  /** A figure's whole record, as long as what was kept is open. */
  readonly read: (figure: Placed) => FigureRecord
}

/** Where the explorer's rows lie one after the other. */
export const ROW_LINES = 'rows.jsonl'

/** Reads the record files of the cache; writes rows to `files` in the order of the index, newest article first. */
export function gatherFigures(cache: string, rules: Rules, files: KeptFiles, kept: Kept): Gathered {
  const records: ((span: Placed['span']) => Buffer)[] = []
  const gathered: Gathered = {
    ...{ figures: [], measures: new Map(), counts: NO_COUNTS, articles: [], months: [], ids: [] },
    read: ({ month, span }) => JSON.parse(String(records[month]?.(span))),
  }
  const data = openDataFiles(files)
  const rows = files.open(ROW_LINES)
  for (const month of readMonths(cache)) {
    for (const { listing } of month.listed) gathered.ids.push(listing.id)
    const taken = takeFigures(month, rules, kept)
    const first = gathered.figures.length
    addParts(gathered, taken.parts, rows.write(taken.rows())[0])
    gathered.months.push({ name: month.name, first, end: gathered.figures.length })
    records.push(taken.record)
    data.add(taken)
  }
  data.close()
  rows.close()
  return gathered
}

function addParts(gathered: Gathered, parts: FigureParts, rows: number): void {
  let [line, row, first] = [0, rows, gathered.figures.length]
  const month = gathered.months.length
  for (const [at, figure] of parts.figures.entries()) {
    const [ofLine, ofRow] = parts.lengths[at] ?? [0, 0]
    // A span is a line without its end.
    gathered.figures.push({ ...figure, month, span: [line, ofLine - 1], row: [row, ofRow - 1] })
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
