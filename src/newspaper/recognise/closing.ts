/**
 * What an article's last paragraph closes with: a jump, a source, who signed.
 */
import type { Byline, Jump } from '../../schema/entry.ts'
import { readBracketed, readByline } from './byline.ts'
import { toNumber } from '../text/numerals.ts'
import { isClosed } from '../text/sentences.ts'
import type { WordRules } from '../words/wordRules.ts'

export type Closing = {
  readonly jump: Jump | null
  readonly source: string | null
  readonly byline: Byline[]
  /** How many characters of the paragraph are left before them. */
  readonly length: number
}

const LONGEST = 100

/**
 * Reads the end of a paragraph (folded text, as long as the raw one).
 *
 * `'…60亿元。(下转第2版)'` → jump to 2. `'…稳中向好。(据新华社)'` → source 据新华社. `'…再上台阶。(记者 李铮)'` → byline.
 */
export function readClosing(folded: string, rules: WordRules, raw = folded): Closing {
  let closing: Closing = { jump: null, source: null, byline: [], length: folded.length }
  for (let round = 0; round < 4; round += 1) {
    const next = readOne(folded, raw, closing, rules)
    if (next === null) break
    closing = next
  }
  return closing
}

function readOne(folded: string, raw: string, closing: Closing, rules: WordRules): Closing | null {
  const whole = folded.slice(0, closing.length).trimEnd()
  const tail = whole.slice(-LONGEST)
  const before = whole.length - tail.length
  const jump = rules.jumps.to.exec(tail)
  if (jump) return { ...closing, jump: { to: toNumber(jump[2] ?? '') ?? 0 }, length: before + jump.index }
  for (const pattern of rules.sources) {
    const found = pattern.exec(tail)
    if (found === null || (found.index > 0 && !isClosed(tail.slice(0, found.index)))) continue
    const start = before + found.index
    const source = raw.slice(start, start + found[0].length).replace(/^[ (（[［]+|[)）\]］]$/gu, '')
    return { ...closing, source: joinSources(source, closing.source), length: before + found.index }
  }
  const signed = readSignature(tail, rules)
  if (signed === null) return null
  // A body that signs by its own name is a source, for no person stands behind it.
  const bodies = signed.byline.flatMap(({ names, org }) => (names.length === 0 ? [org] : []))
  const byline = [...signed.byline.filter(({ names }) => names.length > 0), ...closing.byline]
  const source = joinSources(bodies[0] ?? null, closing.source)
  return { ...closing, byline, source, length: before + signed.at }
}

/** `'资料来源：山海日报'` and `'本报综合'` → `'资料来源：山海日报；本报综合'`: sources in the order they are printed in. */
export function joinSources(...sources: readonly (string | null)[]): string | null {
  const named = sources.filter((source) => source !== null)
  return named.length === 0 ? null : named.join('；')
}

/** In brackets at the very end, or after the last full stop. */
function readSignature(tail: string, rules: WordRules): { byline: Byline[]; at: number } | null {
  const bracketed = /[([]([^()[\]]{2,60})[)\]]$/u.exec(tail)
  if (bracketed !== null) {
    const inside = bracketed[1] ?? ''
    const closed = bracketed.index > 0 && isClosed(tail.slice(0, bracketed.index))
    const byline = closed
      ? readBracketed(inside, rules.bylines)
      : (readByline(inside, rules.bylines)?.byline ?? null)
    const signed = byline ?? readWithSource(inside, rules)
    return signed === null ? null : { byline: signed, at: bracketed.index }
  }
  const after = /(?<=[。!?…][”’)]?)( *)([^。!?…”’,;]{2,60})$/u.exec(tail)
  if (after === null) return null
  const read = readByline(after[2] ?? '', rules.bylines)
  const plain = read !== null && (read.printed || after[1] !== '')
  return plain ? { byline: read.byline, at: after.index } : null
}

/** `'记者 李铮 组稿 综合新华社消息'`: who put it together, then out of what. */
function readWithSource(inside: string, rules: WordRules): Byline[] | null {
  const signed = /^(.{4,40}?) *[ ,](?:综合|据)[^。]{2,40}$/u.exec(inside)?.[1]
  const read = signed === undefined ? null : readByline(signed, rules.bylines)
  return read?.printed === true ? read.byline : null
}
