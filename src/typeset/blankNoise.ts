/**
 * Blank lines lost and doubled, blank lines of white space, blanks after a line's end: what extraction leaves behind.
 */
import type { LabelledLine } from '../newspaper/label/labelled.ts'
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'

const TRAILING_SHARE = 0.3

export function disturb(lines: readonly LabelledLine[], habit: Habit, random: Random): LabelledLine[] {
  const { blankNoise, whiteBlanks, trailingBlanks } = habit
  const spaces = random.pick([' ', '  ', '\u3000', '\u3000\u3000', '\t'])
  return lines.flatMap((line) => {
    if (line.role !== null)
      return trailingBlanks && random.chance(TRAILING_SHARE)
        ? [{ ...line, text: line.text + spaces }]
        : [line]
    const blank = whiteBlanks && random.chance(0.5) ? { ...line, text: spaces } : line
    if (!random.chance(blankNoise)) return [blank]
    return random.chance(0.5) ? [] : [blank, blank]
  })
}
