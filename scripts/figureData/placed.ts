/** A figure as the data step knows it: what filters and comparisons look at, and where its rows lie in the files. */
import type { Span } from '../../src/archive/listing.ts'
import { toYear } from '../../src/archive/figures/periods.ts'
import { statusNumber } from '../../src/archive/figures/setNames.ts'
import type { Pin } from '../../src/archive/figures/shards.ts'
import { isComparable, type FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import type { Interval } from '../../src/figures/bounds.ts'

/** A figure of the archive: what filters and comparisons look at, and where its rows lie. */
export type Placed = Pin & {
  readonly indicator: string | null
  readonly measure: string
  readonly scope: FigureRecord['scope']
  readonly start: string | null
  readonly end: string | null
  readonly article: string
  /** What its printed number leaves open. */
  readonly interval: Interval
  /** Whether it may stand beside others. */
  readonly comparable: boolean
  /** The entity it is about, by the id its article gives it. */
  readonly entity: string | null
  /** Of its line: the same figure has the same. */
  readonly digest: string
  /** The number of its month, and its line among that month's records. */
  readonly month: number
  readonly span: Span
  /** Its line in `rows.jsonl`: what the explorer shows of it. */
  readonly row: Span
  /** Its row among those that its month has for sheets. */
  readonly sheet: Span
}
/** One whose rows are not written yet. */
export type Unplaced = Omit<Placed, 'month' | 'span' | 'row' | 'sheet'>

/** What its record tells. */
export function toPlaced(
  record: FigureRecord,
  measure: string,
): Omit<Unplaced, 'article' | 'interval' | 'entity' | 'digest'> {
  return {
    id: record.id,
    normalized: record.normalized,
    place: record.place,
    year: toYear(record.period_end),
    status: statusNumber(record.status),
    indicator: record.indicator,
    measure,
    scope: record.scope,
    start: record.period_start,
    end: record.period_end,
    comparable: isComparable(record),
  }
}
