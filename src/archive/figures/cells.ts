/**
 * Reports of one indicator → a table of places and periods. A cell holds all reports of one place and period; reports that
 * cannot all be true are a conflict, shown side by side and never settled silently.
 */
import type { Figure } from '../../schema/figure.ts'
import { agree, toInterval, type Bounds } from '../../figures/bounds.ts'
import { isAverage } from './averages.ts'
import type { FigureRecord } from './figureRecord.ts'

/** The days a report covers; a level on a day has no first one. */
export type Days = { readonly start: string | null; readonly end: string }

export type Cell = {
  readonly place: string
  readonly period: Days
  /** The report to show: results before forecasts before plans, then the latest printed, then the surest. */
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

/** Cells of reports of one indicator in one measure; reports without a place or a last day, or of part of a place, have none. */
export function toCells(records: readonly FigureRecord[], bounds: Bounds): Cell[] {
  const groups = Map.groupBy(
    records.filter(hasCell),
    ({ place, period_start, period_end }) => `${place} ${period_start} ${period_end}`,
  )
  return Array.from(groups.values(), (group) => toCell(group, bounds)).filter((cell) => cell !== null)
}

/** An average over years is no period's value. */
function hasCell({ scope, period_end, kind, change_basis }: FigureRecord): boolean {
  if (scope !== 'place' || period_end === null) return false
  return kind !== 'change' || !isAverage(change_basis)
}

function toCell(group: readonly FigureRecord[], bounds: Bounds): Cell | null {
  const reports = group.toSorted(byMerit)
  const [best] = reports
  if (best === undefined || best.place === null || best.period_end === null) return null
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
