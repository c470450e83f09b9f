/**
 * Things and people an article speaks of again and again without a name that a tail tells: 膜下滴灌, 林样.
 */
import { isMeasured } from './measured.ts'
import type { Part } from '../entities/parts.ts'
import type { Token } from '../entities/token.ts'

export type KeyPhrase = { readonly text: string; readonly count: number; readonly person: boolean }

const MOST_WORDS = 4
const LEAST = 3
const LONGEST = 12
const MOST = 4
const PEOPLE = 3
const WORD = /^(?:n|b|j|vn|eng|x|l|a|nz|nr)/u
const HEAD = /^(?:n|j|eng|x|nz|vn)/u

/** Which words name people, and which hold together as a thing. */
export type KeyWords = {
  readonly isPersonName: (word: string) => boolean
  readonly isThing: (tokens: readonly Token[]) => boolean
}

/**
 * @param isTaken whether a name covers a stretch
 * @example an article that prints 膜下滴灌 four times, once in its headline → 膜下滴灌
 */
export function toKeyPhrases(
  parts: readonly Part[],
  isTaken: (part: number, start: number, end: number) => boolean,
  { isPersonName, isThing }: KeyWords,
): KeyPhrase[] {
  const counts = new Map<string, { count: number; heads: boolean; words: number }>()
  const people = new Map<string, number>()
  parts.forEach(({ tokens, role }, part) => {
    tokens.forEach((token, at) => {
      if (isPerson(token, tokens[at + 1], isPersonName))
        people.set(token.word, (people.get(token.word) ?? 0) + 1)
      for (let length = 1; length <= MOST_WORDS; length += 1) {
        const last = tokens[at + length - 1]
        if (last === undefined || !WORD.test(last.tag) || /[\p{P}\p{S}0-9]/u.test(last.word)) break
        if (!HEAD.test(last.tag) || isTaken(part, token.start, last.end)) continue
        const text = tokens
          .slice(at, at + length)
          .map(({ word }) => word)
          .join('')
        if (text.length < 3 || text.length > LONGEST || isMeasured(text)) continue
        if (!isThing(tokens.slice(at, at + length))) continue
        const known = counts.get(text) ?? { count: 0, heads: false, words: length }
        counts.set(text, { count: known.count + 1, heads: known.heads || role === 'headline', words: length })
      }
    })
  })
  const things = [...counts]
    .filter(([, { count, heads }]) => count >= (heads ? 2 : LEAST))
    .sort(([, a], [, b]) => weight(b) - weight(a))
    .slice(0, MOST)
    .map(([text, { count }]) => ({ text, count, person: false }))
  const persons = [...people]
    .filter(([text, count]) => count > 1 && !text.includes('某某'))
    .sort(([, a], [, b]) => b - a)
    .slice(0, PEOPLE)
    .map(([text, count]) => ({ text, count, person: true }))
  return [...distinct(things), ...persons]
}

const weight = ({ count, heads, words }: { count: number; heads: boolean; words: number }): number =>
  count * (heads ? 2 : 1) * (words > 1 ? 1.5 : 1)

/** A phrase inside a longer one of as many times is none of its own. */
function distinct(phrases: readonly KeyPhrase[]): KeyPhrase[] {
  return phrases.filter(
    ({ text, count }) =>
      !phrases.some(
        (other) => other.text !== text && other.text.includes(text) && other.count * 1.5 >= count,
      ),
  )
}

function isPerson(
  { word, tag }: Token,
  next: Token | undefined,
  isPersonName: (word: string) => boolean,
): boolean {
  if (!isPersonName(word) || !/^(?:nr|x)$/u.test(tag)) return false
  return next === undefined || !/^(?:镇|乡|村|县|市|区|公司|集团|路|街|山|河|湖)/u.test(next.word)
}
