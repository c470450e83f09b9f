/**
 * Every phrase that may be the metric of a figure: in front of the number, behind it, joined from both, or of a figure before.
 */
import type { Context, Found, Known, MetricCandidate, Ruled, Source } from './known.ts'
import { leadOf } from './leadPhrase.ts'
import { readLeftPhrase } from './leftPhrase.ts'
import { LEVELLED } from './rightPhrase.ts'
import type { FigureRules } from './rules.ts'
import {
  isBalanced,
  isNominal,
  isNoun,
  isPlace,
  isPunctuation,
  isVerb,
  toTokens,
  type Token,
} from './tokens.ts'

export type Surroundings = {
  readonly left: readonly Token[]
  readonly right: readonly Token[]
}

const LONGEST = 22
const REACH = 60
/** `层高以7.8米为主`. */
const AS_RULE = /^为(?:主|准|界|例)/u
/** A time or an aim in front is no part of a name. */
const UNNAMED = /^(?:同期|当年|去年|今年)|目标是/u
const MOST_BEFORE = 4

/** The words in front of a figure in its clause, and those behind its unit. */
export function toSurroundings(context: Context, found: Found): Surroundings {
  const { text, rules, segmenter } = context
  const { draft } = found
  const tail =
    draft.runTail.start > draft.tail.end && draft.tail.end - draft.tail.start < 2 ? draft.runTail : draft.tail
  const behind = text.slice(tail.start, Math.min(tail.end, tail.start + REACH))
  return {
    left: toTokens(leadOf(context, found).slice(-REACH), segmenter, rules),
    right: LEVELLED.test(behind) || AS_RULE.test(behind) ? [] : toTokens(behind, segmenter, rules),
  }
}

/**
 * The candidates, the rules' choice first; one entry a text, the first source that yields it.
 *
 * @example 累计建成|3家|示范工坊 → 建成示范工坊 (rule), 示范工坊 (right), 工坊 (right), 累计建成示范工坊 (verb) …
 */
export function toMetricCandidates(
  context: Context,
  found: Found,
  known: readonly Known[],
  ruled: Ruled,
  around: Surroundings,
): MetricCandidate[] {
  const left = leftPhrases(context, around.left)
  const right = rightPhrases(around.right)
  const all: MetricCandidate[] = [
    ...(ruled.text === null ? [] : [plain(ruled.text, 'rule')]),
    ...left,
    ...right,
    ...joinedPhrases(context, around.left, right),
    ...ofBefore(context, found, known),
    ...topicPhrases(context, found),
  ]
  const kept = new Map<string, MetricCandidate>()
  const whole = all.filter(
    ({ text, source }) => text !== '' && (source === 'rule' || (isBalanced(text) && !UNNAMED.test(text))),
  )
  for (const one of whole) {
    const known = kept.get(one.text)
    if (known === undefined) kept.set(one.text, one)
    else if (known.source === 'rule' && known.tokens.length === 0)
      kept.set(one.text, { ...one, source: one.source })
  }
  return [...kept.values()]
}

const plain = (text: string, source: Source, back = 0): MetricCandidate => ({
  text,
  source,
  tokens: [],
  before: null,
  after: null,
  back,
})

const joined = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join('')

function toPhrase(tokens: readonly Token[], from: number, to: number, source: Source): MetricCandidate {
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

/** Phrases that end in front of the number, or in front of the words that link them to it. */
function leftPhrases({ rules }: Context, tokens: readonly Token[]): MetricCandidate[] {
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
      .map((from) => toPhrase(tokens, from, end, 'left'))
      .filter((phrase) => !phrase.tokens.every(isPlace)),
  )
}

function startsOf(tokens: readonly Token[], end: number, rules: FigureRules): number[] {
  const starts: number[] = []
  const stop = tokens[end - 1]?.end ?? 0
  for (let at = end - 1; at >= 0; at -= 1) {
    const token = tokens[at]
    if (token === undefined || stop - token.start > LONGEST) break
    if (isPunctuation(token) && !/^[“”（）、·]$/u.test(token.word)) break
    if (opens(token, rules)) starts.push(at)
  }
  return starts
}

/** Whether a phrase may begin with a word: with a name, a noun, a verb. */
function opens(token: Token, rules: FigureRules): boolean {
  if (token.word === '“' || token.word === '占' || token.word === '对') return true
  if (CLOSED.some((list) => rules.words(list).has(token.word))) return false
  return isNominal(token) || isVerb(token) || token.tag === 'm'
}

