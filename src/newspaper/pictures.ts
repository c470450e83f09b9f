/**
 * Which lines stand over the name of who took a picture: its caption, however many lines that runs over.
 */
import type { Features } from './features.ts'
import { isLostIndent } from './traits.ts'

/** No caption runs over more lines, the credit's included. */
const LONGEST = 5
/** Nor is it wider, in hanzi. */
const WIDEST = 130

type Seen = Omit<Features, 'first' | 'pictured'>

/**
 * One flag a line: `9月26日，三期码头一派繁忙。今年1至` / `8月吞吐量增长14.3%。` / `记者 李铮 摄` are a picture's, from the line that
 * starts the paragraph to the credit.
 */
export function toPictured(lines: readonly Seen[]): boolean[] {
  const pictured = new Array<boolean>(lines.length).fill(false)
  lines.forEach((at, i) => {
    if (!at.creditOnly && !at.credited) return
    const last = at.creditOnly ? i - 1 : i
    const from = isResumed(lines[i + 1]) ? last : toStart(lines, last)
    const run = lines.slice(from ?? i, i)
    if (run.some(({ line }) => /[,。]/u.test(line.folded))) pictured.fill(true, from ?? i, i)
  })
  return pictured
}

/** A line that goes on with a paragraph, which a picture has interrupted. */
function isResumed(after: Seen | undefined): boolean {
  if (after === undefined || after.column === null || after.opened || after.byline !== null) return false
  return after.fill === 'full' && after.line.indent < 1.5 && after.commas + after.stops > 0 && after.gap <= 1
}

/** The first line of the paragraph that ends with line `last`; null where it is no caption. */
function toStart(lines: readonly Seen[], last: number): number | null {
  let width = 0
  for (let i = last; i >= 0 && i > last - LONGEST; i -= 1) {
    const at = lines[i]
    if (at === undefined || at.opened || at.byline !== null || at.creditOnly || at.line.level > 0) return null
    width += at.line.width
    if (width > WIDEST || (i < last && at.ends === 'stop' && at.fill === 'short' && !isLostIndent(at)))
      return null
    if (startsParagraph(at, lines[i - 1], lines[i + 1])) return i
  }
  return null
}

function startsParagraph(at: Seen, before: Seen | undefined, after: Seen | undefined): boolean {
  if (before === undefined || before.finished || before.byline !== null || before.creditOnly) return true
  if (at.line.gap > (after?.line.gap ?? 0)) return true
  if (at.fill === 'long' && before.fill !== 'long') return true
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
