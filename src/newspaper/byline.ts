/**
 * A byline out of a line that may be one.
 */
import type { Byline } from '../schema/entry.ts'
import type { BylineRules } from './bylineRules.ts'
import { isName, readNames } from './names.ts'

export type ReadByline = {
  readonly byline: Byline[]
  /** Whether a role word is printed; names alone are weaker evidence. */
  readonly printed: boolean
  /** Whether all roles are of the page's staff: who edited, not who wrote. */
  readonly staff: boolean
}

const LONGEST = 120
const EDGE = '[\\s■□◎○●◆◇▲△★☆│|()【】\\[\\]/:—-]+'
const EDGES = new RegExp(`^${EDGE}|${EDGE}$`, 'gu')

/** Where from and how it was filed, and who lent the pictures: `/台北报导`, `台北29日电`, ` 照片由学校提供`. */
const FILED =
  /(?:[/、 ]|(?<=\p{Script=Han}{2}))(?!\p{Script=Han}{0,3}摄影)\p{Script=Han}{2}(?:\p{Script=Han}{0,2}(?:综合|即时)?(?:报导|报道)|\d{1,2}日(?:专)?电)$| *发自\p{Script=Han}{2,8}$| +(?:图片|照片)(?:均)?由.{2,20}提供$/u

/** Whose the pictures are, where no name is read there: ` 图/受访者供图`. */
const PICTURED = / +图[/:] ?\S{2,16}$/u

/**
 * Reads a whole (folded) text as a byline; null where it is not one.
 *
 * `'■记者 王妍 实习生 张华'` → 记者: 王妍; 实习生: 张华. `'云溪融媒中心记者 彭云'` → 记者: 彭云, org 云溪融媒中心. `'李铮 王飞'` → 作者.
 */
export function readByline(text: string, rules: BylineRules): ReadByline | null {
  if (text.length > LONGEST || /[。!?“”%]/u.test(text)) return null
  const printed = text.replace(EDGES, '')
  const reported = /^(.{4,})(?<!摄影)报道$/u.exec(printed)?.[1] ?? ''
  const marked = /^□ *(\p{Script=Han} ?\p{Script=Han}{1,2})$/u.exec(text)?.[1] ?? ''
  return (
    readBare(printed.replace(FILED, ''), rules) ??
    readNameInBrackets(`(${marked.replace(' ', '')})`, rules) ??
    (reported === '' ? readNameInBrackets(text, rules) : readBare(reported, rules)) ??
    (PICTURED.test(printed) ? readBare(printed.replace(PICTURED, ''), rules) : null)
  )
}

/** `'（乌聪智）'`, and `'□ 初墨'`: a name whatever it begins with. */
function readNameInBrackets(text: string, rules: BylineRules): ReadByline | null {
  const inside = /^\(([^()]{2,20})\)$/u.exec(text)?.[1]
  const byline = inside === undefined ? null : readBracketed(inside, rules)
  return byline === null || byline.some(({ names }) => names.length === 0)
    ? null
    : { byline, printed: false, staff: false }
}

/** A byline without its edges; a semicolon parts roles, and nothing else. */
function readBare(text: string, rules: BylineRules): ReadByline | null {
  const bare = text.replace(EDGES, '').replaceAll(';', ' ')
  const found = [...bare.matchAll(rules.finder)]
  if (found.length < 2 && text.includes(';')) return null
  if (found.length === 0) return readBareNames(bare, rules)
  const words = found.map(([word]) => word)
  const between = toTextsBetween(bare, found)
  const apart = bare.slice(0, found[0]?.index).endsWith(' ')
  const byline = readNamesFirst(words, between, rules) ?? readRolesFirst(words, between, apart, rules)
  if (byline === null || byline.length === 0) return readBareNames(bare, rules, true)
  const staff = byline.every(({ role }) => rules.roles.get(role)?.staff === true)
  return { byline, printed: true, staff }
}

