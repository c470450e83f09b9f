/**
 * What stands on lines of its own around a text: who signed, the source, a jump.
 */
import type { Byline, Jump } from '../../schema/entry.ts'
import { readByline } from '../recognise/byline.ts'
import { readLead } from '../recognise/lead.ts'
import { readClosing } from '../recognise/closing.ts'
import type { Placed } from './draft.ts'
import { toPrinted } from '../recognise/printedNames.ts'
import { toNumber } from '../text/numerals.ts'
import type { WordRules } from '../words/wordRules.ts'

export type BylineLines = {
  readonly byline: Byline[]
  readonly dateline: string | null
  readonly source: string | null
  readonly jump: Jump | null
}

/** `['记者 李铮', '（资料来源：山海日报，2023-', '01-17）']` → byline 记者 李铮, source 资料来源：山海日报，2023-01-17. `（本报罗马5月7日电）` → its dateline. */
export function readBylineLines(lines: readonly Placed[], rules: WordRules): BylineLines {
  const read: { -readonly [K in keyof BylineLines]: BylineLines[K] } = {
    byline: [],
    dateline: null,
    source: null,
    jump: null,
  }
  for (const { text, folded } of toUnits(lines)) {
    const lead = readLead(folded, rules, text)
    if (lead.dateline !== null && lead.length >= folded.length) {
      read.dateline ??= lead.dateline
      read.byline.push(...toPrinted(lead.byline, folded, text))
      continue
    }
    const signed = readByline(folded, rules.bylines)
    const closing = readClosing(folded, rules, text)
    const from = rules.jumps.from.exec(folded)?.[2]
    read.byline.push(...(signed === null ? closing.byline : toPrinted(signed.byline, folded, text)))
    read.source ??= closing.source
    read.jump ??= from === undefined ? closing.jump : { from: toNumber(from) ?? 0 }
  }
  return read
}

/** Lines, those of a source in brackets that runs over two put together. */
function toUnits(lines: readonly Placed[]): { text: string; folded: string }[] {
  const units: { text: string; folded: string }[] = []
  for (const { at } of lines) {
    const { text, folded } = at.line
    const last = units.at(-1)
    if (last !== undefined && /^\([^)]*$/u.test(last.folded)) {
      last.text += text
      last.folded += folded
    } else units.push({ text, folded })
  }
  return units
}
