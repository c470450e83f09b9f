/**
 * Brings together the characters of a name that the segmenter takes for one word in one place and cuts in another: 丹|州.
 */
import { FUNCTION_CHARACTERS } from './functionCharacters.ts'
import type { Token } from './token.ts'

const UNKNOWN = /^(?:x|nrt?|nz)$/u
const NAME = new RegExp(`^[^\\P{Script=Han}${FUNCTION_CHARACTERS}到]{2,3}$`, 'u')

/** The words of an article that the dictionary does not know, or knows as names, of two or three characters. */
export function findCutWords(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.flatMap(({ word, tag }) => (UNKNOWN.test(tag) && NAME.test(word) ? [word] : [])))
}

/**
 * Makes one word of each run of single characters that is one of the words.
 *
 * @example 丹|州|街道, where 丹州 is a word of the article → 丹州|街道
 */
export function withCutWords(tokens: readonly Token[], words: ReadonlySet<string>): Token[] {
  const mended: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    const size = [3, 2].find((length) => words.has(toRun(tokens, at, length))) ?? 1
    const word = toRun(tokens, at, size)
    mended.push(size === 1 ? token : { word, tag: 'nz', start: token.start, end: token.start + word.length })
    at += size - 1
  }
  return mended
}

/** The single characters from a word on, put together; empty where one of the words is longer. */
function toRun(tokens: readonly Token[], at: number, length: number): string {
  const run = tokens.slice(at, at + length)
  return run.length === length && run.every(({ word }) => word.length === 1)
    ? run.map(({ word }) => word).join('')
    : ''
}
