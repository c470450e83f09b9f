import { neededBy } from './needed.ts'
import { oncePer } from './once.ts'

/**
 * All matches of a global pattern, as `matchAll` finds them; that makes a copy of the pattern for each text, which costs more than
 * most searches here: a hundred patterns look at each paragraph.
 *
 * @example findMatches('3家、5家', /\d/gu).map(([digit]) => digit) → ['3', '5']
 */
export function findMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`Expected a global pattern, got ${String(pattern)}`)
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}

const needsOf = oncePer(neededBy)

/**
 * Finds the matches of many patterns in one text: those whose characters it does not have are not looked for.
 *
 * @example const find = findingIn('去年产值3亿元'); find(/[0-9]+岁/gu) → []
 */
export function findingIn(text: string): (pattern: RegExp) => RegExpExecArray[] {
  return (pattern) =>
    needsOf(pattern)?.some((one) => text.includes(one)) === false ? [] : findMatches(text, pattern)
}
