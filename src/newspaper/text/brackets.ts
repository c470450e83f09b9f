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

/** Who tells, behind the last sentence of a line, and no end of it. */
const TOLD = /[。!?”)] *(?:据|综合|来源|\p{Script=Han}{0,6}(?:记者|通讯员))[^。!?,()]{0,14}$/u

/** Whether a short line goes on with who tells, at the end of the line above: `…快。据云溪` / `晚报`. */
export function isToldOn(lines: readonly Line[], i: number): boolean {
  const line = lines[i]
  return line !== undefined && line.width <= 12 && TOLD.test(lines[i - 1]?.folded.slice(-60) ?? '')
}

/** The end of a line with the two above it. */
export function toTail(lines: readonly Line[], i: number): string {
  return lines
    .slice(Math.max(0, i - 2), i + 1)
    .map(({ folded }) => folded.slice(-80))
    .join('')
}
