/**
 * What stands around the role words of a byline: names, and whose they are.
 */
import type { BylineRules } from '../words/bylineRules.ts'
import { isName, readDoubleName, readNames, toRunsOfSingles } from './names.ts'

/** Names, and the outlet of the role that follows them. */
type Named = { names: string[]; outlet: string }

/** `'云溪市第二机械厂 李铮'`, `'云溪市公安局李铮王飞'`: where a reader writes from, then who. */
export function readPlaceAndName(text: string, rules: BylineRules): { names: string[]; org: string } | null {
  if (!/^\p{Script=Han}[\p{Script=Han} ]{3,30}$/u.test(text) || rules.home.test(text)) return null
  for (let cut = text.length - 2; cut >= 3; cut -= 1) {
    const org = text.slice(0, cut).trim()
    if (!rules.home.test(org)) continue
    const names = readNames(text.slice(cut), rules)
    if (names !== null) return { names, org }
  }
  return null
}

/** `'工会 李铮'`: a body of the house, then who signs for it. */
export function readBodyAndName(text: string, rules: BylineRules): { names: string[]; org: string } | null {
  const [, org = '', rest = ''] = /^(\p{Script=Han}{2,10}) +(.{2,20})$/u.exec(text) ?? []
  const names = rules.body.test(org) ? readNames(rest, rules) : null
  return names === null ? null : { names, org }
}

/** `'杭交宣 李铮'`: names of two to four hanzi that stand apart, whatever they begin with; one alone may be of a group. */
export function readApart(text: string, collective: boolean, rules: BylineRules): Named | null {
  const names = toRunsOfSingles(text.split(/[ 、,]+/u))
  const longest = collective ? 4 : 3
  const isPlain = (name: string): boolean =>
    /^\p{Script=Han}{2,4}$/u.test(name) && name.length <= longest && !rules.notName.test(name)
  return names.every(isPlain) ? { names, outlet: '' } : null
}

/** `'李铮云溪商务'` before a role word: a name, and whose the next one is. */
export function readNameAndRest(text: string, rules: BylineRules): Named | null {
  for (const length of [2, 3]) {
    const [name, outlet] = [text.slice(0, length), text.slice(length).trim()]
    if (isName(name, rules) && /^\p{Script=Han}{3,12}$/u.test(outlet)) return { names: [name], outlet }
  }
  return null
}

/** `'李铮 云溪日报'` → names 李铮, and the outlet of the role that follows. */
export function readNamesAndOutlet(text: string, isLast: boolean, rules: BylineRules): Named | null {
  if (text === '') return { names: [], outlet: '' }
  if (!isLast && rules.outlet.test(text)) return { names: [], outlet: text }
  const shared = isLast ? null : readNamesBeforeOutlet(text, rules)
  if (shared !== null) return shared
  const names =
    readNames(text, rules) ??
    readNamesAround(text, rules) ??
    readOutlets(text, rules) ??
    readDoubleName(text, rules) ??
    readNamesPastOutlet(text, rules)
  return names === null ? null : { names, outlet: '' }
}

/** `'李铮 商报'` before a role word: names, and whose the next ones are. */
function readNamesBeforeOutlet(text: string, rules: BylineRules): Named | null {
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

/** `'李铮 云溪微视窗 王飞 沈小禾'`: names, then whose the others are, then theirs. */
function readNamesPastOutlet(text: string, rules: BylineRules): string[] | null {
  const tokens = toRunsOfSingles(text.split(/ +/u))
  const at = tokens.findIndex((token) => !isName(token, rules))
  if (at < 1 || at === tokens.length - 1 || !/^\p{Script=Han}{4,12}$/u.test(tokens[at] ?? '')) return null
  const names = tokens.toSpliced(at, 1)
  return names.every((name) => isName(name, rules)) ? names : null
}

/** Outlets stand for names where a text is put together from others: `综合 新华社、山海日报`. */
function readOutlets(text: string, rules: BylineRules): string[] | null {
  const outlets = text.split(/[、,\s]+/u)
  return outlets.every((outlet) => rules.outlet.test(outlet)) ? outlets : null
}
