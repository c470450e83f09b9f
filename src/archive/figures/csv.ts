/** Rows as CSV (RFC 4180): UTF-8, comma, CRLF, a header; null is an empty cell. */
import { csvFormatRow } from 'd3-dsv'
import { FIGURE_COLUMNS, figureRecordSchema, type FigureRecord } from './figureRecord.ts'

const END = '\r\n'
/** What makes Excel read a file as UTF-8. */
export const BOM = '\uFEFF'
/** A cell that starts so would be run as a formula by a spreadsheet. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

/** The names of the columns, as data packages and programs want them. */
export function csvHeader(): string {
  return csvFormatRow(FIGURE_COLUMNS) + END
}

/** The titles of the columns, as a person at a spreadsheet wants them. */
export function spreadsheetHeader(): string {
  return BOM + csvFormatRow(FIGURE_COLUMNS.map(columnTitle)) + END
}

export function columnTitle(column: keyof FigureRecord): string {
  return figureRecordSchema.shape[column].meta()?.title ?? column
}

/** One row of `figures.csv.gz`. */
export function csvRow(record: FigureRecord): string {
  return csvFormatRow(FIGURE_COLUMNS.map((column) => toCell(record[column]))) + END
}

/**
 * One row for a spreadsheet: text that would be run as a formula gets an apostrophe before it.
 *
 * @param row the same as a row of `figures.csv.gz`, which it is where there is none
 */
export function spreadsheetRow(record: FigureRecord, row = csvRow(record)): string {
  const cells = FIGURE_COLUMNS.map((column) => record[column])
  if (!cells.some(isFormula)) return row
  return csvFormatRow(cells.map((cell) => (isFormula(cell) ? `'${cell}` : toCell(cell)))) + END
}

const isFormula = (cell: string | number | null): boolean => typeof cell === 'string' && FORMULA.test(cell)

function toCell(value: string | number | null): string {
  return value === null ? '' : String(value)
}
