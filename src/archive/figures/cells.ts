/**
 * Reports of one indicator → a table of places and periods. A cell holds all reports of one place and period; reports that
 * cannot all be true are a conflict, shown side by side and never settled silently.
 */
import type { Figure } from '../../schema/entry.ts'
import { agree, toInterval, type Bounds } from '../../figures/bounds.ts'
import { isAverage } from './averages.ts'
import type { FigureRecord } from './figureRecord.ts'
import type { Span } from './periods.ts'

export type Cell = {
  readonly place: string
  readonly period: Span
  /** The report to show: what happened before what was planned, then the latest printed, then the surest. */
  readonly best: FigureRecord
  /** All reports, best first. */
  readonly reports: readonly FigureRecord[]
  readonly conflict: boolean
}

const RANK: Readonly<Record<Figure['status'], number>> = {
  actual: 0,
  forecast: 1,
  plan: 2,
  target: 3,
  rule: 4,
}

/** Cells of reports of one indicator in one measure; reports without place, period or of part of a place have none. */
export function toCells(records: readonly FigureRecord[], bounds: Bounds): Cell[] {
  const groups = new Map<string, FigureRecord[]>()
  for (const record of records) {
    if (record.scope !== 'place' || record.period_start === null || record.period_end === null) continue
    if (record.kind === 'change' && isAverage(record.change_basis)) continue
    const key = `${record.place} ${record.period_start} ${record.period_end}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return Array.from(groups.values(), (group) => toCell(group, bounds)).filter((cell) => cell !== null)
}

function toCell(group: readonly FigureRecord[], bounds: Bounds): Cell | null {
  const reports = group.toSorted(byMerit)
  const [best] = reports
  if (best === undefined || best.place === null || best.period_start === null || best.period_end === null)
    return null
  const period = { start: best.period_start, end: best.period_end }
  return { place: best.place, period, best, reports, conflict: isConflict(reports, bounds) }
}

/** The better report first; equal ones by id, so that the order of files decides nothing. */
export function byMerit(a: FigureRecord, b: FigureRecord): number {
  const [dayA, dayB] = [a.date ?? a.date_approx ?? '', b.date ?? b.date_approx ?? '']
  return (
    RANK[a.status] - RANK[b.status] ||
    (dayA === dayB ? 0 : dayA < dayB ? 1 : -1) ||
    b.confidence - a.confidence ||
    (a.id < b.id ? -1 : 1)
  )
}

/** Two articles say of one place, period and status what cannot both be true. A forecast never contradicts a result. */
function isConflict(reports: readonly FigureRecord[], bounds: Bounds): boolean {
  return Array.from(Map.groupBy(reports, ({ status }) => status).values()).some((same) => {
    if (new Set(same.map(({ article }) => article)).size < 2) return false
    return !agree(same.map((report) => toInterval(report, bounds)))
  })
}
