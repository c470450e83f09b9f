/** The archive's figures in numbers: how many there are of each status and kind, how many pass the checks, what others fail. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { FIGURE_CHECKS, FIGURE_STATUSES } from '../../schema/figure.ts'
import { cacheFolder } from '../cacheFolder.ts'
import type { FigureRecord } from './figureRecord.ts'

const countsSchema = z.strictObject({
  figures: z.int().nonnegative(),
  /** Those that say again what another of their article says. */
  repeats: z.int().nonnegative(),
  checked: z.int().nonnegative(),
  withIndicator: z.int().nonnegative(),
  byStatus: z.record(z.enum(FIGURE_STATUSES), z.int().nonnegative()),
  /** Figures that fail a check, by the check; one may fail several. */
  byCheck: z.record(z.enum(FIGURE_CHECKS), z.int().nonnegative()),
})
export type FigureCounts = z.infer<typeof countsSchema>

export const NO_COUNTS: FigureCounts = {
  figures: 0,
  repeats: 0,
  checked: 0,
  withIndicator: 0,
  byStatus: { actual: 0, target: 0, forecast: 0, plan: 0, rule: 0 },
  byCheck: {
    reread: 0,
    metric: 0,
    subject: 0,
    period: 0,
    calendar: 0,
    unit: 0,
    size: 0,
    conflict: 0,
    confidence: 0,
  },
}

type Counted = Pick<FigureRecord, 'status' | 'unsure' | 'repeats' | 'indicator'>

/** The counts with one figure more. */
export function addToCounts(
  counts: FigureCounts,
  { status, unsure, repeats, indicator }: Counted,
): FigureCounts {
  const failed = FIGURE_CHECKS.filter((check) => unsure?.split(' ').includes(check))
  return {
    figures: counts.figures + 1,
    repeats: counts.repeats + (repeats === null ? 0 : 1),
    checked: counts.checked + (unsure === null ? 1 : 0),
    withIndicator: counts.withIndicator + (indicator === null ? 0 : 1),
    byStatus: { ...counts.byStatus, [status]: counts.byStatus[status] + 1 },
    byCheck: failed.reduce((all, check) => ({ ...all, [check]: all[check] + 1 }), counts.byCheck),
  }
}

/** The counts of both. */
export function sumCounts(a: FigureCounts, b: FigureCounts): FigureCounts {
  return {
    figures: a.figures + b.figures,
    repeats: a.repeats + b.repeats,
    checked: a.checked + b.checked,
    withIndicator: a.withIndicator + b.withIndicator,
    byStatus: sumEach(a.byStatus, b.byStatus),
    byCheck: sumEach(a.byCheck, b.byCheck),
  }
}

function sumEach<T extends Record<string, number>>(a: T, b: T): T {
  const sums = Object.entries(a).map(([key, count]) => [key, count + (b[key] ?? 0)])
  return Object.fromEntries(sums) as T
}

/** What the data step counted. */
export function readFigureCounts(): FigureCounts {
  return countsSchema.parse(
    JSON.parse(readFileSync(path.join(cacheFolder(), 'figures', 'counts.json'), 'utf8')),
  )
}
