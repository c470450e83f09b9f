/**
 * What can be read off a line by itself: its signs, its credit, how it fills its column.
 */
import { readClosing } from '../recognise/closing.ts'
import type { Column } from './columns.ts'
import type { Features } from './features.ts'
import type { Line } from '../text/lines.ts'
import { toCaptionMark } from '../text/marks.ts'
import { readCredit } from '../assemble/photos.ts'
import { toClosed } from '../text/punctuation.ts'
import type { NewspaperRules, Sign } from '../rules.ts'

/** Signed, jumped, credited to a source or marked as complete at its end. */
export function isFinished(tail: string, rules: NewspaperRules): boolean {
  const { jump, source, byline } = readClosing(tail, rules)
  return jump !== null || source !== null || byline.length > 0
}

/** What of a photo's credit a line holds: nothing else, or a caption before it. */
export function toCredit({ text, folded, width }: Line, rules: NewspaperRules): 'only' | 'tail' | null {
  if (width > 140) return null
  const mark = toCaptionMark(folded)
  const { caption, credit } = readCredit(text.slice(mark), folded.slice(mark), rules.photos)
  if (credit === null) return null
  return caption === '' ? 'only' : 'tail'
}

export function toSigns(line: Line, rules: NewspaperRules): Sign[] {
  if (line.width > 400) return []
  const closed = toClosed(line.folded)
  return rules.signs.filter((sign) => line.width <= sign.short && sign.pattern.test(closed))
}

/** The commonest number of blank lines between two lines, at least one. */
export function toUsualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { gap } of lines) if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  let best = 1
  for (const [gap, n] of counts) if (n > (counts.get(best) ?? 0)) best = gap
  return best
}

export function toFill(width: number, column: Column | null): Features['fill'] {
  if (column === null) return 'free'
  if (width > column.width + 1.6) return 'long'
  return width < column.width - 1.4 ? 'short' : 'full'
}
