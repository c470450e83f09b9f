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
