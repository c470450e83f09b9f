import { monthsBetween } from './dates.ts'

/** Points of a sparkline: enough for its width, however many months there are. */
const POINTS = 24

/**
 * The path of a sparkline in a box of 100 × 20: articles over time, months gathered into at most 24 points.
 *
 * @param months the month of each article, null where unknown
 */
export function sparkline(
  months: readonly (string | null)[],
  first: string | null,
  last: string | null,
): string {
  if (first === null || last === null || months.length === 0) return 'M0 19.5H100'
  const all = monthsBetween(first, last)
  const size = Math.min(POINTS, all.length)
  const place = new Map(all.map((month, i) => [month, Math.floor((i * size) / all.length)]))
  const counts = Array.from({ length: size }, () => 0)
  for (const month of months) {
    const at = month === null ? undefined : place.get(month)
    if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1
  }
  const most = Math.max(1, ...counts)
  const points = counts.map(
    (count, i) => `${round((i * 100) / Math.max(1, size - 1))} ${round(19.5 - (count / most) * 18)}`,
  )
  return `M${points.join('L')}`
}

const round = (value: number): number => Math.round(value * 10) / 10
