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
 * Whether a text has the characters that a pattern's matches cannot do without.
 *
 * @example mayMatch('去年产值3亿元', /[0-9]+岁/u) === false
 */
export function mayMatch(text: string, pattern: RegExp): boolean {
  const needed = needsOf(pattern)
  if (needed === null) return true
  for (const one of needed) if (text.includes(one)) return true
  return false
}
