/**
 * Many patterns in one text after another: a text is read once for the characters that their matches cannot do without, and most patterns
 * are not looked for at all.
 */
import { findMatches } from './matches.ts'
import { neededBy } from './needed.ts'

/** The matches of each pattern, in the order of the patterns. */
export type Finder = (text: string) => readonly (readonly RegExpExecArray[])[]

const UNITS = 0x10000
const NONE: readonly RegExpExecArray[] = []

/**
 * Compiles global patterns.
 *
 * @example toFinder([/[0-9]+岁/gu, /[0-9]+亿/gu])('去年产值3亿元').map(({ length }) => length) → [0, 1]
 */
export function toFinder(patterns: readonly RegExp[]): Finder {
  const needs = patterns.map(neededBy)
  const always = Uint8Array.from(needs, (needed) => (needed === null ? 1 : 0))
  /** By number, the patterns that a character is needed by; and by UTF-16 unit, which of these lists. */
  const lists: number[][] = [[]]
  const listOf = new Uint16Array(UNITS)
  for (const [at, needed] of needs.entries())
    for (const unit of new Set(needed?.map((one) => one.charCodeAt(0)))) {
      if (listOf[unit] === 0) listOf[unit] = lists.push([]) - 1
      lists[listOf[unit] ?? 0]?.push(at)
    }
  return (text) => {
    const wanted = always.slice()
    const seen = new Uint8Array(lists.length)
    for (let at = 0; at < text.length; at += 1) {
      const list = listOf[text.charCodeAt(at)] ?? 0
      if (seen[list] === 1) continue
      seen[list] = 1
      for (const pattern of lists[list] ?? []) wanted[pattern] = 1
    }
    return patterns.map((pattern, at) => (wanted[at] === 1 ? findMatches(text, pattern) : NONE))
  }
}
