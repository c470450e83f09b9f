/**
 * A box of contents (今日导读): titles of what stands below or on other pages, which are no articles themselves.
 */
import type { Line } from '../text/lines.ts'
import { holdsSentence } from '../text/sentences.ts'
import { toPairs, toShare } from '../text/pairs.ts'
import type { WordRules } from '../words/wordRules.ts'

type Contents = WordRules['contents']

const MOST = 8
const WIDEST = 36
/** Share of an entry's words that a title below has. */
const SAME = 0.5

/** One flag a line: `今日导读` / `茶山上的机器` … `茶山上的机器来了` → the second line is listed; so is `二版 江堤上的云`. */
export function toListed(lines: readonly Line[], contents: Contents): boolean[] {
  const listed = lines.map(() => false)
  lines.forEach((line, i) => {
    if (line.width > 8 || !contents.title.test(line.folded)) return
    for (let k = i + 1; k <= i + MOST; k += 1) {
      const entry = lines[k]
      if (entry === undefined || entry.width > WIDEST || holdsSentence(entry.folded)) break
      if (entry.gap > (lines[i + 1]?.gap ?? 0) + 1 || !isEntry(entry, lines.slice(k + 1), contents)) break
      listed[k] = true
    }
  })
  return listed
}

function isEntry(entry: Line, below: readonly Line[], { refers }: Contents): boolean {
  return refers.test(entry.folded) || isRepeated(entry, below)
}

function isRepeated(entry: Line, below: readonly Line[]): boolean {
  const pairs = toPairs(entry.folded)
  return below.some(({ folded, width }) => width <= WIDEST && toShare(pairs, toPairs(folded)) >= SAME)
}
