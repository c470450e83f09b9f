/**
 * A box of contents (今日导读): titles of what stands below or on other pages, which are no articles themselves.
 */
import type { Line } from '../text/lines.ts'
import { holdsSentence } from '../text/sentences.ts'
import { toPairs, toShare } from '../text/pairs.ts'

const TITLE = /^[[【]?(?:今日|本期|本版)?(?:导读|看点|要目|提要)[\]】]?$/u
const MOST = 8
const WIDEST = 36
/** Share of an entry's words that a title below has. */
const SAME = 0.5
/** Says on which page the text stands: `二版 江堤上的云`, `江堤上的云（见A03版）`. */
const REFERS =
  /^(?:第?[A-Z]?\d{1,2}|第?[一二三四五六七八九十]{1,2})版(?:[ :]|$)|[ (>…·]\(?(?:详?见|第)? ?[A-Z]?\d{1,2} ?版?\)?$/u

/** One flag a line: `今日导读` / `茶山上的机器` … `茶山上的机器来了` → the second line is listed; so is `二版 江堤上的云`. */
export function toListed(lines: readonly Line[]): boolean[] {
  const listed = lines.map(() => false)
  lines.forEach((line, i) => {
    if (line.width > 8 || !TITLE.test(line.folded)) return
    for (let k = i + 1; k <= i + MOST; k += 1) {
      const entry = lines[k]
      if (entry === undefined || entry.width > WIDEST || holdsSentence(entry.folded)) break
      if (entry.gap > (lines[i + 1]?.gap ?? 0) + 1 || !isEntry(entry, lines.slice(k + 1))) break
      listed[k] = true
    }
  })
  return listed
}

function isEntry(entry: Line, below: readonly Line[]): boolean {
  return REFERS.test(entry.folded) || isRepeated(entry, below)
}

function isRepeated(entry: Line, below: readonly Line[]): boolean {
  const pairs = toPairs(entry.folded)
  return below.some(({ folded, width }) => width <= WIDEST && toShare(pairs, toPairs(folded)) >= SAME)
}