/** @param placedOnly only with where they write from: a role word stands in it, as in `云溪记者站 李铮` */
function readBareNames(text: string, rules: BylineRules, placedOnly = false): ReadByline | null {
  if (/[,/:\d]/u.test(text)) return null
  const placed = readPlaceAndName(text, rules)
  const names = placed?.names ?? (placedOnly ? null : readNames(text, rules))
  if (names === null || names.length > 8) return null
  return { byline: [{ role: '作者', names, org: placed?.org ?? null }], printed: false, staff: false }
}

/** `'云溪市第二机械厂 李铮'`, `'云溪市公安局李铮王飞'`: where a reader writes from, then who. */
function readPlaceAndName(text: string, rules: BylineRules): { names: string[]; org: string } | null {
  if (!/^\p{Script=Han}[\p{Script=Han} ]{3,30}$/u.test(text) || rules.home.test(text)) return null
  for (let cut = text.length - 2; cut >= 3; cut -= 1) {
    const org = text.slice(0, cut).trim()
    if (!rules.home.test(org)) continue
    const names = readNames(text.slice(cut), rules)
    if (names !== null) return { names, org }
  }
  return null
}

/**
 * Reads what stands alone in brackets at the very beginning or end of a text, where nothing but who signed can stand:
 * `'小杰'` → 作者 小杰, `'工会'` → 作者, org 工会; `'工会 李铮'` → 作者 李铮, org 工会; null for remarks (`'未完待续'`).
 */
export function readBracketed(text: string, rules: BylineRules): Byline[] | null {
  const read = readByline(text, rules)
  if (read !== null) return read.byline
  const bare = text.trim()
  if (rules.body.test(bare) && !rules.remark.test(bare)) return [{ role: '作者', names: [], org: bare }]
  if (rules.remark.test(bare) || !/^\p{Script=Han}{2,4}(?:[ 、]+\p{Script=Han}{2,4}){0,5}$/u.test(bare))
    return null
  const words = bare.split(/[ 、]+/u)
  const org = words.length > 1 && rules.body.test(words[0] ?? '') ? (words[0] ?? null) : null
  const names = org === null ? words : words.slice(1)
  const named = names.every((name) => name.length <= 3 && !rules.notName.test(name))
  return named ? [{ role: '作者', names, org }] : null
}

/** `'本报记者李铮 摄影王飞'` → `['本报', '李铮', '王飞']`: one text more than role words. */
function toTextsBetween(text: string, found: readonly RegExpExecArray[]): string[] {
  const ends = found.map((match) => match.index + match[0].length)
  const starts = [...found.map((match) => match.index), text.length]
  return starts.map((start, i) => text.slice(i === 0 ? 0 : ends[i - 1], start).replace(EDGES, ''))
}

/** `李铮 文 王飞 图`: each list of names stands before its role word. */
function readNamesFirst(
  words: readonly string[],
  between: readonly string[],
  rules: BylineRules,
): Byline[] | null {
  if (between.at(-1) !== '' || rules.roles.get(words[0] ?? '')?.place === 'before') return null
  const byline: Byline[] = []
  for (const [i, role] of words.entries()) {
    const names = readNames(between[i] ?? '', rules)
    if (names === null) return null
    byline.push({ role, names, org: null })
  }
  return byline
}

/**
 * `云溪日报记者 李铮 通讯员 王飞 文/图`: an outlet, then each role word before its names.
 *
 * @param apart a blank stands before the first role word, as after a name: `陈晓 记者李铮`
 */
function readRolesFirst(
  words: readonly string[],
  between: readonly string[],
  apart: boolean,
  rules: BylineRules,
): Byline[] | null {
  const byline: Byline[] = []
  let org = between[0] ?? ''
  const ofPlace =
    rules.roles.get(words[0] ?? '')?.ofPlace === true &&
    /^(?!.*[的了是在和向为])\p{Script=Han}{2,7}$/u.test(org) &&
    !(apart && isName(org, rules))
  if (org !== '' && !ofPlace && !rules.outlet.test(org)) {
    const placed = readPlaceAndName(org, rules)
    const names = placed?.names ?? readNames(org, rules)
    if (names === null) return null
    byline.push({ role: '作者', names, org: placed?.org ?? null })
    org = ''
  }
  for (const [i, role] of words.entries()) {
    const text = between[i + 1] ?? ''
    const isLast = i === words.length - 1
    const collective = rules.roles.get(role)?.collective === true
    const read =
      readNamesAndOutlet(text, isLast, rules) ??
      (collective || isLast ? readApart(text, collective, rules) : readNameAndRest(text, rules))
    if (read === null) return null
    if (read.names.length > 0 || rules.roles.get(role)?.alone === true)
      byline.push({ role, names: read.names, org: org === '' ? null : org })
    else if (rules.roles.get(role)?.place === 'before' && isLast) return null
    org = read.outlet
  }
  return between.at(-1) === '' ? shiftRoles(byline, words, rules) : byline
}

