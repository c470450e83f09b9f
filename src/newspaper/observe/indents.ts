/**
 * Indents that say nothing: where every paragraph on one line has one, its length has told as much.
 */
import { toItemMark } from '../text/marks.ts'
import type { Line } from '../text/lines.ts'

/** More characters than any headline or column has. */
const PARAGRAPH = 45

const isParagraph = ({ text, level }: Line): boolean => text.length >= PARAGRAPH && level === 0
const isWhole = ({ folded }: Line): boolean => /[。!?”]$/u.test(folded) && toItemMark(folded) === ''

/** Indented so far, a line is pushed to the right, as signatures are. */
const PUSHED = 3

/**
 * The lines without the indents of whole paragraphs, unless some of them have none: then indents tell which begin. Where a line that
 * is a picture's credit has one too, whatever stands in a text has, and no line keeps its own.
 */
export function withoutIdleIndents(
  lines: readonly Line[],
  isCredit: (line: Line) => boolean,
): readonly Line[] {
  const whole = lines.filter((line) => isParagraph(line) && isWhole(line))
  if (whole.length === 0 || !whole.every(({ indent }) => indent >= 1.5)) return lines
  const all = lines.some((line) => line.indent >= 1.5 && line.indent < PUSHED && isCredit(line))
  return lines.map((line) => (line.indent > 0 && (all || isParagraph(line)) ? { ...line, indent: 0 } : line))
}
