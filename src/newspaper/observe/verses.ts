/**
 * Runs of short lines without marks, as in verse.
 */
import type { Line } from '../text/lines.ts'

const WIDEST = 12
const BARE = /^\p{Script=Han}{3,}$/u

/** For each line, how many short lines without a mark at their ends stand together around it. */
export function toVerses(lines: readonly Line[]): number[] {
  const verses: number[] = []
  let from = 0
  for (let i = 0; i <= lines.length; i += 1) {
    const line = lines[i]
    if (line !== undefined && line.width <= WIDEST && line.level === 0 && BARE.test(line.folded)) continue
    while (verses.length < i) verses.push(i - from)
    if (line !== undefined) verses.push(0)
    from = i + 1
  }
  return verses
}
