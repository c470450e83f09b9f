/** What can be drawn of an indicator: results of whole years as lines by place, or places side by side in one year. */
import { z } from 'zod'
import type { Cell } from './cells.ts'
import { isYearly } from './views.ts'

const pointSchema = z.strictObject({ place: z.string(), year: z.int(), value: z.number() })
export const chartSchema = z.strictObject({ kind: z.enum(['lines', 'bars']), points: z.array(pointSchema) })
export type Point = z.infer<typeof pointSchema>
export type Chart = z.infer<typeof chartSchema>

/** Lines a reader can still tell apart. */
const LINES = 8
/** Fewer places make no comparison worth drawing. */
const BARS = 3

/**
 * The chart of one measure's cells: lines where a place has values of two years or more, else bars of the year with the most
 * places, else null. Targets and forecasts are in no chart of results.
 */
export function toChart(cells: readonly Cell[]): Chart | null {
  const points = toPoints(cells)
  const lines = Array.from(Map.groupBy(points, ({ place }) => place).values())
    .filter((series) => series.length > 1)
    .sort((a, b) => b.length - a.length || latest(b) - latest(a) || (placeOf(a) < placeOf(b) ? -1 : 1))
  if (lines.length > 0)
    return {
      kind: 'lines',
      points: lines.slice(0, LINES).flatMap((series) => series.toSorted((a, b) => a.year - b.year)),
    }
  const years = Array.from(Map.groupBy(points, ({ year }) => year).values())
  const widest = years.sort((a, b) => b.length - a.length || yearOf(b) - yearOf(a))[0] ?? []
  if (widest.length < BARS) return null
  return {
    kind: 'bars',
    points: widest.toSorted((a, b) => b.value - a.value || (a.place < b.place ? -1 : 1)),
  }
}

/** One point a place and year: the whole year's before the level at its end. */
function toPoints(cells: readonly Cell[]): Point[] {
  const points = new Map<string, Point>()
  const drawn = cells.filter(({ period, best }) => best.status === 'actual' && isYearly(period))
  for (const { place, period, best } of drawn.toSorted((a, b) => rank(a) - rank(b))) {
    const year = Number(period.end.slice(0, 4))
    const key = `${place} ${year}`
    if (!points.has(key)) points.set(key, { place, year, value: best.normalized })
  }
  return Array.from(points.values())
}

const rank = ({ period }: Cell): number => (period.start === null ? 1 : 0)
const latest = (series: readonly Point[]): number => series.reduce((a, b) => (b.year > a.year ? b : a)).value
const placeOf = (series: readonly Point[]): string => series[0]?.place ?? ''
const yearOf = (points: readonly Point[]): number => points[0]?.year ?? 0
