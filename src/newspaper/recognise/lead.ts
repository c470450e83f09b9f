/**
 * What a report's first paragraph opens with: a dateline and who reports.
 */
import type { Byline, Jump } from '../../schema/entry.ts'
import { readBracketed, readByline } from './byline.ts'
import { ITEM, toItem } from '../text/marks.ts'
import { readNames } from './names.ts'
import { toNumber } from '../text/numerals.ts'
import type { WordRules } from '../words/wordRules.ts'

export type Lead = {
  /** Of an item set as one paragraph: `●标题 本报讯 …`. */
  readonly headline: string | null
  readonly jump: Jump | null
  readonly dateline: string | null
  readonly byline: Byline[]
  /** How many characters of the paragraph they take. */
  readonly length: number
}

const LONGEST_ALONE = 80
const BRACKETED = /^[ :]*[([]([^()[\]]{2,80})[)\]][ :,]*/u
const REPORTING = /^ *([^。,:;!?]{4,60}?) ?报道[:, ]/u

/**
 * Reads the opening of a paragraph (folded text, as long as the raw one).
 *
 * `'本报讯 (记者 李铮)昨日,…'` → dateline 本报讯, byline 记者 李铮, length 12. `'本报讯 记者从会上获悉,…'` → no byline.
 */
export function readLead(folded: string, rules: WordRules, raw = folded): Lead {
  const start = folded.slice(0, 240)
  const from = rules.jumps.from.exec(start)
  const titled = from ? null : readTitle(start, rules)
  const before = from?.[0].length ?? titled?.length ?? 0
  const marked = toItem(start.slice(before))
  const dated = marked !== '' && rules.dateline.test(start.slice(before + marked.length))
  const skipped = before + (dated ? marked.length : 0)
  const opening = start.slice(skipped)
  const found = rules.dateline.exec(opening)?.[0] ?? ''
  const inline = readInlineByline(opening.slice(found.length), found !== '', rules)
  const read = skipped + found.length + (inline?.length ?? 0)
  const blanks = read === 0 ? 0 : (/^[ :,，]*/u.exec(start.slice(read))?.[0].length ?? 0)
  const dateline = raw.slice(skipped, skipped + found.length).replace(/^[[(（【［]|[\])）】］]$/gu, '')
  return {
    headline: titled === null ? null : raw.slice(titled.from, titled.to),
    jump: from ? { from: toNumber(from[2] ?? '') ?? 0 } : null,
    dateline: found === '' ? null : dateline.trim(),
    byline: inline?.byline ?? [],
    length: read + blanks,
  }
}

/** Whether a line is nothing but a dateline and who reports, with the text to come: `本报讯（记者 李铮）`. */
export function isLeadAlone({ dateline, length }: Lead, folded: string): boolean {
  return folded.length <= LONGEST_ALONE && dateline !== null && length >= folded.length
}

type Title = { readonly from: number; readonly to: number; readonly length: number }

const BRACKETED_TITLE = new RegExp(`^([${ITEM}] ?)?\\[([^[\\]。]{6,36})\\] ?(?=[^ []{6})`, 'u')
const DATED_TITLE = new RegExp(
  `^([${ITEM}] ?)?([^。,;]{4,36}?)( +)(?=[[(]?\\p{Script=Han}{0,10}(?:讯|电|消息))`,
  'u',
)

/** A title in brackets at the head of its paragraph: `【云溪新增停车位200个】昨天起…`. */
function readBracketedTitle(start: string, rules: WordRules): Title | null {
  const found = BRACKETED_TITLE.exec(start)
  const inside = found?.[2] ?? ''
  if (found === null || rules.dateline.test(inside) || readByline(inside, rules.bylines) !== null) return null
  const from = (found[1]?.length ?? 0) + 1
  return { from, to: from + inside.length, length: found[0].length }
}

/** A title before the dateline of the same paragraph. */
function readTitle(start: string, rules: WordRules): Title | null {
  const bracketed = readBracketedTitle(start, rules)
  if (bracketed !== null) return bracketed
  const found = DATED_TITLE.exec(start)
  if (found === null || !rules.dateline.test(start.slice(found[0].length))) return null
  const from = found[1]?.length ?? 0
  return { from, to: from + (found[2]?.length ?? 0), length: found[0].length }
}

function readInlineByline(
  text: string,
  dated: boolean,
  rules: WordRules,
): { byline: Byline[]; length: number } | null {
  const bracketed = BRACKETED.exec(text)
  if (bracketed !== null) {
    const inside = bracketed[1] ?? ''
    const byline = dated ? readBracketed(inside, rules.bylines) : readSigned(inside, rules)
    return byline === null ? null : { byline, length: bracketed[0].length }
  }
  if (!dated) return null
  const reporting = REPORTING.exec(text)
  const read = reporting === null ? null : readByline(reporting[1] ?? '', rules.bylines)
  if (reporting !== null && read !== null) return { byline: read.byline, length: reporting[0].length }
  return readSpacedByline(text, rules) ?? readNamesBeforeDay(text, rules)
}

/** `' 李铮 王飞 9月11日,…'`: names without a role, with the day to come. */
function readNamesBeforeDay(text: string, rules: WordRules): { byline: Byline[]; length: number } | null {
  const found =
    /^ +(\p{Script=Han}{2,4}(?:[ 、]\p{Script=Han}{2,4}){0,3}) +(?=\d{1,2}月\d{1,2}日|近日|日前|昨[天日]|[本上]周)/u.exec(
      text,
    )
  const names = found === null ? null : readNames(found[1] ?? '', rules.bylines)
  if (found === null || names === null) return null
  return { byline: [{ role: '作者', names, org: null }], length: found[0].length }
}

/** Without a dateline only a role, or where somebody is from, tells a byline from a remark. */
function readSigned(inside: string, rules: WordRules): Byline[] | null {
  const read = readByline(inside, rules.bylines)
  return read !== null && (read.printed || read.byline.some(({ org }) => org !== null)) ? read.byline : null
}

/** `' 记者 李铮 通讯员 王飞 近日,…'`: the longest run of words that is a byline with a role. */
function readSpacedByline(text: string, rules: WordRules): { byline: Byline[]; length: number } | null {
  const blanks = [...text.slice(0, 60).matchAll(/ +/gu)].slice(0, 10).toReversed()
  for (const { index } of blanks) {
    const read = readByline(text.slice(0, index), rules.bylines)
    if (read?.printed === true) return { byline: read.byline, length: index }
  }
  return null
}
