/**
 * The width of the column each line stands in, where text is wrapped; null where it is one line a paragraph.
 */
import type { Line } from '../text/lines.ts'
import { toEnding } from '../text/sentences.ts'

export type Column = {
  /** Width of a full line, in hanzi. */
  readonly width: number
  /** Share of the lines around that are full, 0..1. */
  readonly support: number
}

/** How a line fills its column: `free` where there is none. */
export type Fill = 'free' | 'full' | 'short' | 'long'

const REACH = 10
const WIDEST = 60
const NARROWEST = 7
const MIN_FULL = 4
/** First lines that have lost their indent are narrower by two; where paragraphs are short they can outnumber the full ones. */
const INDENT = 2
const FIRST_LINES = 0.6
/** Of the lines that end a sentence, how many are taken for last lines, whose width tells nothing. */
const LAST_LINES = 0.6
/** Share of the telling lines that a column explains at least, and of all lines that may be wider than it. */
const SHARE = 0.34
const WIDER = 0.4

/**
 * The columns of a page's lines, with full-width figures as wide as fits the columns better.
 */
export function toLineColumns(lines: readonly Line[]): { columns: (Column | null)[]; widths: number[] } {
  const narrow = lines.map(({ width }) => width)
  const ended = lines.map(({ folded }) => toEnding(folded.slice(-4)) === 'stop')
  if (lines.every(({ wideFigures }) => wideFigures === 0))
    return { columns: toColumns(narrow, ended), widths: narrow }
  const wide = lines.map(({ width, wideFigures }) => width + wideFigures / 2)
  const [a, b] = [toColumns(narrow, ended), toColumns(wide, ended)]
  return toFit(narrow, a) >= toFit(wide, b) ? { columns: a, widths: narrow } : { columns: b, widths: wide }
}

/** How many lines are exactly as wide as their column. */
function toFit(widths: readonly number[], columns: readonly (Column | null)[]): number {
  return widths.filter((width, i) => Math.abs(width - (columns[i]?.width ?? Infinity)) <= 0.5).length
}

/** `[17, 17, 16.5, 4, 17, …]` → `{ width: 17, support: 0.8 }` at each: the width that explains most of the lines around. */
export function toColumns(widths: readonly number[], ended: readonly boolean[] = []): (Column | null)[] {
  const around: Around = { counts: new Map(), ended: 0 }
  const add = (i: number, by: number): void => {
    const width = widths[i]
    if (width === undefined) return
    const key = Math.min(WIDEST + 1, Math.round(width))
    around.counts.set(key, (around.counts.get(key) ?? 0) + by)
    if (ended[i] === true) around.ended += by
  }
  for (let i = 0; i < REACH; i += 1) add(i, 1)
  const columns = widths.map((_, i) => {
    add(i + REACH, 1)
    add(i - REACH - 1, -1)
    return toColumn(around, Math.min(i + REACH, widths.length - 1) - Math.max(i - REACH, 0) + 1)
  })
  const lent = lend(lend(columns, widths).reverse(), widths.toReversed()).reverse()
  const widened = widen(lent, widths)
  const below = narrow(widened.toReversed(), widths.toReversed(), ended.toReversed()).reverse()
  return narrow(below, widths, ended)
}

/** Where a column gives way to a wider one, lines that would stop short in the wider one still stand in the narrower. */
function narrow(
  columns: readonly (Column | null)[],
  widths: readonly number[],
  ended: readonly boolean[],
): (Column | null)[] {
  let last: Column | null = null
  return columns.map((column, i) => {
    const width = widths[i] ?? 0
    const stays =
      column !== null &&
      last !== null &&
      last.width < column.width &&
      width <= last.width + 1.6 &&
      width >= last.width - INDENT - 1 &&
      ended[i] !== true
    if (!stays) last = column
    return last
  })
}

const NEAR = 8

/** Where columns of two widths meet, a line too wide for its own stands in the wider one near it, if it fills that. */
function widen(columns: readonly (Column | null)[], widths: readonly number[]): (Column | null)[] {
  return columns.map((column, i) => {
    const width = widths[i] ?? 0
    if (column === null || width <= column.width + 2) return column
    const near = [...columns.slice(i + 1, i + NEAR + 1), ...columns.slice(Math.max(0, i - NEAR), i)]
    return (
      near.find((other) => other !== null && Math.abs(other.width - INDENT / 2 - width) <= INDENT) ?? column
    )
  })
}

/** How many lines of each width stand around one, and how many of them end a sentence, so that they may be last lines. */
type Around = { readonly counts: Map<number, number>; ended: number }

/** A line between columns stands in the one before it, if it fits. */
function lend(columns: readonly (Column | null)[], widths: readonly number[]): (Column | null)[] {
  let last: Column | null = null
  let since = 0
  return columns.map((column, i) => {
    since = column === null ? since + 1 : 0
    if (column !== null) last = column
    const fits = last !== null && since <= REACH && (widths[i] ?? Infinity) <= last.width + 1.6
    return column ?? (fits ? last : null)
  })
}

/** The width that explains most of the lines: full ones, those a mark at the end widens or narrows, first lines without their indent. */
function toColumn({ counts, ended }: Around, all: number): Column | null {
  const at = (key: number): number => counts.get(key) ?? 0
  let [best, explained] = [0, 0]
  for (const [key, count] of counts) {
    if (count === 0 || key < NARROWEST || key > WIDEST || count < at(key - 1) || count < at(key + 1)) continue
    const near = count + 0.7 * at(key - 1) + 0.7 * at(key + 1)
    if (near > explained || (near === explained && key > best)) [best, explained] = [key, near]
  }
  const fuller = at(best + INDENT)
  if (
    fuller >= FIRST_LINES * at(best) &&
    fuller >= at(best + INDENT - 1) &&
    fuller >= at(best + INDENT + 1)
  ) {
    best += INDENT
    explained = fuller + 0.7 * at(best - 1) + 0.7 * at(best + 1)
  }
  const first = Math.min(FIRST_LINES * explained, at(best - INDENT))
  const telling = all - LAST_LINES * ended
  let wider = 0
  for (const [key, count] of counts) if (key > best + 2) wider += count
  if (explained + first < MIN_FULL || (explained + first) / telling < SHARE || wider > WIDER * all)
    return null
  return { width: best, support: Math.min(1, (explained + first) / telling) }
}

/** `toFill(15, { width: 17, … })` → `short`; a mark at the end may hang or be squeezed. */
export function toFill(width: number, column: Column | null): Fill {
  if (column === null) return 'free'
  if (width > column.width + 1.6) return 'long'
  return width < column.width - 1.4 ? 'short' : 'full'
}
