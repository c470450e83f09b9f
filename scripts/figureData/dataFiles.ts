/** The files to take away under `/data/`, written month by month while the archive streams by. */
import { csvHeader, csvRow, spreadsheetHeader, spreadsheetRow } from '../../src/archive/figures/csv.ts'
import type { FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import type { Span } from '../../src/archive/listing.ts'
import type { Appender, Text } from '../appender.ts'
import type { KeptFiles } from '../keptFiles.ts'

/** A figure as each of the files has it, ends of lines included. */
export type FigureTexts = { readonly line: string; readonly csv: string; readonly sheet: string }

export const toFigureTexts = (record: FigureRecord): FigureTexts => ({
  line: `${JSON.stringify(record)}\n`,
  csv: csvRow(record),
  sheet: spreadsheetRow(record),
})

/** A spreadsheet opens 1,048,576 rows. */
const SHEET_ROWS = 1_000_000
/** Where a figure's row lies: in which sheet, and where there. */
export type SheetPlace = readonly [sheet: number, span: Span]

/** Some figures as each file has them, and the bytes of each one's row in a sheet. */
export type FigureBlock = {
  readonly lines: Buffer
  readonly csv: Buffer
  readonly sheet: Buffer
  readonly sheetRows: readonly number[]
}
export type DataFiles = {
  /** Writes figures everywhere; says where their lines begin in `figures.jsonl`, and where each one's row lies in a sheet. */
  add(block: FigureBlock): { readonly lines: number; readonly sheets: readonly SheetPlace[] }
  close(): void
}

export const sheetName = (number: number): string =>
  `public/data/figures-spreadsheet${number === 0 ? '' : `-${number + 1}`}.csv`
export const LINES = 'public/data/figures.jsonl'

/** Opens the data files. */
export function openDataFiles(files: KeptFiles): DataFiles {
  const csv = files.open('public/data/figures.csv')
  const lines = files.open(LINES)
  csv.write(csvHeader())
  const sheets = openSheets(files)
  return {
    add(block) {
      csv.write(block.csv)
      const [begin] = lines.write(block.lines)
      return { lines: begin, sheets: sheets.add(block.sheet, block.sheetRows) }
    },
    close() {
      for (const file of [csv, lines, sheets]) file.close()
    },
  }
}

function openSheets(files: KeptFiles): {
  add(text: Buffer, rows: readonly number[]): SheetPlace[]
  close(): void
} {
  let [number, held] = [0, 0]
  const open = (): Appender => {
    const file = files.open(sheetName(number))
    file.write(spreadsheetHeader())
    return file
  }
  let file = open()
  const addRow = (row: Text): SheetPlace => {
    if (held === SHEET_ROWS) {
      file.close()
      ;[number, held] = [number + 1, 0]
      file = open()
    }
    held += 1
    return [number, file.write(row)]
  }
  return {
    add(text, rows) {
      let at = 0
      return rows.map((length) => addRow(text.subarray(at, (at += length))))
    },
    close: () => file.close(),
  }
}

/** Some rows as one sheet: those of an indicator. */
export const toSpreadsheet = (rows: readonly string[]): string => [spreadsheetHeader(), ...rows].join('')
