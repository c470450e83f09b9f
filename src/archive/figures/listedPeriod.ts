import type { Figure } from '../../schema/entry.ts'
import { toPeriodName } from './periods.ts'

type Dated = {
  readonly start: string | null
  readonly end: string | null
  readonly status: Figure['status']
}

/**
 * A period by its own days, so that a list of many papers needs none of their dates to be understood; null where the days are
 * not known.
 *
 * @example toListedPeriod({ start: '2023-11-01', end: '2023-11-30', status: 'actual' }) // '2023年11月', printed as 今年11月
 * @example toListedPeriod({ start: null, end: '2027-12-31', status: 'target' }) // '到2027年'
 */
export function toListedPeriod({ start, end, status }: Dated): string | null {
  if (start !== null && end !== null) return toPeriodName({ start, end })
  if (start !== null) return `${toPeriodName(start.endsWith('-01-01') ? yearOf(start) : monthOf(start))}以来`
  if (end === null) return null
  const word = status === 'actual' || status === 'rule' ? '截至' : '到'
  return word + (end.endsWith('-12-31') ? `${end.slice(0, 4)}年${word === '到' ? '' : '底'}` : endName(end))
}

const yearOf = (day: string): { start: string; end: string } => ({
  start: day,
  end: `${day.slice(0, 4)}-12-31`,
})

const monthOf = (day: string): { start: string; end: string } =>
  day.endsWith('-01') ? { start: day, end: lastOf(day) } : { start: day, end: day }

/** A month's end stands for its month. */
function endName(end: string): string {
  const first = `${end.slice(0, 7)}-01`
  return toPeriodName(lastOf(first) === end ? { start: first, end } : { start: end, end })
}

function lastOf(first: string): string {
  const last = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0))
  return last.toISOString().slice(0, 10)
}
