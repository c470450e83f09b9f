/**
 * Who or where a figure is about.
 */
import type { Segmenter } from '../text/segmenter.ts'
import type { Clause } from './clauses.ts'
import type { FigureRules } from './rules.ts'
import { isNominal, isPlace, isPunctuation, toTokens, type Token } from './tokens.ts'

/** A name looked up in the gazetteer: the place's id, or null. */
export type PlaceLookup = (name: string) => string | null

export type Subject = { readonly name: string | null; readonly place: string | null }

const LONGEST_CLAUSE = 60

/**
 * The subject each clause opens with, carried on to the clauses that name none.
 *
 * @example 前进智造园实现工业总产值94亿元 → 前进智造园
 */
export function toClauseSubjects(
  text: string,
  clauses: readonly Clause[],
  rules: FigureRules,
  segmenter: Segmenter,
): (string | null)[] {
  let current: string | null = null
  return clauses.map((clause) => {
    const opening = text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST_CLAUSE))
    current = readOpening(opening, rules, segmenter) ?? current
    return current
  })
}

function readOpening(opening: string, rules: FigureRules, segmenter: Segmenter): string | null {
  const tokens = toTokens(opening, segmenter, rules)
  const ends = rules.words('subjects')
  for (let start = 0; start < Math.min(tokens.length, 8); start += 1) {
    const end = endOfName(tokens, start)
    const last = lastNamed(tokens, start, end, ends, rules.words('local'))
    if (last >= start)
      return tokens
        .slice(start, last + 1)
        .map((token) => token.word)
        .join('')
    if (end > start) start = end
  }
  return null
}

function endOfName(tokens: readonly Token[], start: number): number {
  let end = start
  while (end < tokens.length) {
    const token = tokens[end]
    if (token === undefined || isPunctuation(token) || !(isNominal(token) || token.tag.startsWith('n'))) break
    end += 1
  }
  return end
}

function lastNamed(
  tokens: readonly Token[],
  start: number,
  end: number,
  ends: ReadonlySet<string>,
  local: ReadonlySet<string>,
): number {
  for (let index = end - 1; index >= start; index -= 1) {
    const token = tokens[index]
    if (token === undefined) continue
    if (local.has(token.word) || isPlace(token)) return index
    if (index > start && [...ends].some((word) => token.word.endsWith(word))) return index
  }
  return -1
}
