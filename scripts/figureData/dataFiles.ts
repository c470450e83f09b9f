/**
 * The figures to take away under `/data/`: for programs as CSV and as JSON Lines, compressed a month at a time so that what has not changed is
 * not compressed again; for people a sheet a year.
 */
import { spreadsheetHeader, csvHeader, spreadsheetRow } from '../../src/archive/figures/csv.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import type { KeptFiles } from '../keptFiles.ts'
import { toMember } from '../packing/gzipMember.ts'
import { toZip } from '../packing/zip.ts'
import type { Gathered } from './gather.ts'
import type { Placed } from './placed.ts'

/** Some figures as each file for programs has them: members of gzip files. */
export type FigureBlock = { readonly csv: Buffer; readonly lines: Buffer }

export type DataFiles = { add(block: FigureBlock): void; close(): void }

/** Opens the files for programs, which every build writes. */
export function openDataFiles(files: KeptFiles): DataFiles {
  const [csv, lines] = [files.open('public/data/figures.csv.gz'), files.open('public/data/figures.jsonl.gz')]
  csv.write(toMember(csvHeader()))
  return {
    add(block) {
      csv.write(block.csv)
      lines.write(block.lines)
    },
    close() {
      csv.close()
      lines.close()
    },
  }
}

/** A spreadsheet opens 1,048,576 rows. */
const SHEET_ROWS = 1_000_000

/** Writes a sheet of the figures that were printed in each year, in as many parts as it needs: `figures-2020.zip`, `figures-2020-2.zip`. */
export function writeSheets(gathered: Gathered, files: KeptFiles): void {
  for (const [year, months] of Map.groupBy(gathered.months, ({ name }) => name.slice(0, 4) || 'none')) {
    const figures = months.flatMap(({ first, end }) => gathered.figures.slice(first, end))
    for (let first = 0; first < figures.length; first += SHEET_ROWS) {
      const part = figures.slice(first, first + SHEET_ROWS)
      const name = `figures-${year}${first === 0 ? '' : `-${first / SHEET_ROWS + 1}`}`
      files.put(`public/data/${name}.zip`, sheetKey(name, part), () =>
        toZip(`${name}.csv`, Buffer.from(toSheet(part, gathered))),
      )
    }
  }
}

/** Of what a sheet is made. */
export const sheetKey = (name: string, figures: readonly Placed[]): string =>
  digestOf([name, ...figures.map(({ digest }) => digest)])

/** Some figures as one sheet. */
export const toSheet = (figures: readonly Placed[], { read }: Gathered): string =>
  [spreadsheetHeader(), ...figures.map((figure) => spreadsheetRow(read(figure)))].join('')
