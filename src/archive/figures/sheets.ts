/** The tables of figures, whatever they compare: names down, columns across, in each cell reports with their source. */
import { indicatorText } from '../../strings/glosses.ts'
import type { MeasureDigest } from './digest.ts'
import type { FigureRecord } from './figureRecord.ts'
import { periodLabel } from './periodLabel.ts'
import type { PlaceDigest, PlaceOfIndicator } from './placeDigest.ts'

export type SheetCell = {
  readonly record: FigureRecord
  /** Where the number is not the whole column's: what it covers. */
  readonly part: string | null
  /** All reports of this cell, where there are several, and whether they contradict each other. */
  readonly reports: number
  readonly conflict: boolean
}
export type SheetRow = {
  /** The id of a place or an indicator; null for a period. */
  readonly id: string | null
  readonly name: string
  readonly cells: readonly (readonly SheetCell[])[]
}
export type Sheet = {
  readonly columns: readonly string[]
  readonly rows: readonly SheetRow[]
}

const alone = (record: FigureRecord, part: string | null = null): SheetCell => ({
  record,
  part,
  reports: 1,
  conflict: false,
})

/** Places down, periods across. */
export function toIndicatorSheet(
  { periods, rows }: MeasureDigest['table'],
  places: Readonly<Record<string, string>>,
): Sheet {
  return {
    columns: periods.map(periodLabel),
    rows: rows.map(({ place, cells }) => ({
      id: place,
      name: places[place] ?? place,
      cells: cells.map((cell) => (cell === null ? [] : [{ ...alone(cell.best), ...cell }])),
    })),
  }
}

/** Periods down; what had come true and, where there is any, what was aimed at across. */
export function toPeriodSheet(
  rows: PlaceOfIndicator['measures'][number]['rows'],
  names: { readonly results: string; readonly aims: string },
): Sheet {
  const aimed = rows.some(({ aims }) => aims.length > 0)
  return {
    columns: aimed ? [names.results, names.aims] : [names.results],
    rows: rows.map(({ period, result, aims }) => {
      const results = result === null ? [] : [alone(result)]
      return {
        id: null,
        name: periodLabel(period),
        cells: aimed ? [results, aims.map((record) => alone(record))] : [results],
      }
    }),
  }
}

/** Indicators down, years across. */
export function toPlaceSheet({ years, rows }: PlaceDigest, yearName: (year: string) => string): Sheet {
  return {
    columns: years.map((year) => yearName(String(year))),
    rows: rows.map(({ indicator, cells }) => ({
      id: indicator.id,
      name: indicatorText(indicator.id, indicator.name),
      cells: cells.map((cell) => (cell === null ? [] : [alone(cell.record, cell.part)])),
    })),
  }
}
