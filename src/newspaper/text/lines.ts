/**
 * Text → pages of numbered lines. Nothing is dropped: a line keeps its number and its raw characters to the end.
 */
import type { Lines } from '../../schema/entry.ts'
import type { Folding } from './folding.ts'

export type Line = {
  /** 1-based line of the raw file. */
  readonly number: number
  /** 0-based among the page's non-blank lines. */
  readonly ordinal: number
  /** As in the file, without the line end. */
  readonly raw: string
  /** Without white space at either end, and without the marks of a Markdown heading. */
  readonly text: string
  /** Depth of a Markdown heading, 0 for none. */
  readonly level: number
  /** `text` folded for matching; as long as `text`, so that spans carry over. Of a very long line both ends. */
  readonly folded: string
  /** Printed width of `text` in hanzi: letters and figures count ½, whatever width the file gives them. */
  readonly width: number
  /** How many full-width figures it holds, each of which may have been set ½ wider. */
  readonly wideFigures: number
  /** White space before the text, in hanzi. */
  readonly indent: number
  /** Blank lines before it. */
  readonly gap: number
}

/** Beyond this a line is running text whatever else it holds, and only its ends are looked at. */
export const LONGEST_LOOKED_AT = 2000

/** `'一\r\n\f二'` → `[[一, line 1], [二, line 2]]`: pages of non-blank lines, parted at form feeds. */
export function toPagesOfLines(
  text: string,
  folding: Folding,
): { lines: Line[]; first: number; last: number }[] {
  const raw = text.split(/\r\n|\r|\n/u)
  const pages: { lines: Line[]; first: number; last: number }[] = []
  let lines: Line[] = []
  let first = 1
  let gap = 0
  raw.forEach((whole, index) => {
    const number = index + 1
    const feed = whole.indexOf('\f')
    const startsPage = feed !== -1 && whole.slice(0, feed).trim() === ''
    if (startsPage && number > first) {
      pages.push({ lines, first, last: number - 1 })
      ;[lines, first, gap] = [[], number, 0]
    }
    if (whole.trim() === '') gap += 1
    else {
      lines.push({ ...toLine(whole, number, gap, folding), ordinal: lines.length })
      gap = 0
    }
    if (feed !== -1 && !startsPage && index + 1 < raw.length) {
      pages.push({ lines, first, last: number })
      ;[lines, first, gap] = [[], number + 1, 0]
    }
  })
  pages.push({ lines, first, last: raw.length })
  const filled = pages.filter((page) => page.lines.length > 0)
  return filled.length > 0 ? filled : pages.slice(0, 1)
}

function toLine(raw: string, number: number, gap: number, folding: Folding): Omit<Line, 'ordinal'> {
  const trimmed = raw.trim()
  const marks = /^#{1,6}(?=\s)/u.exec(trimmed)?.[0] ?? ''
  const text = trimmed.slice(marks.length).trimStart()
  const folded = folding.fold(
    text.length > LONGEST_LOOKED_AT ? text.slice(0, 1000) + text.slice(-1000) : text,
  )
  const indent = toWidth(raw.slice(0, Math.min(20, raw.length - raw.trimStart().length)))
  return {
    number,
    raw,
    text,
    level: marks.length,
    folded,
    width: text.length > LONGEST_LOOKED_AT ? text.length : toWidth(folded),
    wideFigures: toWideFigures(text),
    indent,
    gap,
  }
}

const HALF = /[\w .'"%+*=<>~@#$&^|\\/-]/u

/** Printed width in hanzi: ASCII counts ½ but for marks that stand for full-width ones: `toWidth('增长12.5%,') === 6`. */
export function toWidth(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u2e80' && HALF.test(character) ? 0.5 : 1
  return width
}

function toWideFigures(text: string): number {
  return text.length > 200 ? 0 : (text.match(/[０-９]/gu)?.length ?? 0)
}

/** Lines in reading order → runs of the raw file, over blank lines: lines 1, 3, 5 and 9 with 7 elsewhere → `[[1, 5], [9, 9]]`. */
export function toRuns(lines: readonly Line[]): Lines {
  const runs: Lines = []
  let previous: Line | null = null
  for (const line of lines) {
    const run = runs.at(-1)
    if (run !== undefined && previous !== null && line.ordinal === previous.ordinal + 1) run[1] = line.number
    else runs.push([line.number, line.number])
    previous = line
  }
  return runs
}
