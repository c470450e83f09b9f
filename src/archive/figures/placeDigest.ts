/** One place's figures: of one indicator, period by period; and of its main indicators, year by year. */
import { z } from 'zod'
import type { Bounds } from '../../figures/bounds.ts'
import { byMerit, toCells, type Cell } from './cells.ts'
import { byMeasure, conflictSchema, daysSchema, named, toConflict } from './digest.ts'
import { figureRecordSchema, type FigureRecord } from './figureRecord.ts'
import { measureSchema } from './measure.ts'
import { byLatest, toYear } from './periods.ts'
import { chartSchema, toChart } from './series.ts'
import { isYearly, toView } from './views.ts'

const PERIODS = 60
/** Years across: what a phone still shows beside the names. */
const YEARS = 5

const periodRowSchema = z.strictObject({
  period: daysSchema,
  /** What had come true. */
  result: figureRecordSchema.nullable(),
  /** What was aimed at, planned or expected, each status its best report. */
  aims: z.array(figureRecordSchema),
})
export const placeOfIndicatorSchema = z.strictObject({
  indicator: z.strictObject({ id: z.string(), name: z.string() }),
  place: z.string(),
  name: z.string(),
  count: z.int().positive(),
  measures: z.array(
    z.strictObject({
      measure: measureSchema,
      chart: chartSchema.nullable(),
      rows: z.array(periodRowSchema),
      conflicts: z.array(conflictSchema),
    }),
  ),
})
export type PlaceOfIndicator = z.infer<typeof placeOfIndicatorSchema>

type Named = { readonly id: string; readonly name: string }

/** One place of one indicator; its records are all of that place as a whole. */
export function toPlaceOfIndicator(
  indicator: Named,
  place: string,
  records: readonly FigureRecord[],
  bounds: Bounds,
): PlaceOfIndicator {
  const measures = byMeasure(records).map(({ own, ...measure }) => {
    const results = toCells(
      own.filter(({ status }) => status === 'actual'),
      bounds,
    )
    const aims = toCells(
      own.filter(({ status }) => status !== 'actual'),
      bounds,
    )
    const conflicts = [...results, ...aims].filter(({ conflict }) => conflict)
    return {
      measure,
      chart: measure.per ? null : toChart(results),
      rows: toRows(results, aims),
      conflicts: conflicts.sort((a, b) => byLatest(a.period, b.period)).map(toConflict),
    }
  })
  const name = records.find((record) => record.place_name !== null)?.place_name ?? place
  const { id, name: title } = indicator
  return {
    indicator: { id, name: title },
    place,
    name,
    count: records.length,
    measures: measures.filter(({ rows }) => rows.length > 0),
  }
}

function toRows(results: readonly Cell[], aims: readonly Cell[]): z.infer<typeof periodRowSchema>[] {
  const keyOf = ({ period }: Cell): string => `${period.start} ${period.end}`
  const groups = Array.from(Map.groupBy([...results, ...aims], keyOf).values())
  const rows = groups.flatMap((cells) => {
    const [first] = cells
    if (first === undefined) return []
    const reports = cells.flatMap((cell) => cell.reports)
    const best = (status: FigureRecord['status']): FigureRecord | null =>
      reports.filter((report) => report.status === status).sort(byMerit)[0] ?? null
    const aimed = (['target', 'plan', 'forecast', 'rule'] as const).map(best)
    return [
      {
        period: named(first.period, first.best.status),
        result: best('actual'),
        aims: aimed.filter((report) => report !== null),
      },
    ]
  })
  return rows.sort((a, b) => byLatest(a.period, b.period)).slice(0, PERIODS)
}

const yearCellSchema = z.strictObject({
  record: figureRecordSchema,
  /** Where the number is not the whole year's: what it covers. */
  part: z.string().nullable(),
})
export const placeDigestSchema = z.strictObject({
  /** Latest first. */
  years: z.array(z.int()),
  rows: z.array(
    z.strictObject({
      indicator: z.strictObject({ id: z.string(), name: z.string() }),
      cells: z.array(yearCellSchema.nullable()),
      count: z.int().positive(),
    }),
  ),
})
export type PlaceDigest = z.infer<typeof placeDigestSchema>

/**
 * A place's results by year: a row an indicator, those with most reports of its group first as `order` has them. Targets are
 * none of them.
 *
 * @param records all of the place as a whole, of any indicator
 */
export function toPlaceDigest(
  records: readonly FigureRecord[],
  order: readonly Named[],
  bounds: Bounds,
): PlaceDigest {
  const results = records.filter((record) => record.status === 'actual' && toView(record) !== null)
  const cells = new Map(
    Array.from(
      Map.groupBy(results, ({ indicator }) => indicator ?? ''),
      ([id, own]) => [id, toYears(own, bounds)] as const,
    ),
  )
  const held = new Set(Array.from(cells.values()).flatMap((byYear) => Array.from(byYear.keys())))
  const years = Array.from(held)
    .sort((a, b) => b - a)
    .slice(0, YEARS)
  const rows = order.flatMap(({ id, name }) => {
    const byYear = cells.get(id)
    if (byYear === undefined) return []
    const shown = years.map((year) => byYear.get(year) ?? null)
    const count = results.filter(({ indicator }) => indicator === id).length
    return shown.every((cell) => cell === null) ? [] : [{ indicator: { id, name }, cells: shown, count }]
  })
  return { years, rows }
}

/** The best result of each year: a level before a growth, the whole year before a part of it, the longest part first. */
function toYears(
  records: readonly FigureRecord[],
  bounds: Bounds,
): Map<number, z.infer<typeof yearCellSchema>> {
  const years = new Map<number, z.infer<typeof yearCellSchema>>()
  for (const { own, per } of byMeasure(records)) {
    if (per) continue
    const cells = toCells(own, bounds).sort((a, b) => rank(a) - rank(b) || byLatest(a.period, b.period))
    for (const { period, best } of cells) {
      const year = toYear(period.end)
      const part = isYearly(period) && period.start !== null ? null : named(period, best.status).name
      if (!years.has(year)) years.set(year, { record: best, part })
    }
  }
  return years
}

const rank = ({ period }: Cell): number => (isYearly(period) ? 0 : 1)
