/**
 * A box of contents (今日导读): titles of what stands below or on other pages, which are no articles themselves.
 */
import type { Line } from './lines.ts'
import { toPairs, toShare } from './pairs.ts'

const TITLE = /^[[【]?(?:今日|本期|本版)?(?:导读|看点|要目|提要)[\]】]?$/u
const MOST = 8
const WIDEST = 36
/** Share of an entry's words that a title below has. */
const SAME = 0.5

/** One flag a line: `今日导读` / `茶山上的机器` … `茶山上的机器来了` → the second line is listed. */
export function toListed(lines: readonly Line[]): boolean[] {
  const listed = lines.map(() => false)
  lines.forEach((line, i) => {
    if (line.width > 8 || !TITLE.test(line.folded)) return
    for (let k = i + 1; k <= i + MOST; k += 1) {
      const entry = lines[k]
      if (entry === undefined || entry.width > WIDEST || /[。!?;]/u.test(entry.folded)) break
      if (entry.gap > (lines[i + 1]?.gap ?? 0) + 1 || !isRepeated(entry, lines.slice(k + 1))) break
      listed[k] = true
    }
  })
  return listed
}

function isRepeated(entry: Line, below: readonly Line[]): boolean {
  const pairs = toPairs(entry.folded)
  return below.some(({ folded, width }) => width <= WIDEST && toShare(pairs, toPairs(folded)) >= SAME)
}
