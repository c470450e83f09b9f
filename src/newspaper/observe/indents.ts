/**
 * Indents that say nothing: where every paragraph on one line has one, its length has told as much.
 */
import { toItemMark } from '../text/marks.ts'
import type { Line } from '../text/lines.ts'

/** More characters than any headline or column has. */
const PARAGRAPH = 45

const isParagraph = ({ text, level }: Line): boolean => text.length >= PARAGRAPH && level === 0
const isWhole = ({ folded }: Line): boolean => /[。!?”]$/u.test(folded) && toItemMark(folded) === ''

/** The lines without the indents of whole paragraphs, unless some of them have none: then indents tell which begin. */
export function withoutIdleIndents(lines: readonly Line[]): readonly Line[] {
  const whole = lines.filter((line) => isParagraph(line) && isWhole(line))
  if (whole.length === 0 || !whole.every(({ indent }) => indent >= 1.5)) return lines
  return lines.map((line) => (isParagraph(line) && line.indent > 0 ? { ...line, indent: 0 } : line))
}
