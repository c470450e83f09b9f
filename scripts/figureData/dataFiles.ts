/** The files to take away under `/data/`, written row by row while the archive streams by. */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { csvHeader, csvRow, spreadsheetHeader, spreadsheetRow } from '../../src/archive/figures/csv.ts'
import type { FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import type { Span } from '../../src/archive/listing.ts'
import { openAppender, type Appender, type Text } from '../appender.ts'

/** One figure as each of the files has it. */
export type FigureTexts<T extends Text = string> = { readonly line: T; readonly csv: T; readonly sheet: T }

export const toFigureTexts = (record: FigureRecord): FigureTexts => ({
  line: JSON.stringify(record),
  csv: csvRow(record),
  sheet: spreadsheetRow(record),
})

/** A spreadsheet opens 1,048,576 rows. */
const SHEET_ROWS = 1_000_000

export type DataFiles = {
  /** Writes one figure everywhere and says where its line lies in `figures.jsonl`. */
  addFigure(texts: FigureTexts<Text>): Span
  close(): void
}

/** Opens the data files in `folder`. */
export function openDataFiles(folder: string): DataFiles {
  mkdirSync(folder, { recursive: true })
  const csv = openAppender(path.join(folder, 'figures.csv'))
  const lines = openAppender(path.join(folder, 'figures.jsonl'))
  const sheets: string[] = []
  let sheet: Appender | null = null
  let rows = 0
  csv.write(csvHeader())
  const nextSheet = (): Appender => {
    sheet?.close()
    sheets.push(
      sheets.length === 0 ? 'figures-spreadsheet.csv' : `figures-spreadsheet-${sheets.length + 1}.csv`,
    )
    const next = openAppender(path.join(folder, sheets.at(-1) ?? ''))
    next.write(spreadsheetHeader())
    return next
  }
  return {
    addFigure(texts) {
      if (sheet === null || rows % SHEET_ROWS === 0) sheet = nextSheet()
      rows += 1
      csv.write(texts.csv)
      sheet.write(texts.sheet)
      return lines.appendLine(texts.line)
    },
    close() {
      sheet ??= nextSheet()
      for (const file of [csv, lines, sheet]) file.close()
    },
  }
}

/** Some figures as one sheet: those of an indicator. */
export const toSpreadsheet = (records: readonly FigureRecord[]): string =>
  [spreadsheetHeader(), ...records.map(spreadsheetRow)].join('')

/** Empties a folder, or makes it. */
export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}
