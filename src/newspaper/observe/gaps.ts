/**
 * The blank lines of a page.
 */
import type { Line } from '../text/lines.ts'

/** The commonest number of blank lines between two lines, of two as common the smaller; 1 where there are none. */
export function toUsualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { gap } of lines) if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  return [...counts].toSorted(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 1
}

/** Whether most lines have a blank one above, so that blank lines part paragraphs. */
export function isSpaced(lines: readonly Line[]): boolean {
  return lines.filter(({ gap }) => gap > 0).length * 2 > lines.length
}
