/** The archive's figures, month by month: every one becomes a row of the data files, and a pin that says where it lies. */
import type { FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import type { Measure } from '../../src/archive/figures/measure.ts'
import { NO_COUNTS, sumCounts, type FigureCounts } from '../../src/archive/figures/figureCounts.ts'
import type { Kept } from '../kept.ts'
import type { KeptFiles } from '../keptFiles.ts'
import { openDataFiles } from './dataFiles.ts'
import type { Month } from './listings.ts'
import { takeFigures, type FigureParts, type Rules, type Taken } from './monthFigures.ts'
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
  /** The rows that a month has for sheets, likewise. */
  readonly sheet: (month: number) => Buffer
}

/** Where the explorer's rows lie one after the other. */
export const ROW_LINES = 'rows.jsonl'

export type Gathering = { add(month: Month): void; close(): Gathered }

/** Opens the files that have every figure, and writes rows to them in the order of the index, newest article first. */
export function openGathering(rules: Rules, files: KeptFiles, kept: Kept): Gathering {
  const texts: Pick<Taken, 'record' | 'sheet'>[] = []
  const gathered: Gathered = {
    ...{ figures: [], measures: new Map(), counts: NO_COUNTS, articles: [], months: [], ids: [] },
    read: ({ month, span }) => JSON.parse(String(texts[month]?.record(span))),
    sheet: (month) => texts[month]?.sheet() ?? Buffer.alloc(0),
  }
  const data = openDataFiles(files)
  const rows = files.open(ROW_LINES)
  return {
    add(month) {
      for (const { listing } of month.listed) gathered.ids.push(listing.id)
      const { parts, csv, lines, ...read } = takeFigures(month, rules, kept)
      const first = gathered.figures.length
      addParts(gathered, parts, rows.write(read.rows())[0])
      gathered.months.push({ name: month.name, first, end: gathered.figures.length })
      texts.push({ record: read.record, sheet: read.sheet })
      data.add({ csv, lines })
    },
    close() {
      data.close()
      rows.close()
      return gathered
    },
  }
}

function addParts(gathered: Gathered, parts: FigureParts, rows: number): void {
  let [line, row, sheet, first] = [0, rows, 0, gathered.figures.length]
  const month = gathered.months.length
  for (const [at, figure] of parts.figures.entries()) {
    const [ofLine, ofRow, ofSheet] = parts.lengths[at] ?? [0, 0, 0]
    // A span of JSON is a line without its end.
    gathered.figures.push({
      ...figure,
      month,
      span: [line, ofLine - 1],
      row: [row, ofRow - 1],
      sheet: [sheet, ofSheet],
    })
    line += ofLine
    row += ofRow
    sheet += ofSheet
  }
  for (const [measure, value] of parts.measures) gathered.measures.set(measure, value)
  gathered.counts = sumCounts(gathered.counts, parts.counts)
  for (const [id, figures] of parts.articles) {
    gathered.articles.push({ id, first, end: first + figures })
    first += figures
  }
}
