/**
 * Brings together the characters of a name that the segmenter takes for one word in one place and cuts in another: 丹|州.
 */
import { FUNCTION_CHARACTERS } from './functionCharacters.ts'
import type { Token } from './token.ts'

const NAME = new RegExp(`^[^\\P{Script=Han}${FUNCTION_CHARACTERS}到]{2,3}$`, 'u')

/** By the unit they begin with, the longer first; a number is looked up sooner than a word that was just cut. */
type CutWords = ReadonlyMap<number, readonly string[]>

/** The words of an article that the dictionary does not know, or knows as names, of two or three characters. */
export function findCutWords(texts: readonly (readonly Token[])[]): CutWords {
  const words = new Set<string>()
  for (const tokens of texts)
    for (const { word, tag } of tokens)
      if (word.length > 1 && isUnknown(tag) && NAME.test(word)) words.add(word)
  const longerFirst = [...words].sort((a, b) => b.length - a.length)
  return Map.groupBy(longerFirst, (word) => word.charCodeAt(0))
}

const isUnknown = (tag: string): boolean => tag === 'x' || tag === 'nr' || tag === 'nrt' || tag === 'nz'

/**
 * Makes one word of each run of single characters that is one of the words.
 *
 * @example 丹|州|街道, where 丹州 is a word of the article → 丹州|街道
 */
export function withCutWords(tokens: readonly Token[], words: CutWords): readonly Token[] {
  if (words.size === 0) return tokens
  const mended: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    const word = toCutWord(tokens, at, words)
    mended.push(
      word === null ? token : { word, tag: 'nz', start: token.start, end: token.start + word.length },
    )
    at += (word?.length ?? 1) - 1
  }
  return mended
}

/** The longest of the words that the single characters from `at` on make. */
function toCutWord(tokens: readonly Token[], at: number, words: CutWords): string | null {
  const first = tokens[at]?.word ?? ''
  const opening = first.length === 1 ? words.get(first.charCodeAt(0)) : undefined
  return opening?.find((word) => [...word].every((one, index) => tokens[at + index]?.word === one)) ?? null
}
