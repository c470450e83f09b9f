/**
 * How much of a short line the text around it takes up: a headline's words come back in the text it belongs to.
 */
import type { Line } from './lines.ts'

/** Shares of a line's pairs of characters, 0..1, found in the text above it and in the text below it. */
export type Echo = { readonly above: number; readonly below: number }

const NONE: Echo = { above: 0, below: 0 }
const REACH = 400
const WIDEST = 45
const FEWEST_PAIRS = 4
const SILENT = /[\s,、:;()“”‘’《》—·!?。]/gu

/**
 * One echo a line: `富阳纸厂停产` above `…12家造纸厂全部停产…` and below `…茶叶采摘…` → `{ above: 0, below: 0.4 }`.
 *
 * Pairs are weighed by how rarely the page uses them; long lines, which are text themselves, have none.
 *
 * @param counts how often two characters stand together on the page
 */
export function toEchoes(lines: readonly Line[], counts: ReadonlyMap<string, number>): Echo[] {
  return lines.map((line, i) => {
    if (line.width > WIDEST || line.width < 4) return NONE
    const pairs = toPairs(line.folded)
    if (pairs.size < FEWEST_PAIRS) return NONE
    return {
      above: toShare(pairs, toText(lines, i - 1, -1), counts),
      below: toShare(pairs, toText(lines, i + 1, 1), counts),
    }
  })
}

/** The nearest characters on one side, without the short lines next to it, which may be of the same headline. */
function toText(lines: readonly Line[], from: number, step: 1 | -1): string {
  let text = ''
  for (let i = from; lines[i] !== undefined && text.length < REACH; i += step) {
    const folded = lines[i]?.folded ?? ''
    text = step === 1 ? `${text}${folded.slice(0, REACH)}` : `${folded.slice(-REACH)}${text}`
  }
  return step === 1 ? text.slice(0, REACH) : text.slice(-REACH)
}

function toPairs(text: string): ReadonlySet<string> {
  const bare = text.replace(SILENT, '')
  const pairs = new Set<string>()
  for (let i = 1; i < bare.length; i += 1) pairs.add(bare.slice(i - 1, i + 1))
  return pairs
}

function toShare(pairs: ReadonlySet<string>, text: string, counts: ReadonlyMap<string, number>): number {
  const bare = text.replace(SILENT, '')
  let [found, all] = [0, 0]
  for (const pair of pairs) {
    const weight = 1 / Math.sqrt(Math.max(1, (counts.get(pair) ?? 1) - 1))
    all += weight
    if (bare.includes(pair)) found += weight
  }
  return all === 0 ? 0 : found / all
}
