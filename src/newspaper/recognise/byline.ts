/**
 * A byline out of a line that may be one.
 */
import type { Byline } from '../../schema/entry.ts'
import type { BylineRules } from '../words/bylineRules.ts'
import { readBodyAndName, readPlaceAndName } from './bylineNames.ts'
import { EDGES, readRoles } from './bylineRoles.ts'
import { isName, readNames, toRunsOfSingles } from './names.ts'

export type ReadByline = {
  readonly byline: Byline[]
  /** Whether a role word is printed; names alone are weaker evidence. */
  readonly printed: boolean
  /** Whether all roles are of the page's staff: who edited, not who wrote. */
  readonly staff: boolean
}

const LONGEST = 120
/**
 * Reads a whole (folded) text as a byline; null where it is not one.
 *
 * `'■记者 王妍 实习生 张华'` → 记者: 王妍; 实习生: 张华. `'云溪融媒中心记者 彭云'` → 记者: 彭云, org 云溪融媒中心. `'李铮 王飞'` → 作者.
 */
export function readByline(text: string, rules: BylineRules): ReadByline | null {
  const signed = text.replace(rules.column, '')
  if (signed.length > LONGEST || /[。!?“”%]/u.test(signed)) return null
  const printed = signed.replace(EDGES, '').replace(rules.collected, '')
  if (rules.remark.test(printed)) return null
  const without = (form: RegExp): ReadByline | null =>
    form.test(printed) ? readBare(printed.replace(form, ''), rules) : null
  const reported = isFiled(printed, rules) ? null : without(rules.reported)
  if (reported?.printed === true) return reported
  return (
    without(rules.filed) ??
    readBare(printed, rules) ??
    readPenName(signed, rules) ??
    reported ??
    without(rules.pictured)
  )
}

/** Ends with the place it was filed from: `李铮/台北报道`; not with somebody's name: `李铮、王飞报道`. */
function isFiled(printed: string, rules: BylineRules): boolean {
  const place = rules.filed.exec(printed)?.groups?.['place']
  return place !== undefined && !isName(place, rules)
}

/** `'（乌小禾）'`, `'□ 青言'`, `'青 言'` set apart as short names are: a name whatever it begins with. */
function readPenName(text: string, rules: BylineRules): ReadByline | null {
  const marked = /^□ *(\p{Script=Han} ?\p{Script=Han}{1,2})$/u.exec(text)?.[1]
  const apart = /^(?:[◎■●◇◆] *)?(\p{Script=Han} {1,2}\p{Script=Han})$/u.exec(text)?.[1]
  const inside = (marked ?? apart)?.replaceAll(' ', '') ?? /^\(([^()]{2,20})\)$/u.exec(text)?.[1]
  const byline = inside === undefined ? null : readBracketed(inside, rules)
  const named = byline?.every(({ names }) => names.length > 0) === true
  return named ? { byline, printed: false, staff: false } : null
}

/** A byline without its edges; a semicolon parts roles, and nothing else. */
function readBare(text: string, rules: BylineRules): ReadByline | null {
  const bare = text.replace(EDGES, '').replaceAll(';', ' ')
  const found = [...bare.matchAll(rules.finder)].filter(
    ({ 0: word, index }) => word.length > 1 || !isInName(bare.slice(0, index)),
  )
  if (found.length < 2 && text.includes(';')) return null
  if (found.length === 0) return readBareNames(bare, rules)
  const byline = readRoles(bare, found, rules)
  if (byline === null || byline.length === 0) return readBareNames(bare, rules, true)
  const staff = byline.every(({ role }) => rules.roles.get(role)?.staff === true)
  return { byline, printed: true, staff }
}

/** Behind a lone hanzi set apart, as the second of a short name: `记者 张 文`; not behind a whole one: `李 铮 文`. */
function isInName(before: string): boolean {
  const singles = /(?:(?<!\p{Script=Han})\p{Script=Han} +)+$/u.exec(before)?.[0] ?? ''
  return singles.replaceAll(' ', '').length % 2 === 1
}

/** @param placedOnly only with where they write from: a role word stands in it, as in `云溪记者站 李铮` */
function readBareNames(text: string, rules: BylineRules, placedOnly = false): ReadByline | null {
  if (/[,/:\d]/u.test(text)) return null
  const placed = readPlaceAndName(text, rules) ?? readBodyAndName(text, rules)
  const names = placed?.names ?? (placedOnly ? null : readNames(text, rules))
  if (names === null || names.length > 8) return null
  return { byline: [{ role: '作者', names, org: placed?.org ?? null }], printed: false, staff: false }
}

/**
 * Reads what stands alone in brackets at the very beginning or end of a text, where nothing but who signed can stand:
 * `'小杰'` → 作者 小杰, `'工会'` → 作者, org 工会; `'工会 李铮'` → 作者 李铮, org 工会; null for remarks (`'未完待续'`).
 */
export function readBracketed(text: string, rules: BylineRules): Byline[] | null {
  const bare = text.trim()
  if (rules.remark.test(bare)) return null
  const read = readByline(text, rules)
  if (read !== null) return read.byline
  if (rules.body.test(bare)) return [{ role: '作者', names: [], org: bare }]
  const words = toRunsOfSingles(bare.split(/[ 、]+/u))
  if (words.length > 6 || !words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word))) return null
  const org = words.length > 1 && rules.body.test(words[0] ?? '') ? (words[0] ?? null) : null
  const names = org === null ? words : words.slice(1)
  const named = names.every((name) => name.length <= 3 && !rules.notName.test(name))
  return named ? [{ role: '作者', names, org }] : null
}
