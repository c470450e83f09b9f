/**
 * What stands on lines of its own around a text: who signed, the source, a jump.
 */
import type { Byline, Jump } from '../../schema/entry.ts'
import { readBracketed } from '../recognise/byline.ts'
import { EDGES } from '../recognise/bylineRoles.ts'
import { joinSources } from '../recognise/closing.ts'
import { toPrinted } from '../recognise/printedNames.ts'
import type { WordRules } from '../words/wordRules.ts'
import type { Signature } from './signatures.ts'

export type BylineLines = {
  readonly byline: Byline[]
  readonly dateline: string | null
  readonly source: string | null
  readonly jump: Jump | null
}

/**
 * What the signatures say together.
 *
 * `['记者 李铮', '（资料来源：山海日报，2023-', '01-17）']` → byline 记者 李铮, source 资料来源：山海日报，2023-01-17. `（本报罗马5月7日电）` → its
 * dateline. What signs in no known form signs as printed: `□ 云溪文联` → 作者, org 云溪文联.
 */
export function readBylineLines(signatures: readonly Signature[], rules: WordRules): BylineLines {
  const read: { -readonly [K in keyof BylineLines]: BylineLines[K] } = {
    byline: [],
    dateline: null,
    source: null,
    jump: null,
  }
  for (const signature of signatures) {
    const { lines, text, read: said } = signature
    const below = lines[0]?.state.phase === 'text' || lines[0]?.state.phase === 'done'
    // A body that signs below its text is its source, for no person stands behind it.
    if (said === null && below) read.source = joinSources(read.source, text.replace(EDGES, '') || null)
    else read.byline.push(...(said?.byline ?? toAsPrinted(signature, rules)))
    read.dateline ??= said?.dateline ?? null
    read.source = joinSources(read.source, said?.source ?? null)
    read.jump ??= said?.jump ?? null
  }
  return read
}

/** A name whatever it begins with, for nothing but who wrote stands beside a headline; else a body. */
function toAsPrinted({ text, folded }: Signature, rules: WordRules): Byline[] {
  const names = readBracketed(folded.replace(EDGES, ''), rules.bylines)
  if (names !== null) return toPrinted(names, folded, text)
  const org = text.replace(EDGES, '')
  return org === '' ? [] : [{ role: '作者', names: [], org }]
}
