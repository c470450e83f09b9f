/**
 * What a report's first paragraph opens with: a dateline and who reports.
 */
import type { Byline } from '../schema/entry.ts'
import { readByline } from './byline.ts'
import type { NewspaperRules } from './rules.ts'

export type Lead = {
  readonly dateline: string | null
  readonly byline: Byline[]
  /** How many characters of the paragraph they take. */
  readonly length: number
}

const BRACKETED = /^[ :]*[([]([^()[\]]{2,80})[)\]][ :]*/u
const REPORTING = /^ *([^。,:;!?]{4,60}?) ?报道[:, ]/u

/**
 * Reads the opening of a paragraph (folded text, as long as the raw one).
 *
 * `'本报讯 (记者 李铮)昨日,…'` → dateline 本报讯, byline 记者 李铮, length 12. `'本报讯 记者从会上获悉,…'` → no byline.
 */
export function readLead(folded: string, rules: NewspaperRules): Lead {
  const start = folded.slice(0, 240)
  const found = rules.dateline.exec(start)?.[0] ?? ''
  const jumped = start.slice(found.length)
  const inline = readInlineByline(jumped, found !== '', rules)
  const blanks = /^[ :]*/u.exec(jumped.slice(inline?.length ?? 0))?.[0].length ?? 0
  const dateline = found.replace(/^[[(]|[\])]$/gu, '')
  if (found === '' && inline === null) return { dateline: null, byline: [], length: 0 }
  return {
    dateline: found === '' ? null : dateline.trim(),
    byline: inline?.byline ?? [],
    length: found.length + (inline?.length ?? 0) + blanks,
  }
}

function readInlineByline(
  text: string,
  dated: boolean,
  rules: NewspaperRules,
): { byline: Byline[]; length: number } | null {
  const bracketed = BRACKETED.exec(text)
  if (bracketed !== null) {
    const read = readByline(bracketed[1] ?? '', rules.bylines)
    return read !== null && (read.printed || dated)
      ? { byline: read.byline, length: bracketed[0].length }
      : null
  }
  if (!dated) return null
  const reporting = REPORTING.exec(text)
  const read = reporting === null ? null : readByline(reporting[1] ?? '', rules.bylines)
  if (reporting !== null && read?.printed === true)
    return { byline: read.byline, length: reporting[0].length }
  return readSpacedByline(text, rules)
}

/** `' 记者 李铮 通讯员 王飞 近日,…'`: the longest run of words that is a byline with a role. */
function readSpacedByline(text: string, rules: NewspaperRules): { byline: Byline[]; length: number } | null {
  const blanks = [...text.slice(0, 60).matchAll(/ +/gu)].slice(0, 10).toReversed()
  for (const { index } of blanks) {
    const read = readByline(text.slice(0, index), rules.bylines)
    if (read?.printed === true) return { byline: read.byline, length: index }
  }
  return null
}
