/**
 * Which lines stand over the name of who took a picture: its caption, however many lines that runs over.
 */
import { hasSense } from '../words/cueRules.ts'
import type { Seen } from './observation.ts'
import { speaksOfPicture, isLostIndent, isUnfinished } from './predicates.ts'

/** No caption runs over more lines, the credit's included. */
const LONGEST = 8
/** Nor is it wider, in hanzi, in the column or in a measure of its own. */
const WIDEST = 150
const WIDEST_APART = 170
/** Wider, a line is a paragraph, not a caption of one line. */
const SENTENCE = 50
/** Narrower, a line is a title of its own. */
const NARROWEST = 8
/** So much of its column a paragraph's last line takes up at most, to be no sentence of its own. */
const LAST_WORDS = 0.5

/**
 * One flag a line: `9月26日，三期码头一派繁忙。今年1至` / `8月吞吐量增长14.3%。` / `记者 李铮 摄` are a picture's, from the line that
 * starts the paragraph to the credit.
 */
export function toPictured(lines: readonly Seen[]): boolean[] {
  const pictured = new Array<boolean>(lines.length).fill(false)
  for (const i of lines.keys()) pictured.fill(true, i, i + toPointedLines(lines, i))
  lines.forEach((at, i) => {
    if (!at.creditOnly && !at.credited && !speaksOfPicture(at)) return
    const last = at.creditOnly ? (isWriter(lines[i - 1]) ? i - 2 : i - 1) : i
    const narrow = toNarrow(lines, last)
    if (narrow === last && !at.creditOnly && !at.credited) return
    const from = narrow < last ? narrow : isResumed(lines[i + 1]) ? last : toStart(lines, last)
    const run = lines.slice(from ?? i, i)
    if (narrow < last || run.some(({ line }) => /[,。]/u.test(line.folded))) pictured.fill(true, from ?? i, i)
  })
  return pictured
}

/** Who wrote a picture's words is named above who took it. */
const isWriter = (at: Seen | undefined): boolean => at?.byline?.printed === true && at.stops === 0

/** A line that goes on with a paragraph, which a picture has interrupted: one that fills the column, or the last few words. */
function isResumed(after: Seen | undefined): boolean {
  if (after === undefined || after.column === null || after.opened || after.byline !== null) return false
  if (after.line.indent >= 1.5) return false
  if (after.fill === 'full') return after.commas + after.stops > 0 && after.gap <= 1
  return after.ends === 'stop' && after.stops === 0 && after.line.width < LAST_WORDS * after.column.width
}

/** How many lines a caption runs over that points at its picture, to the end of its sentence: `▲王飞在车间` / `查看进度。`. */
function toPointedLines(lines: readonly Seen[], i: number): number {
  const first = lines[i]
  if (first === undefined || !hasSense(first.cues, 'pointer')) return 0
  const more = lines.slice(i, i + LONGEST).findIndex(({ ends }) => ends === 'stop')
  const [run, last] = [lines.slice(i, i + more), lines[i + more]]
  const runsOn = run.every(
    ({ line, ends, byline }) =>
      ends !== 'stop' && byline === null && Math.abs(line.width - first.line.width) <= EVEN,
  )
  if (last === undefined || last.opened || last.line.width > first.line.width + EVEN) return 0
  return more > 0 && runsOn ? more + 1 : 0
}

/** Lines of one measure differ by no more, in hanzi. */
const EVEN = 1.6

/** The first of the lines up to `last` that are set narrower than the column whose sentence they break into. */
function toNarrow(lines: readonly Seen[], last: number): number {
  let from = last
  while (from > last - LONGEST && isNarrow(lines[from - 1])) from -= 1
  const above = lines[from - 1]
  const cutOff = above?.fill === 'full' && above.ends !== 'stop' && above.commas + above.stops > 0
  return cutOff ? from : last
}

function isNarrow(at: Seen | undefined): boolean {
  if (at === undefined || at.fill !== 'short' || at.byline !== null || at.line.level > 0) return false
  return at.ends === 'none' && at.commas + at.stops === 0 && at.line.width >= NARROWEST
}

/** The first line of the paragraph that ends with line `last`; null where it is no caption. */
function toStart(lines: readonly Seen[], last: number): number | null {
  let width = 0
  const widest = lines[last - 1]?.fill === 'long' ? WIDEST_APART : WIDEST
  for (let i = last; i >= 0 && i > last - LONGEST; i -= 1) {
    const at = lines[i]
    if (at === undefined || at.opened || at.byline !== null || at.creditOnly || at.line.level > 0) return null
    width += at.line.width
    if (width > widest || (i < last && at.ends === 'stop' && at.fill === 'short' && !isLostIndent(at)))
      return null
    if (startsParagraph(at, lines[i - 1], lines[i + 1])) return i
  }
  return null
}

function startsParagraph(at: Seen, before: Seen | undefined, after: Seen | undefined): boolean {
  if (before === undefined || before.finished || before.byline !== null || before.creditOnly) return true
  if (at.line.gap > (after?.line.gap ?? 0)) return true
  if (at.fill === 'long' && before.fill !== 'long' && Math.abs(before.line.width - at.line.width) > 2)
    return true
  const title = before.ends === 'none' && before.commas + before.stops === 0
  if (title && at.fill === 'short') return true
  if (before.ends !== 'stop') return false
  return (
    at.column === null ||
    before.fill === 'short' ||
    at.fill === 'long' ||
    at.line.indent >= 1.5 ||
    isLostIndent(at)
  )
}

/** The credit of a caption that runs over lines or breaks into a sentence is that caption's, and not of what follows. */
export function isTaken(lines: readonly Seen[], i: number, pictured: readonly boolean[]): boolean {
  const above = lines[i - 1]
  if (lines[i]?.creditOnly !== true || above === undefined || above.byline !== null) return false
  if (pictured[i - 1] === true) return true
  return above.ends === 'stop' && above.line.width < SENTENCE && isUnfinished(lines[i - 2])
}
