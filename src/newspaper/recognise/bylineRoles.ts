/**
 * A byline whose roles are printed: role words before or behind the names they hold for.
 */
import type { Byline } from '../../schema/entry.ts'
import { readApart, readNameAndRest, readNamesAndOutlet, readPlaceAndName } from './bylineNames.ts'
import type { BylineRules } from '../words/bylineRules.ts'
import { isName, readNames } from './names.ts'

const EDGE = '[\\s■□◎○●◆◇▲△★☆│|()【】\\[\\]/:—-]+'
/** Blanks, marks and brackets around a byline or a name in it. */
export const EDGES = new RegExp(`^${EDGE}|${EDGE}$`, 'gu')

/** Reads a byline in which `found` are the role words; null where the rest is not names and outlets. */
export function readRoles(
  text: string,
  found: readonly RegExpExecArray[],
  rules: BylineRules,
): Byline[] | null {
  const words = found.map(([word]) => word)
  const between = toTextsBetween(text, found)
  const apart = text.slice(0, found[0]?.index).endsWith(' ')
  return readNamesFirst(words, between, rules) ?? readRolesFirst(words, between, apart, rules)
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
      (collective ? readGroup(text, rules) : null) ??
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

/** `云溪公安` behind 通讯员: a body signs under its own name, which is not cut into two people's. */
function readGroup(text: string, { outlet }: BylineRules): { names: string[]; outlet: string } | null {
  return text.length > 3 && outlet.test(text) ? { names: [text], outlet: '' } : null
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
