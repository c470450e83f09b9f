/**
 * The views of an indicator: what had come true and what was aimed at never share a table, nor do whole years and parts of
 * years. Each view with figures has an address of its own, so that the switches are plain links.
 */
import { isWholeYear } from './periods.ts'
import type { FigureRecord } from './figureRecord.ts'

/** In the order a reader wants them; the first that has figures is the indicator's own page. */
export const VIEWS = ['results', 'results-partial', 'aims', 'aims-partial'] as const
export type View = (typeof VIEWS)[number]

/** `results`: a whole year that has come true; `-partial`: months, quarters, a level on a day; null without a last day. */
export function toView({
  status,
  period_start: start,
  period_end: end,
}: Pick<FigureRecord, 'status' | 'period_start' | 'period_end'>): View | null {
  if (end === null) return null
  const whole = isYearly({ start, end })
  if (status === 'actual') return whole ? 'results' : 'results-partial'
  return whole ? 'aims' : 'aims-partial'
}

/** A whole calendar year, or a level at its end. */
export function isYearly({ start, end }: { readonly start: string | null; readonly end: string }): boolean {
  return start === null ? end.endsWith('-12-31') : isWholeYear({ start, end })
}
