/**
 * Phrases in front of a number.
 */
import { joined, startsOf, toPhrase } from './candidatePhrases.ts'
import type { Context, MetricCandidate, Source } from './known.ts'
import { isNoun, isPlace, isPunctuation, isVerb, type Token } from './tokens.ts'

/**
 * Phrases that end in front of the number, or in front of the words that link them to it.
 *
 * @example 快递业务收入累计完成|63亿元 → 快递业务收入累计完成, 业务收入 …
 */
export function leftPhrases(
  { rules }: Context,
  tokens: readonly Token[],
  source: Source = 'left',
): MetricCandidate[] {
  const links = rules.words('links')
  const light = rules.words('light')
  const last = tokens.findLastIndex(
    (token) =>
      !links.has(token.word) &&
      !light.has(token.word) &&
      !/^(?:d|p|u|uj|ul|c|y)$/u.test(token.tag) &&
      !isPunctuation(token),
  )
  const noun = tokens.findLastIndex((token, index) => index <= last && isNoun(token))
  const ends = [...new Set([last + 1, noun + 1])].filter((end) => end > 0)
  return ends.flatMap((end) =>
    startsOf(tokens, end, rules)
      .map((from) => toPhrase(tokens, from, end, source))
      .filter((phrase) => !phrase.tokens.every(isPlace)),
  )
}

/**
 * What was done to a list that one word sums up, with that word: 落地|护栏、公路改造等|项目 → 落地项目.
 */
export function summedPhrases({ rules }: Context, tokens: readonly Token[]): MetricCandidate[] {
  const sum = tokens.findLastIndex(({ word }) => word === '等')
  if (sum < 0) return []
  const head = tokens.slice(sum + 1).filter((token) => isNoun(token) || /^[a-z]/u.test(token.tag))
  const end = head.findLastIndex(isNoun)
  if (end < 0) return []
  const noun = head.slice(0, end + 1)
  const mark = tokens.slice(0, sum).findLastIndex(({ word }) => /^[，。；：]$/u.test(word))
  const verbs = tokens.flatMap((token, at) =>
    at > mark && at < sum && isVerb(token) && startsOf(tokens, at + 1, rules).includes(at) ? [at] : [],
  )
  const [first] = verbs
  if (first === undefined) return []
  const second = tokens[first + 1]
  const deed = tokens.slice(first, second !== undefined && isVerb(second) ? first + 2 : first + 1)
  return [
    {
      text: joined(deed) + joined(noun),
      source: 'summed',
      tokens: [...deed, ...noun],
      before: tokens[first - 1] ?? null,
      after: null,
      back: 0,
    },
  ]
}
