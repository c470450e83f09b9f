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
  for (const { text, part, at, words, start, end } of toRepeated(parts)) {
    const own = part.tokens.slice(at, at + words)
    if (isTaken(parts.indexOf(part), start, end)) continue
    if (isMeasured(text) || !isThing(own)) continue
    const known = counts.get(text) ?? { count: 0, heads: false, words }
    counts.set(text, { count: known.count + 1, heads: known.heads || part.role === 'headline', words })
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

/** Words `at` and behind it, in a part, and where they stand in its text. */
type Stretch = {
  readonly part: Part
  readonly at: number
  readonly words: number
  readonly start: number
  readonly end: number
}

/** The stretches of words that an article prints more than once: a few of the many it has. */
function toRepeated(parts: readonly Part[]): (Stretch & { readonly text: string })[] {
  const likely = toLikely(parts.flatMap(toStretches)).map((one) => ({
    ...one,
    text: one.part.folded.text.slice(one.start, one.end),
  }))
  const counts = new Map<string, number>()
  for (const { text } of likely) counts.set(text, (counts.get(text) ?? 0) + 1)
  return likely.filter(({ text }) => (counts.get(text) ?? 0) > 1)
}

const SKETCH = 0x4000

/** Those that another one shares its length, its first characters and its last with, or seems to: nothing is cut out for it. */
function toLikely(all: readonly Stretch[]): Stretch[] {
  const counts = new Uint16Array(SKETCH)
  const places = Uint16Array.from(all, ({ part: { folded }, start, end }) => {
    const [first, second] = [folded.text.charCodeAt(start), folded.text.charCodeAt(start + 1)]
    const sum = Math.imul(
      Math.imul(Math.imul(first, 31) ^ second, 31) ^ folded.text.charCodeAt(end - 1),
      0x9e3779b1,
    )
    return ((sum >>> 8) + end - start) & (SKETCH - 1)
  })
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1
  return all.filter((_, at) => (counts[places[at] ?? 0] ?? 0) > 1)
}

function toStretches(part: Part): Stretch[] {
  const { tokens } = part
  const kinds = tokens.map(({ word, tag }) =>
    WORD.test(tag) && !MARK.test(word) ? (HEAD.test(tag) ? 2 : 1) : 0,
  )
  const found: Stretch[] = []
  tokens.forEach(({ start }, at) => {
    for (let next = at; next < at + MOST_WORDS && (kinds[next] ?? 0) > 0; next += 1) {
      const end = tokens[next]?.end ?? start
      if (end - start > LONGEST) break
      if (kinds[next] === 2 && end - start >= SHORTEST)
        found.push({ part, at, words: next - at + 1, start, end })
    }
  })
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
