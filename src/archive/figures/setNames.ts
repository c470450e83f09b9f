/** How the explorer's sets are cut and named. Apart from the schemas (shards.ts), because a browser needs no schema library. */
import type { Figure } from '../../schema/figure.ts'

/** Figures in one file of columns, and in one file of rows. */
export const CHUNK = 4096
export const ROWS = 64
/** The set of all figures of a measure, whatever the indicator. */
export const ALL = 'all'

/** In the order of their numbers in a set's columns. */
export const STATUSES = [
  'actual',
  'target',
  'forecast',
  'plan',
  'rule',
] as const satisfies readonly Figure['status'][]

export const setName = (indicator: string, measure: string): string => `${indicator}_${measure}`
export const statusNumber = (status: Figure['status']): number => STATUSES.indexOf(status)