const CLOSED = ['links', 'light', 'stops'] as const

/** Phrases that begin right behind the unit, or behind a 的 there. */
function rightPhrases(tokens: readonly Token[]): MetricCandidate[] {
  const starts = [0, ...tokens.flatMap((token, at) => (token.word === '的' ? [at + 1] : []))].slice(0, 3)
  return starts.flatMap((from) => {
    if (from > 0 && tokens.slice(0, from).some(isClosing)) return []
    const found: MetricCandidate[] = []
    const begin = tokens[from]?.start ?? 0
    for (let to = from + 1; to <= tokens.length; to += 1) {
      const token = tokens[to - 1]
      if (token === undefined || isClosing(token) || token.end - begin > LONGEST) break
      if (ends(token, tokens[to])) found.push(toPhrase(tokens, from, to, 'right'))
    }
    return found
  })
}

/** A phrase ends in a noun that no other follows, in a quotation, or in a verb that nothing follows. */
function ends(token: Token, next: Token | undefined): boolean {
  if (token.word === '”' || token.word === '）') return true
  if (isVerb(token)) return next === undefined || isClosing(next) || /^[的了]$/u.test(next.word)
  return isNominal(token) && (next === undefined || isPunctuation(next) || isNoun(token) || !isNominal(next))
}

const isClosing = (token: Token): boolean => isPunctuation(token) && !/^[“”（）、·]$/u.test(token.word)

/** What was done before the number with what stands behind it: 建成|3家|工坊 → 建成工坊. */
function joinedPhrases(
  { rules }: Context,
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
  return starts.flatMap((from) => {
    const front = left.slice(from, last + 1)
    const source = front.every(isVerb) ? 'verb' : 'both'
    const joins = source === 'verb' ? nouns : nouns.filter(({ tokens }) => tokens[0]?.tag !== 'v')
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

const TOPICS = 4
/** A clause that says who speaks names nothing that is counted. */
const SPEAKS = /(?:说|表示|介绍|告诉|了解|获悉|显示|认为|负责人[^，。]{0,4})$/u

/** What the clause and the one before it name as they open: 能耗不到同类产品的|5% → 能耗. */
function topicPhrases({ text, rules, segmenter }: Context, { draft }: Found): MetricCandidate[] {
  const front = text.slice(Math.max(0, draft.clause.start - REACH), draft.quantity.start)
  const [own = '', before = ''] = front.split(/[，。；：！？]/u).toReversed()
  return [own, SPEAKS.test(before) ? '' : before].flatMap((clause, back) => {
    const tokens = toTokens(clause.slice(0, REACH), segmenter, rules)
    const first = tokens.findIndex((token) => isNominal(token) && !rules.words('leads').has(token.word))
    if (first < 0) return []
    const past = tokens.findIndex((token, at) => at > first && !isNominal(token) && token.word !== '的')
    const end = past < 0 ? tokens.length : past
    return Array.from({ length: Math.min(TOPICS, end - first) }, (_, at) => first + at)
      .filter((from) => tokens[from] !== undefined && opens(tokens[from], rules))
      .map((from) => ({ ...toPhrase(tokens, from, end, back === 0 ? 'topic' : 'clause'), back: 0 }))
      .filter(({ tokens: words }) => words.some(isNoun) && !words.every(isPlace))
  })
}

/** The metrics of the figures before, by themselves and in front of what this one prints, and what the clause before names. */
function ofBefore(
  { text, rules, segmenter }: Context,
  { draft }: Found,
  known: readonly Known[],
): MetricCandidate[] {
  const metrics = known
    .toReversed()
    .slice(0, MOST_BEFORE)
    .flatMap(({ metric }, back) => (metric.text === null ? [] : [plain(metric.text, 'before', back + 1)]))
  const sentence = text.slice(Math.max(0, draft.clause.start - REACH), Math.max(0, draft.clause.start - 1))
  const clause = sentence.split(/[，。；：！？]/u).at(-1) ?? ''
  const phrase = readLeftPhrase(clause, rules, segmenter)
  return phrase.head === 'noun' ? [...metrics, plain(phrase.text, 'clause')] : metrics
}
