/**
 * What an indicator's page shows, of a size that does not grow with the archive: for each view (views.ts) a table of places
 * and periods, a chart, contradictions; and the newest reports. The rest is in the explorer and in the indicator's CSV.
 */
import { z } from 'zod'
import { figuresZhHans } from '../../strings/figures.zh-Hans.ts'
import type { Bounds } from '../../figures/bounds.ts'
import { byMerit, toCells, type Cell, type Days } from './cells.ts'
import { definitionSchema, type Definition } from './definitions.ts'
import { figureRecordSchema, type FigureRecord } from './figureRecord.ts'
import { toListedPeriod } from './listedPeriod.ts'
import { measureSchema, toMeasure, toMeasureId, type Measure } from './measure.ts'
import { byLatest } from './periods.ts'
import { chartSchema, toChart } from './series.ts'
import { toView, VIEWS, type View } from './views.ts'

/** Periods across, conflicts and reports down: what a reader still takes in. */
const PERIODS = 12
const CONFLICTS = 40
const NEWEST = 50

export const daysSchema = z.strictObject({ start: z.string().nullable(), end: z.string(), name: z.string() })
const cellSchema = z.strictObject({
  best: figureRecordSchema,
  reports: z.int().positive(),
  conflict: z.boolean(),
})
const tableSchema = z.strictObject({
  periods: z.array(daysSchema),
  /** Periods left out on the right, older than those shown. */
  older: z.int().nonnegative(),
  rows: z.array(z.strictObject({ place: z.string(), cells: z.array(cellSchema.nullable()) })),
})
export const conflictSchema = z.strictObject({
  place: z.string(),
  period: daysSchema,
  reports: z.array(figureRecordSchema),
})
const measureDigestSchema = z.strictObject({
  measure: measureSchema,
  count: z.int().positive(),
  table: tableSchema,
  chart: chartSchema.nullable(),
  conflicts: z.array(conflictSchema),
  /** All conflicts, those not shown included. */
  conflictCount: z.int().nonnegative(),
})

export const indicatorDigestSchema = z.strictObject({
  indicator: z.strictObject({ id: z.string(), name: z.string() }),
  definition: definitionSchema.nullable(),
  count: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  /** Names of the places there are figures of. */
  places: z.record(z.string(), z.string()),
  /** Places with a page of their own, those most reported first. */
  picked: z.array(z.strictObject({ place: z.string(), count: z.int().positive() })),
  /** Views that have figures, in their order. */
  views: z.array(z.strictObject({ view: z.enum(VIEWS), measures: z.array(measureDigestSchema) })),
  newest: z.array(figureRecordSchema),
})
export type IndicatorDigest = z.infer<typeof indicatorDigestSchema>
export type MeasureDigest = z.infer<typeof measureDigestSchema>

/** The digest of one indicator from all its records that may stand side by side. */
export function toDigest(
  indicator: { readonly id: string; readonly name: string },
  records: readonly FigureRecord[],
  bounds: Bounds,
  definition: Definition | null = null,
): IndicatorDigest {
  return {
    indicator: { id: indicator.id, name: indicator.name },
    definition,
    count: records.length,
    articles: new Set(records.map(({ article }) => article)).size,
    places: toPlaceNames(records),
    picked: toPicked(records),
    views: VIEWS.map((view) => toViewDigest(view, records, bounds)).filter(
      ({ measures }) => measures.length > 0,
    ),
    newest: records.toSorted(byNewest).slice(0, NEWEST),
  }
}

export function toPlaceNames(records: readonly FigureRecord[]): Record<string, string> {
  const names = new Map(records.map(({ place, place_name }) => [place ?? '', place_name ?? place ?? '']))
  return Object.fromEntries(Array.from(names).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function toPicked(records: readonly FigureRecord[]): IndicatorDigest['picked'] {
  const counts = new Map<string, number>()
  for (const { place, scope, period_end } of records)
    if (place !== null && scope === 'place' && period_end !== null)
      counts.set(place, (counts.get(place) ?? 0) + 1)
  return Array.from(counts, ([place, count]) => ({ place, count })).sort(
    (a, b) => b.count - a.count || (a.place < b.place ? -1 : 1),
  )
}

export function measureOf({ base_unit, per, kind }: FigureRecord): Measure {
  return toMeasure({ baseUnit: base_unit, per, kind })
}

/** Records by measure: levels before changes before rates per something; the more reports the earlier. */
export function byMeasure(
  records: readonly FigureRecord[],
): (Measure & { id: string; own: FigureRecord[] })[] {
  const groups = Map.groupBy(records, (record) => toMeasureId(measureOf(record)))
  const rank = ({ per, change }: Measure): number => (per ? 2 : change ? 1 : 0)
  return Array.from(groups, ([id, own]) => ({ ...measureOf(own[0] ?? missing()), id, own })).sort(
    (a, b) => rank(a) - rank(b) || b.own.length - a.own.length || (a.id < b.id ? -1 : 1),
  )
}

function missing(): never {
  throw new Error('Unexpected empty group, expected a record')
}

function toViewDigest(
  view: View,
  records: readonly FigureRecord[],
  bounds: Bounds,
): IndicatorDigest['views'][number] {
  const seen = records.filter((record) => toView(record) === view)
  const measures = byMeasure(seen).map(({ own, ...measure }) => toMeasureDigest(measure, own, bounds))
  return { view, measures: measures.filter(({ table }) => table.rows.length > 0) }
}

function toMeasureDigest(
  measure: MeasureDigest['measure'],
  records: readonly FigureRecord[],
  bounds: Bounds,
): MeasureDigest {
  const cells = toCells(records, bounds)
  const conflicts = cells.filter(({ conflict }) => conflict).sort((a, b) => byLatest(a.period, b.period))
  return {
    measure,
    count: records.length,
    table: toTable(cells),
    chart: measure.per ? null : toChart(cells),
    conflicts: conflicts.slice(0, CONFLICTS).map(toConflict),
    conflictCount: conflicts.length,
  }
}

export function toConflict({ place, best, period, reports }: Cell): z.infer<typeof conflictSchema> {
  return { place, period: named(period, best.status), reports: Array.from(reports) }
}

function toTable(cells: readonly Cell[]): MeasureDigest['table'] {
  const keyOf = ({ start, end }: Days): string => `${start} ${end}`
  const columns = Array.from(new Map(cells.map((cell) => [keyOf(cell.period), cell])).values())
  columns.sort((a, b) => byLatest(a.period, b.period))
  const shown = columns.slice(0, PERIODS)
  const rows = Array.from(
    Map.groupBy(cells, ({ place }) => place),
    ([place, own]) => {
      const byPeriod = new Map(own.map((cell) => [keyOf(cell.period), cell]))
      return { place, cells: shown.map(({ period }) => toCellDigest(byPeriod.get(keyOf(period)))) }
    },
  )
  return {
    periods: shown.map(({ period, best }) => named(period, best.status)),
    older: columns.length - shown.length,
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

export function named(days: Days, status: FigureRecord['status']): z.infer<typeof daysSchema> {
  return { ...days, name: toListedPeriod({ ...days, status }, figuresZhHans) ?? '' }
}

function byNewest(a: FigureRecord, b: FigureRecord): number {
  const [dayA, dayB] = [a.date ?? a.date_approx ?? '', b.date ?? b.date_approx ?? '']
  return dayA === dayB ? byMerit(a, b) : dayA < dayB ? 1 : -1
}
