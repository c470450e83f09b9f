/**
 * The width of the column each line stands in, where text is wrapped; null where it is one line a paragraph.
 */
import type { Line } from './lines.ts'

export type Column = {
  /** Width of a full line, in hanzi. */
  readonly width: number
  /** Share of the lines around that are full, 0..1. */
  readonly support: number
}

const REACH = 10
const WIDEST = 60
const NARROWEST = 7
const MIN_FULL = 4
/** First lines that have lost their indent are narrower by two; where paragraphs are short they can outnumber the full ones. */
const INDENT = 2
const FIRST_LINES = 0.6

/**
 * The columns of a page's lines, with full-width figures as wide as fits the columns better.
 */
export function toLineColumns(lines: readonly Line[]): { columns: (Column | null)[]; widths: number[] } {
  const narrow = lines.map(({ width }) => width)
  if (lines.every(({ wideFigures }) => wideFigures === 0))
    return { columns: toColumns(narrow), widths: narrow }
  const wide = lines.map(({ width, wideFigures }) => width + wideFigures / 2)
  const [a, b] = [toColumns(narrow), toColumns(wide)]
  return toFit(narrow, a) >= toFit(wide, b) ? { columns: a, widths: narrow } : { columns: b, widths: wide }
}

/** How many lines are exactly as wide as their column. */
function toFit(widths: readonly number[], columns: readonly (Column | null)[]): number {
  return widths.filter((width, i) => Math.abs(width - (columns[i]?.width ?? Infinity)) <= 0.5).length
}

/** `[17, 17, 16.5, 4, 17, …]` → `{ width: 17, support: 0.8 }` at each: the fullest mode of the widths around. */
export function toColumns(widths: readonly number[]): (Column | null)[] {
  const counts = new Map<number, number>()
  const add = (i: number, by: number): void => {
    const width = widths[i]
    if (width === undefined || width > WIDEST) return
    const key = Math.round(width)
    counts.set(key, (counts.get(key) ?? 0) + by)
  }
  for (let i = 0; i < REACH; i += 1) add(i, 1)
  const columns = widths.map((_, i) => {
    add(i + REACH, 1)
    add(i - REACH - 1, -1)
    const all = Math.min(i + REACH, widths.length - 1) - Math.max(i - REACH, 0) + 1
    return toColumn(counts, all)
  })
  return lend(lend(columns, widths).reverse(), widths.toReversed()).reverse()
}

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
function toColumn(counts: ReadonlyMap<number, number>, all: number): Column | null {
  const at = (key: number): number => counts.get(key) ?? 0
  let best = 0
  let bestCount = 0
  for (const [key, count] of counts) {
    if (count === 0 || key < NARROWEST || count < at(key - 1) || count < at(key + 1)) continue
    const near = count + 0.7 * at(key - 1) + 0.7 * at(key + 1)
    if (near > bestCount || (near === bestCount && key > best)) [best, bestCount] = [key, near]
  }
  if (bestCount < MIN_FULL || bestCount / all < 0.34) return null
  const fuller = Math.max(at(best + INDENT), at(best + INDENT - 1), at(best + INDENT + 1))
  const isFirstLines = at(best + INDENT) >= MIN_FULL && fuller === at(best + INDENT) && fuller >= FIRST_LINES * at(best)
  return { width: isFirstLines ? best + INDENT : best, support: Math.min(1, bestCount / all) }
}
