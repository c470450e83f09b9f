/**
 * What an indicator's page shows, of a size that does not grow with the archive: a table of places and periods, a chart,
 * contradictions, the newest reports. The rest is in the explorer and in the indicator's CSV.
 */
import { z } from 'zod'
import type { Bounds } from '../../figures/bounds.ts'
import { byMerit, toCells, type Cell } from './cells.ts'
import { figureRecordSchema, type FigureRecord } from './figureRecord.ts'
import { measureSchema, toMeasure, toMeasureId, type Measure } from './measure.ts'
import { byLatest, toPeriodName, type Span } from './periods.ts'
import { chartSchema, toChart } from './series.ts'

/** Periods across, conflicts and reports down: what a reader still takes in. */
const PERIODS = 12
const CONFLICTS = 40
const NEWEST = 50

const periodSchema = z.strictObject({ start: z.string(), end: z.string(), name: z.string() })
const cellSchema = z.strictObject({
  best: figureRecordSchema,
  reports: z.int().positive(),
  conflict: z.boolean(),
})
const tableSchema = z.strictObject({
  periods: z.array(periodSchema),
  /** Periods left out on the right, older than those shown. */
  older: z.int().nonnegative(),
  rows: z.array(z.strictObject({ place: z.string(), cells: z.array(cellSchema.nullable()) })),
})
const conflictSchema = z.strictObject({
  place: z.string(),
  period: periodSchema,
  reports: z.array(figureRecordSchema),
})

export const indicatorDigestSchema = z.strictObject({
  indicator: z.strictObject({ id: z.string(), name: z.string() }),
  count: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  /** Names of the places there are figures of. */
  places: z.record(z.string(), z.string()),
  measures: z.array(
    z.strictObject({
      measure: measureSchema,
      count: z.int().positive(),
      table: tableSchema,
      chart: chartSchema.nullable(),
      conflicts: z.array(conflictSchema),
      /** All conflicts, those not shown included. */
      conflictCount: z.int().nonnegative(),
    }),
  ),
  newest: z.array(figureRecordSchema),
})
export type IndicatorDigest = z.infer<typeof indicatorDigestSchema>
export type MeasureDigest = IndicatorDigest['measures'][number]

/** The digest of one indicator from all its records. */
export function toDigest(
  indicator: { readonly id: string; readonly name: string },
  records: readonly FigureRecord[],
  bounds: Bounds,
): IndicatorDigest {
  const groups = Map.groupBy(records, (record) => toMeasureId(measureOf(record)))
  const measures = Array.from(groups, ([id, group]) => toMeasureDigest(id, group, bounds))
  return {
    indicator: { id: indicator.id, name: indicator.name },
    count: records.length,
    articles: new Set(records.map(({ article }) => article)).size,
    places: toPlaceNames(records),
    measures: measures.sort((a, b) => byWeight(a, b)),
    newest: records.toSorted(byNewest).slice(0, NEWEST),
  }
}

function toPlaceNames(records: readonly FigureRecord[]): Record<string, string> {
  const names = new Map(records.map(({ place, place_name }) => [place ?? '', place_name ?? place ?? '']))
  return Object.fromEntries(Array.from(names).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function measureOf({ base_unit, per, kind }: FigureRecord): Measure {
  return toMeasure({ baseUnit: base_unit, per, kind })
}

function toMeasureDigest(id: string, records: readonly FigureRecord[], bounds: Bounds): MeasureDigest {
  const cells = toCells(records, bounds)
  const conflicts = cells.filter(({ conflict }) => conflict).sort((a, b) => byLatest(a.period, b.period))
  const { unit, per, change } =
    records[0] === undefined ? { unit: null, per: false, change: false } : measureOf(records[0])
  return {
    measure: { id, unit, per, change },
    count: records.length,
    table: toTable(cells),
    chart: per ? null : toChart(cells),
    conflicts: conflicts.slice(0, CONFLICTS).map(({ place, period, reports }) => ({
      place,
      period: named(period),
      reports: Array.from(reports),
    })),
    conflictCount: conflicts.length,
  }
}

function toTable(cells: readonly Cell[]): MeasureDigest['table'] {
  const keyOf = ({ start, end }: Span): string => `${start} ${end}`
  const periods = Array.from(new Map(cells.map(({ period }) => [keyOf(period), period])).values()).sort(
    byLatest,
  )
  const shown = periods.slice(0, PERIODS)
  const rows = Array.from(
    Map.groupBy(cells, ({ place }) => place),
    ([place, own]) => {
      const byPeriod = new Map(own.map((cell) => [keyOf(cell.period), cell]))
      return { place, cells: shown.map((period) => toCellDigest(byPeriod.get(keyOf(period)))) }
    },
  )
  return {
    periods: shown.map(named),
    older: periods.length - shown.length,
    rows: rows
      .filter((row) => row.cells.some((cell) => cell !== null))
      .sort((a, b) => (a.place < b.place ? -1 : 1)),
  }
}

function toCellDigest(cell: Cell | undefined): z.infer<typeof cellSchema> | null {
  return cell === undefined
    ? null
    : { best: cell.best, reports: cell.reports.length, conflict: cell.conflict }
}

const named = (span: Span): z.infer<typeof periodSchema> => ({ ...span, name: toPeriodName(span) })

/** Levels before changes before rates per something; the more reports the earlier. */
function byWeight(a: MeasureDigest, b: MeasureDigest): number {
  const rank = ({ measure }: MeasureDigest): number => (measure.per ? 2 : measure.change ? 1 : 0)
  return rank(a) - rank(b) || b.count - a.count || (a.measure.id < b.measure.id ? -1 : 1)
}

function byNewest(a: FigureRecord, b: FigureRecord): number {
  const [dayA, dayB] = [a.date ?? a.date_approx ?? '', b.date ?? b.date_approx ?? '']
  return dayA === dayB ? byMerit(a, b) : dayA < dayB ? 1 : -1
}
