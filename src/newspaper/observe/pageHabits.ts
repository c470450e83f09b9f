/**
 * What a page does throughout, counted before anything on it is explained.
 */
import type { Column } from './columns.ts'
import { LONGEST_LOOKED_AT, type Line } from '../text/lines.ts'

export type PageHabits = {
  /** Number of non-blank lines. */
  readonly count: number
  /** Titles carry Markdown marks, so that an unmarked line is hardly one. */
  readonly marked: boolean
  /** Share of wrapped paragraphs whose first line is narrower or indented, 0..1; null where too few are seen. */
  readonly indented: number | null
  /** Blank lines part its paragraphs. */
  readonly gaps: boolean
  /** Blank lines part its articles, not their paragraphs. */
  readonly parted: boolean
  /** Paragraphs keep their indents. */
  readonly kept: boolean
  /** Who speaks more than once, as in a dialogue: `沈溪：…`. */
  readonly speakers: ReadonlySet<string>
}

/** Counts the habits of a page's lines and their columns. */
export function toPageHabits(lines: readonly Line[], columns: readonly (Column | null)[]): PageHabits {
  let ends = 0
  let indented = 0
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const [column, nextColumn] = [columns[i] ?? null, columns[i + 1] ?? null]
    if (next === undefined || column === null || nextColumn === null) continue
    if (line.width > column.width - 2 || !/[。!?…]”?$/u.test(line.folded)) continue
    ends += 1
    const lost = nextColumn.width - next.width
    if (next.indent >= 1.5 || (lost >= 1.2 && lost <= 3.2)) indented += 1
  }
  const marked = lines.filter(({ level }) => level > 0).length >= 2
  return {
    count: lines.length,
    marked,
    indented: ends >= 3 ? indented / ends : null,
    kept: lines.filter(({ indent, width }) => indent >= 1.5 && width > 10).length >= 3,
    gaps: lines.filter(({ gap }) => gap > 0).length * 2 > lines.length,
    parted: isParted(lines),
    speakers: toSpeakers(lines),
  }
}

/** Of the lines that follow the end of a sentence, few have a blank line above. */
function isParted(lines: readonly Line[]): boolean {
  const after = lines.filter((_, i) => i > 0 && /[。!?…][”’)]?$/u.test(lines[i - 1]?.folded.slice(-3) ?? ''))
  const blank = after.filter(({ gap }) => gap > 0).length
  return blank > 0 && blank < PARTED * after.length
}

const PARTED = 0.5

/** How often two hanzi stand together within a line of the page: `{ 临平: 40, 支撑: 3 }`. */
export function toPairs(lines: readonly Line[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (const { text } of lines) {
    const end = Math.min(text.length, LONGEST_LOOKED_AT) - 1
    for (let i = 0; i < end; i += 1) {
      const pair = text.slice(i, i + 2)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  return pairs
}

const SPEAKER = /^([^:,。 ]{1,8}):/u

/** Who opens two lines or more with a colon after the name. */
function toSpeakers(lines: readonly Line[]): ReadonlySet<string> {
  const once = new Set<string>()
  const more = new Set<string>()
  for (const { folded } of lines) {
    const speaker = toSpeaker(folded)
    if (speaker === null) continue
    if (once.has(speaker)) more.add(speaker)
    once.add(speaker)
  }
  return more
}

/** `'沈溪:愿意。'` → `'沈溪'`. */
export function toSpeaker(folded: string): string | null {
  return SPEAKER.exec(folded.slice(0, 10))?.[1] ?? null
}

/** For each line, how many short lines without a mark at their ends stand together around it. */
export function toVerses(lines: readonly Line[]): number[] {
  const verses: number[] = []
  let from = 0
  for (let i = 0; i <= lines.length; i += 1) {
    const line = lines[i]
    if (
      line !== undefined &&
      line.width <= 12 &&
      line.level === 0 &&
      /^\p{Script=Han}{3,}$/u.test(line.folded)
    )
      continue
    while (verses.length < i) verses.push(i - from)
    if (line !== undefined) verses.push(0)
    from = i + 1
  }
  return verses
}
