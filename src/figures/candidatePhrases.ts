/**
 * Stretches of words that may name what a figure counts: where they may begin, and where they may end.
 */
import type { MetricCandidate, Source } from './known.ts'
import type { FigureRules } from './rules.ts'
import { isNominal, isNoun, isPunctuation, isVerb, type Token } from './tokens.ts'

export const LONGEST = 22

export const joined = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join('')

/** A candidate that is no stretch of the text. */
export const plain = (text: string, source: Source, back = 0): MetricCandidate => ({
  text,
  source,
  tokens: [],
  before: null,
  after: null,
  back,
})

/** The words from one index up to another, with the words beside them. */
export function toPhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  source: Source,
): MetricCandidate {
  const own = tokens.slice(from, to)
  return {
    text: joined(own),
    source,
    tokens: own,
    before: tokens[from - 1] ?? null,
    after: tokens[to] ?? null,
    back: 0,
  }
}

/** Where a phrase that ends before the word `end` may begin, the nearest first. */
export function startsOf(tokens: readonly Token[], end: number, rules: FigureRules): number[] {
  const starts: number[] = []
  const stop = tokens[end - 1]?.end ?? 0
  for (let at = end - 1; at >= 0; at -= 1) {
    const token = tokens[at]
    if (token === undefined || stop - token.start > LONGEST) break
    if (isClosing(token)) break
    if (opens(token, rules) && !isCounted(tokens, at)) starts.push(at)
  }
  return starts
}

/** 二|期工程: a classifier begins no phrase. */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word.length === 1 && tokens[at - 1]?.tag === 'm'

/** Whether a phrase may begin with a word: with a name, a noun, a verb. */
export function opens(token: Token, rules: FigureRules): boolean {
  if (/^[“‘占对]$/u.test(token.word)) return true
  if (isClosed(token, rules)) return false
  return isNominal(token) || isVerb(token) || token.tag === 'm'
}

const CLOSED = ['links', 'light', 'stops'] as const
const isClosed = (token: Token, rules: FigureRules): boolean =>
  CLOSED.some((list) => rules.words(list).has(token.word))

const ENDS_VERB = /^(?:[的了]|[^\p{Script=Han}A-Za-z0-9“‘（]+)$/u

/** A phrase ends in a noun that no other follows, in a quotation, or in a verb that nothing follows. */
export function endsPhrase(token: Token, next: Token | undefined): boolean {
  if (/^[”’）]$/u.test(token.word)) return true
  if (isVerb(token)) return next === undefined || ENDS_VERB.test(next.word)
  return isNominal(token) && (next === undefined || isPunctuation(next) || isNoun(token) || !isNominal(next))
}

/** A mark that no name goes across. */
export const isClosing = (token: Token): boolean =>
  isPunctuation(token) && !/^[“”‘’（）、·]$/u.test(token.word)

/** @example toLength('示范工坊') === '4'; toLength('规上工业增加值') === '7-9' */
export function toLength(text: string): string {
  const { length } = text
  if (length < 7) return String(length)
  return length < 10 ? '7-9' : length < 14 ? '10-13' : '14+'
}
