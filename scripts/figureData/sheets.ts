/** The figures for people to take away: a sheet of each year, and of each indicator. */
import { spreadsheetHeader } from '../../src/archive/figures/csv.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import type { KeptFiles } from '../keptFiles.ts'
import { toZip } from '../packing/zip.ts'
import type { Gathered } from './gather.ts'
import type { Placed } from './placed.ts'

/** A spreadsheet opens 1,048,576 rows. */
const SHEET_ROWS = 1_000_000

/** Writes a sheet of the figures that were printed in each year, in as many parts as it needs (`figures-2020.zip`, `figures-2020-2.zip`), and of each indicator. */
export function writeSheets(gathered: Gathered, files: KeptFiles): void {
  const { figures, months } = gathered
  for (const [year, own] of Map.groupBy(months, ({ name }) => name.slice(0, 4) || 'none'))
    writeSheet(
      `figures-${year}`,
      own.flatMap(({ first, end }) => figures.slice(first, end)),
      gathered,
      files,
    )
  for (const [id, own] of Map.groupBy(figures, ({ indicator }) => indicator))
    if (id !== null) writeSheet(`indicators/${id}`, own, gathered, files)
}

/** Writes `<name>.zip`, and `<name>-2.zip` where one sheet does not hold all. */
function writeSheet(name: string, figures: readonly Placed[], gathered: Gathered, files: KeptFiles): void {
  for (let first = 0; first < figures.length; first += SHEET_ROWS) {
    const part = figures.slice(first, first + SHEET_ROWS)
    const numbered = `${name}${first === 0 ? '' : `-${first / SHEET_ROWS + 1}`}`
    const key = digestOf([numbered, ...part.map(({ digest }) => digest)])
    files.put(`public/data/${numbered}.zip`, key, () =>
      toZip(`${numbered.split('/').at(-1)}.csv`, toSheet(part, gathered)),
    )
  }
}

/** Some figures as one sheet; each month's rows are read once. */
function toSheet(figures: readonly Placed[], { sheet }: Gathered): Buffer {
  const months = Map.groupBy(figures, ({ month }) => month)
  const rows = Array.from(months, ([month, own]) => {
    const text = sheet(month)
    return own.map(({ sheet: [at, length] }) => text.subarray(at, at + length))
  })
  return Buffer.concat([Buffer.from(spreadsheetHeader()), ...rows.flat()])
}
