/**
 * What a line of the explorer shows of a figure, and how it lies in a file: the values alone, in this order, since the names of thirty-six columns
 * are half of a row. Apart from the schemas (shards.ts), because a browser needs no schema library.
 */
import type { FigureColumn, FigureRecord } from './figureRecord.ts'

export const ROW_COLUMNS = {
  ...({ id: true, article: true, printed: true, metric: true, indicator: true } as const),
  ...({ indicator_name: true, subject: true, scope: true, place_name: true, period: true } as const),
  ...({ period_start: true, period_end: true, period_source: true, status: true, kind: true } as const),
  ...({ qualifier: true, value: true, unit: true, normalized: true, base_unit: true, per: true } as const),
  ...({ from_value: true, from_unit: true, change_direction: true, change_value: true } as const),
  ...({ change_unit: true, change_basis: true, change_qualifier: true, quote: true } as const),
  ...({ headline: true, newspaper: true, date: true, date_approx: true, page: true } as const),
  ...({ confidence: true } as const),
} satisfies Partial<Record<FigureColumn, true>>

type Row = Pick<FigureRecord, keyof typeof ROW_COLUMNS>
const NAMES = Object.keys(ROW_COLUMNS) as (keyof Row)[]

/** `{ id: 'a-1.f-0-7', article: 'a-1', … }` → `["a-1.f-0-7","a-1",…]`. */
export const toRowText = (row: Row): string => JSON.stringify(NAMES.map((name) => row[name]))

/** The row again, of values as this build wrote them: their types are not in doubt. */
export const toRow = (values: readonly unknown[]): Row =>
  Object.fromEntries(NAMES.map((name, i) => [name, values[i]])) as Row
