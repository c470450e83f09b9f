/**
 * A paragraph → the lines of a column.
 */
import type { Habit } from './habit.ts'

export const INDENTS = { wide: '\u3000\u3000', narrow: '    ', one: ' ' } as const
const INDENT_WIDTH = 2
/** Never begins a line. */
const NEVER_FIRST = new Set('，。；：、！？”’）》」』,;:!?)')
const NEVER_LAST = new Set('“‘（《「『(')
/** Set half as wide where a line is squeezed. */
const SQUEEZABLE = new Set('，。；：、！？“”‘’（）《》')
const MOST_SQUEEZED = 1
/** Figures and Latin words stay whole, as long as a column can hold them. */
const UNITS = /[0-9A-Za-z.%]{2,9}|./gsu

export type Measure = Pick<Habit, 'column' | 'indent' | 'indentWith' | 'punctuation'>

/** `wrap('云溪大桥开工了', { column: 4, indent: 'lost', … })` → `['云溪', '大桥开工', '了']`. */
export function wrap(text: string, measure: Measure): string[] {
  const { column, indent, indentWith, punctuation } = measure
  const first = indent === 'kept' ? INDENTS[indentWith] : ''
  if (column === null) return [first + text]
  const room = indent === 'flush' ? column : column - INDENT_WIDTH
  const lines = punctuation === 'hangs' ? hang(text, room, column) : fit(text, room, column, punctuation)
  return lines.map((line, i) => (i === 0 ? first + line : line))
}

/** Breaks anywhere; punctuation that may not begin a line hangs over the edge. */
function hang(text: string, firstRoom: number, column: number): string[] {
  const lines: string[] = []
  let [line, used, room] = ['', 0, firstRoom]
  for (const character of text) {
    const width = widthOf(character)
    if (used + width > room && !NEVER_FIRST.has(character)) {
      lines.push(line)
      ;[line, used, room] = ['', 0, column]
    }
    line += character
    used += width
  }
  return [...lines, line]
}

/** Keeps figures and words whole and marks where they belong: one more character squeezed in, or one pushed over. */
function fit(text: string, firstRoom: number, column: number, punctuation: Habit['punctuation']): string[] {
  const lines: string[] = []
  const most = punctuation === 'squeezed' ? MOST_SQUEEZED : 0
  let [units, used, marks, room]: [string[], number, number, number] = [[], 0, 0, firstRoom]
  for (const unit of text.match(UNITS) ?? []) {
    const width = widthOf(unit)
    const mark = SQUEEZABLE.has(unit) ? 1 : 0
    if (used + width > room + Math.min(most, (marks + mark) / 2) && units.length > 0) {
      const over = takeOver(units, unit)
      const kept = units.slice(0, units.length - over)
      lines.push(kept.join(''))
      units = units.slice(units.length - over)
      ;[used, marks, room] = [widthOf(units.join('')), 0, column]
    }
    units.push(unit)
    used += width
    marks += mark
  }
  return [...lines, units.join('')]
}

/** How many units go to the next line so that none begins or ends where it may not. */
function takeOver(units: readonly string[], next: string): number {
  const last = units.at(-1) ?? ''
  const barred = NEVER_FIRST.has(next) || NEVER_LAST.has(last)
  if (!barred || units.length < 3) return 0
  return NEVER_FIRST.has(last) ? 2 : 1
}

/** In hanzi: letters and figures count ½. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5
  return width
}
