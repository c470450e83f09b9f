/**
 * Brackets that run over lines: `…快。（记者` / `李铮）`.
 */
import type { Line } from './lines.ts'

/** Whether one of the two lines above opens a bracket within its text and none up to this one closes it. */
export function isBracketed(lines: readonly Line[], i: number): boolean {
  for (const line of [lines[i - 1], lines[i - 2]]) {
    const tail = line?.folded.slice(-60) ?? ''
    const opened = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('['))
    if (opened > Math.max(tail.lastIndexOf(')'), tail.lastIndexOf(']'))) return opened > 0
    if (opened !== -1 || /[)\]。]/u.test(tail)) return false
  }
  return false
}

/** The end of a line with the two above it. */
export function toTail(lines: readonly Line[], i: number): string {
  return lines
    .slice(Math.max(0, i - 2), i + 1)
    .map(({ folded }) => folded.slice(-80))
    .join('')
}
