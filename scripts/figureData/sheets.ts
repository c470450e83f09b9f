/** The figures for people to take away: a sheet of each year, and of each indicator. */
import { spreadsheetHeader, spreadsheetRow } from '../../src/archive/figures/csv.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import type { KeptFiles } from '../keptFiles.ts'
import { toZip } from '../packing/zip.ts'
import type { Gathered } from './gather.ts'
import type { Placed } from './placed.ts'

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
