/**
 * Phrases behind a number, and what was done before it joined to them.
 */
import { endsPhrase, isClosing, joined, LONGEST, startsOf, toPhrase } from './candidatePhrases.ts'
import { unitKind } from './changes.ts'
import type { Context, Found, MetricCandidate, Source } from './known.ts'
import { isNominal, isNoun, isPunctuation, isVerb, type Token } from './tokens.ts'

/**
 * Phrases that begin right behind the unit, or behind a 的 there.
 *
 * @example |87家|大小不一的烘干站 → 大小不一的烘干站, 烘干站
 */
export function rightPhrases(tokens: readonly Token[], source: Source = 'right'): MetricCandidate[] {
  const first = /^(?:以|之)?内$/u.test(tokens[0]?.word ?? '') ? 1 : 0
  const starts = [first, ...tokens.flatMap((token, at) => (token.word === '的' ? [at + 1] : []))].slice(0, 3)
  return starts.flatMap((from) => {
    if (from === first && isDescription(tokens)) return []
    if (from > first && tokens.slice(0, from).some(isClosing)) return []
    const found: MetricCandidate[] = []
    const begin = tokens[from]?.start ?? 0
    for (let to = from + 1; to <= tokens.length; to += 1) {
      const token = tokens[to - 1]
      if (token === undefined || isClosing(token) || token.end - begin > LONGEST) break
      if (endsPhrase(token, tokens[to]) || isCountedWord(tokens, from, to))
        found.push(toPhrase(tokens, from, to, source))
    }
    return found
  })
}

/** `8家|分行|开设窗口`: the first word is what is counted, whatever the segmenter takes it for. */
const isCountedWord = (tokens: readonly Token[], from: number, to: number): boolean => {
  const [own, next] = [tokens[from], tokens[to]]
  return to === from + 1 && own?.tag === 'v' && own.word.length > 1 && next !== undefined && isVerb(next)
}

/** `大小不一的|烘干站`: what only describes. */
function isDescription(tokens: readonly Token[]): boolean {
  const of = tokens.findIndex(({ word }) => word === '的')
  return of > 0 && tokens.slice(0, of).every(({ tag }) => /^(?:a|ad|b|d|l|z)$/u.test(tag))
}

/**
 * The last words of the nouns behind the unit: |11亩|配套服务与智能制造生产基地 → 生产基地.
 */
export function headPhrases(tokens: readonly Token[]): MetricCandidate[] {
  const stop = tokens.findIndex(
    (token, at) => isClosing(token) || (at > 0 && isVerb(token)) || token.tag === 'p',
  )
  const run = stop < 0 ? tokens : tokens.slice(0, stop)
  const end = run.findLastIndex(isNoun) + 1
  return [end - 1, end - 2]
    .filter((from) => from > 0 && tokens[from] !== undefined && isNominal(tokens[from]))
    .map((from) => toPhrase(tokens, from, end, 'head'))
}

/** What was done before the number with what stands behind it: 建成|3家|工坊 → 建成工坊. */
export function joinedPhrases(
  { rules }: Context,
  { draft }: Found,
  left: readonly Token[],
  right: readonly MetricCandidate[],
): MetricCandidate[] {
  const last = left.findLastIndex(
    (token) => !/^(?:d|u|uj|ul|c|y|p)$/u.test(token.tag) && !isPunctuation(token),
  )
  if (last < 0) return []
  const first = startsOf(left, last + 1, rules).slice(0, 3)
  const share = left.findLastIndex((token) => token.word.startsWith('占'))
  const starts = share >= 0 && !first.includes(share) ? [...first, share] : first
  const nouns = right.filter(({ tokens }) => tokens.some(isNoun)).slice(0, 6)
  const told = governs(left.slice(last + 1))
    ? []
    : nouns.filter((noun) => isToldOf(noun, left[last], unitKind(draft, rules) === 'share'))
  return starts.flatMap((from) => {
    const front = left.slice(from, last + 1)
    const source = front.every(isVerb) ? 'verb' : 'both'
    const joins = source === 'verb' ? nouns : told
    return joins.map((noun): MetricCandidate => ({
      text: joined(front) + noun.text,
      source,
      tokens: [...front, ...noun.tokens],
      before: left[from - 1] ?? null,
      after: noun.after,
      back: 0,
    }))
  })
}

/** `厂房|200平方米|的园区`: a noun is no part of what 的 joins its size to; but 环节|65%|的成本. */
function isToldOf({ tokens, before }: MetricCandidate, last: Token | undefined, isShare: boolean): boolean {
  const [first] = tokens
  if (first?.tag === 'v' || first?.word === last?.word) return false
  return before?.word !== '的' || isShare || last?.tag.startsWith('n') !== true
}

/** `门店在|30个|社区`: what a preposition stands behind is not told of what stands behind it. */
const governs = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word, tag }) => tag === 'p' && !/^[达到至有]/u.test(word))

/** What several brackets are of stands behind the last: 青样（598毫米）、红样（263毫米）|日降水量突破极值 → 日降水量. */
export function bracketedPhrases({ rules }: Context, tokens: readonly Token[]): MetricCandidate[] {
  const ends = (token: Token): boolean =>
    isClosing(token) || isVerb(token) || token.tag === 'p' || rules.words('links').has(token.word)
  const end = tokens.findIndex(ends)
  const noun = (end < 0 ? tokens : tokens.slice(0, end)).findLastIndex(isNoun) + 1
  return noun === 0
    ? []
    : startsOf(tokens, noun, rules).map((from) => toPhrase(tokens, from, noun, 'bracket'))
}
