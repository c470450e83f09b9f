/** The scales of charts: values up, years across. */
import type { Point } from './series.ts'

/** From this ratio of largest to smallest on, the axis is logarithmic. */
const WIDE = 12

/** Values so far apart that the small ones would lie flat on the axis: a city beside its counties. */
export function isWide(points: readonly Pick<Point, 'value'>[]): boolean {
  const values = points.map(({ value }) => value)
  return Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > WIDE
}

export type Scale = {
  readonly type: 'linear' | 'log'
  readonly domain: [number, number]
  readonly ticks: number | number[]
}

export function toScale(points: readonly Point[]): Scale {
  if (!isWide(points)) {
    const [low, high] = fromZero(points).domain
    return { type: 'linear', domain: [low, high * 1.05], ticks: 6 }
  }
  const values = points.map(({ value }) => value)
  const domain: [number, number] = [Math.min(...values) * 0.8, Math.max(...values) * 1.25]
  return { type: 'log', domain, ticks: roundValues(...domain) }
}

/** 1, 2 and 5 times the powers of ten in between. */
function roundValues(low: number, high: number): number[] {
  const powers = Array.from({ length: 40 }, (_, i) => 10 ** (i - 15))
  return powers
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((value) => value >= low && value <= high)
}

/** Amounts are drawn from zero, so that heights compare; where there are values below it, from the lowest. */
export function fromZero(points: readonly Point[]): { domain: [number, number] } {
  const values = points.map(({ value }) => value)
  return { domain: [Math.min(0, ...values), Math.max(0, ...values)] }
}

/**
 * The places of years on the axis: one step a year, and one step for any run of three years or more without a value, so that a
 * lone early year does not push all others to the edge. `null` is such a break.
 *
 * @example toSteps([2012, 2021, 2022]) // [2012, null, 2021, 2022]
 */
export function toSteps(years: readonly number[]): (number | null)[] {
  const held = [...new Set(years)].sort((a, b) => a - b)
  return held.flatMap((year, i) => {
    const gap = i === 0 ? 0 : year - (held[i - 1] ?? year) - 1
    if (gap === 0) return [year]
    if (gap >= 3) return [null, year]
    return [...Array.from({ length: gap }, (_, n) => year - gap + n), year]
  })
}
