/**
 * Who or where a figure is about: a place, a platform, an organisation, never a mere noun.
 */
import type { Segmenter } from '../text/segmenter.ts'
import type { Clause } from './clauses.ts'
import type { FigureRules } from './rules.ts'
import { isNominal, isPunctuation, isVerb, toTokens, type Token } from './tokens.ts'

/** A name looked up in the gazetteer: the place's id, or null. */
export type PlaceLookup = (name: string) => string | null

type Reader = { readonly rules: FigureRules; readonly segmenter: Segmenter; readonly placeId: PlaceLookup }

const LONGEST_CLAUSE = 60
const LONGEST_NAME = 20
const SHORTEST_NAME = 3

/**
 * The subject of each clause: the one it opens with, else that of the clause before; `first` serves until one is named.
 *
 * @example 青禾智造园实现产值36亿元，增长5% → 青禾智造园 for both clauses
 */
export function toClauseSubjects(
  text: string,
  clauses: readonly Clause[],
  first: string | null,
  reader: Reader,
): (string | null)[] {
  let current = first
  return clauses.map((clause) => {
    const opening = text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST_CLAUSE))
    current = readSubject(opening, reader) ?? current
    return current
  })
}

/**
 * The first name of an organisation or a place before the first number of a stretch of text; null where none stands.
 *
 * @example 在青山湖科技城，… → 青山湖科技城; 农村居民人均可支配收入 → null
 */
export function readSubject(stretch: string, reader: Reader): string | null {
  const words = stretch.split(/[0-9]/u, 1)[0]?.replace(/^[“（]?(?:在|于|由|从|对|据|以)/u, '') ?? ''
  const tokens = toTokens(words, reader.segmenter, reader.rules)
  for (let index = 0; index < tokens.length; index += 1) {
    const name = organisationAt(tokens, index, reader.rules)
    if (name !== null) return name
    const word = tokens[index]?.word ?? ''
    if (reader.rules.words('local').has(word)) return word
    if (reader.placeId(word) !== null) return withSuffix(word, tokens[index + 1])
  }
  return null
}

/** 临平|区 → 临平区. */
function withSuffix(word: string, next: Token | undefined): string {
  return next !== undefined && /^[市区县镇乡]$/u.test(next.word) ? word + next.word : word
}

/** A run of words that begins here and ends in a word for an organisation: 青山湖|科技城. */
function organisationAt(tokens: readonly Token[], index: number, rules: FigureRules): string | null {
  if (mayBelong(tokens[index - 1])) return null
  let name = ''
  let found: string | null = null
  for (let at = index; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || !(mayBelong(token) || (at === index && isVerb(token)))) break
    name += token.word
    if (name.length > LONGEST_NAME) break
    if (name.length >= SHORTEST_NAME && endsInOrganisation(token.word, rules)) found = name
  }
  return found
}

function mayBelong(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !isPunctuation(token) &&
    !isVerb(token) &&
    (isNominal(token) || token.tag.startsWith('n'))
  )
}

function endsInOrganisation(word: string, rules: FigureRules): boolean {
  for (const end of rules.words('subjects')) if (word.endsWith(end)) return true
  return false
}
