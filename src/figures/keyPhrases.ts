/**
 * Things and people an article speaks of again and again without a name that a tail tells: 膜下滴灌, 林样.
 */
import { isMeasured } from './measured.ts'
import type { Part } from '../entities/parts.ts'
import type { Token } from '../entities/token.ts'

export type KeyPhrase = { readonly text: string; readonly count: number; readonly person: boolean }

const MOST_WORDS = 4
const LEAST = 3
const SHORTEST = 3
const LONGEST = 12
const MOST = 4
const PEOPLE = 3
const WORD = /^(?:n|b|j|vn|eng|x|l|a|nz|nr)/u
const HEAD = /^(?:n|j|eng|x|nz|vn)/u
const MARK = /[\p{P}\p{S}0-9]/u

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
  for (const { text, part, at, words } of toRepeated(parts)) {
    const { tokens, role } = part
    const own = tokens.slice(at, at + words)
    if (isTaken(parts.indexOf(part), own[0]?.start ?? 0, own.at(-1)?.end ?? 0)) continue
    if (isMeasured(text) || !isThing(own)) continue
    const known = counts.get(text) ?? { count: 0, heads: false, words }
    counts.set(text, { count: known.count + 1, heads: known.heads || role === 'headline', words })
  }
  const things = [...counts]
    .filter(([, { count, heads }]) => count >= (heads ? 2 : LEAST))
    .sort(([, a], [, b]) => weight(b) - weight(a))
    .slice(0, MOST)
    .map(([text, { count }]) => ({ text, count, person: false }))
  const persons = [...toPeople(parts, isPersonName)]
    .filter(([text, count]) => count > 1 && !text.includes('某某'))
    .sort(([, a], [, b]) => b - a)
    .slice(0, PEOPLE)
    .map(([text, count]) => ({ text, count, person: true }))
  return [...distinct(things), ...persons]
}

type Stretch = { readonly text: string; readonly part: Part; readonly at: number; readonly words: number }

/** The stretches of words that an article prints more than once: a few of the many it has. */
function toRepeated(parts: readonly Part[]): Stretch[] {
  const all = parts.flatMap(toStretches)
  const counts = new Map<string, number>()
  for (const { text } of all) counts.set(text, (counts.get(text) ?? 0) + 1)
  return all.filter(({ text }) => (counts.get(text) ?? 0) > 1)
}

function toStretches(part: Part): Stretch[] {
  const { tokens } = part
  const kinds = tokens.map(({ word, tag }) =>
    WORD.test(tag) && !MARK.test(word) ? (HEAD.test(tag) ? 2 : 1) : 0,
  )
  const found: Stretch[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    let text = ''
    for (let next = at; next < at + MOST_WORDS && (kinds[next] ?? 0) > 0; next += 1) {
      text += tokens[next]?.word ?? ''
      if (text.length > LONGEST) break
      if (kinds[next] === 2 && text.length >= SHORTEST) found.push({ text, part, at, words: next - at + 1 })
    }
  }
  return found
}

function toPeople(parts: readonly Part[], isPersonName: KeyWords['isPersonName']): Map<string, number> {
  const people = new Map<string, number>()
  for (const { tokens } of parts)
    tokens.forEach((token, at) => {
      if (isPerson(token, tokens[at + 1], isPersonName))
        people.set(token.word, (people.get(token.word) ?? 0) + 1)
    })
  return people
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
  if ((tag !== 'nr' && tag !== 'x') || !isPersonName(word)) return false
  return next === undefined || !/^(?:镇|乡|村|县|市|区|公司|集团|路|街|山|河|湖)/u.test(next.word)
}
