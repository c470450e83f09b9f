/**
 * A paragraph → the lines of a column.
 */
const INDENT = '\u3000\u3000'
/** Never begins a line: hangs over the column's edge instead. */
const NEVER_FIRST = new Set('，。；：、！？”’）》')

export type Measure = {
  /** In hanzi; null for one line. */
  readonly column: number | null
  readonly indent: 'kept' | 'lost'
}

/** `wrap('云溪大桥开工了', { column: 4, indent: 'lost' })` → `['云溪', '大桥开工', '了']`. */
export function wrap(text: string, { column, indent }: Measure): string[] {
  const first = indent === 'kept' ? INDENT : ''
  if (column === null) return [first + text]
  const lines: string[] = []
  let line = first
  let used = widthOf(first)
  let room = indent === 'kept' ? column : column - INDENT.length
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

/** In hanzi: letters and figures count ½. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5
  return width
}