/** `记者 李铮/文 王飞/摄`: where a role word ends the line, those after the first stand behind their names. */
function shiftRoles(byline: Byline[], words: readonly string[], rules: BylineRules): Byline[] {
  const behind =
    words.length === byline.length + 1 &&
    words.slice(1).every((word) => rules.roles.get(word)?.place !== 'before')
  return behind
    ? byline.map((one, i) => (i === 0 ? one : { ...one, role: words[i + 1] ?? one.role }))
    : byline
}

/** `'杭交宣 李铮'`: names of two to four hanzi that stand apart, whatever they begin with; one alone may be of a group. */
function readApart(
  text: string,
  collective: boolean,
  rules: BylineRules,
): { names: string[]; outlet: string } | null {
  const names = text.split(/[ 、,]+/u)
  const longest = collective ? 4 : 3
  const isPlain = (name: string): boolean =>
    /^\p{Script=Han}{2,4}$/u.test(name) && name.length <= longest && !rules.notName.test(name)
  return names.every(isPlain) ? { names, outlet: '' } : null
}

/** `'李铮云溪商务'` before a role word: a name, and whose the next one is. */
function readNameAndRest(text: string, rules: BylineRules): { names: string[]; outlet: string } | null {
  for (const length of [2, 3]) {
    const [name, outlet] = [text.slice(0, length), text.slice(length).trim()]
    if (isName(name, rules) && /^\p{Script=Han}{3,12}$/u.test(outlet)) return { names: [name], outlet }
  }
  return null
}

/** `'李铮 云溪日报'` → names 李铮, and the outlet of the role that follows. */
function readNamesAndOutlet(
  text: string,
  isLast: boolean,
  rules: BylineRules,
): { names: string[]; outlet: string } | null {
  if (text === '') return { names: [], outlet: '' }
  if (!isLast && rules.outlet.test(text)) return { names: [], outlet: text }
  const shared = isLast ? null : readNamesBeforeOutlet(text, rules)
  if (shared !== null) return shared
  const names = readNames(text, rules) ?? readNamesAround(text, rules) ?? readOutlets(text, rules)
  return names === null ? null : { names, outlet: '' }
}

/** `'李铮 商报'` before a role word: names, and whose the next ones are. */
function readNamesBeforeOutlet(
  text: string,
  rules: BylineRules,
): { names: string[]; outlet: string } | null {
  const cut = Math.max(text.lastIndexOf(' '), text.lastIndexOf('、'))
  const outlet = text.slice(cut + 1)
  if (cut === -1 || !rules.outlet.test(outlet)) return null
  const before = readNames(text.slice(0, cut), rules)
  return before === null ? null : { names: before, outlet }
}

/** `'李铮云溪分社王飞'`: two names with an outlet between them. */
function readNamesAround(text: string, rules: BylineRules): string[] | null {
  for (const length of [2, 3])
    for (const rest of [2, 3]) {
      const [name, outlet, other] = [
        text.slice(0, length),
        text.slice(length, -rest).trim(),
        text.slice(-rest),
      ]
      if (isName(name, rules) && isName(other, rules) && outlet.length > 3 && rules.outlet.test(outlet))
        return [name, other]
    }
  return null
}

/** Outlets stand for names where a text is put together from others: `综合 新华社、山海日报`. */
function readOutlets(text: string, rules: BylineRules): string[] | null {
  const outlets = text.split(/[、,\s]+/u)
  return outlets.every((outlet) => rules.outlet.test(outlet)) ? outlets : null
}
