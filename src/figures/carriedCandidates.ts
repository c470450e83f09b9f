/**
 * Phrases put together from what a figure prints and what the figures before it were of: verbs, heads and owners that are left out.
 */
import { isClosing, joined } from './candidatePhrases.ts'
import type { Context, Found, Known, MetricCandidate, Source } from './known.ts'
import { isMeasure } from './leftPhrase.ts'
import type { FigureRules } from './rules.ts'
import { isNoun, isVerb, toTokens, type Token } from './tokens.ts'

const NEAR = 3
const SHORT = 10

/** What is printed on both sides of the number. */
type Printed = { readonly left: readonly MetricCandidate[]; readonly right: readonly MetricCandidate[] }

/**
 * Of the figures before in the sentence: their verb with this noun, this verb with their noun, their whole metric in front of this noun.
 *
 * @example 运送旅客1亿人次、货物|8亿吨 → 运送货物
 * @example 受理案件61件，调解|56件 → 调解案件
 * @example 数字产业收入增长7%，增速|3.5个百分点 → 数字产业收入增速
 */
export function carriedPhrases(
  { rules, segmenter }: Context,
  { draft }: Found,
  known: readonly Known[],
  { left, right }: Printed,
): MetricCandidate[] {
  const own = [...toShortest(left), ...toShortest(right)]
  if (own.length === 0) return []
  const before = known
    .filter((one) => one.draft.clause.sentence === draft.clause.sentence && one.metric.text !== null)
    .slice(-NEAR)
    .toReversed()
  return before.flatMap(({ metric, draft: { quantity } }, back) => {
    const their = toTheirs(toTokens(metric.text ?? '', segmenter, rules))
    const isSame = quantity.bareUnit === draft.quantity.bareUnit
    return own.flatMap((one) =>
      (isSame && MEAN.test(one.text)
        ? [[one.text + their.thing, 'their noun'] as const]
        : toCarried(one, metric.text ?? '', their, rules)
      )
        .filter(([text]) => text !== one.text && text !== metric.text && text.length <= LONGEST_CARRIED)
        .map(([text, source]): MetricCandidate => ({ ...one, text, source, back: back + 1 })),
    )
  })
}

const LONGEST_CARRIED = 20
/** 运送旅客60万人次，日均|20万人次 → 日均旅客. */
const MEAN = /^[日月年人户亩]均$/u

/** What a metric before is made of: the verbs it begins with, what they are done to, its last word. */
type Theirs = { readonly deed: string; readonly thing: string; readonly head: string }

function toTheirs(tokens: readonly Token[]): Theirs {
  const noun = tokens.findIndex((token) => !isVerb(token))
  return {
    deed: joined(noun < 0 ? tokens : tokens.slice(0, noun)),
    thing: noun < 0 ? '' : joined(tokens.slice(noun)),
    head: joined(tokens.slice(-1)),
  }
}

/** `二级`, `基础型`: what tells one kind from another has no head of its own. */
const CLASS = /[级型类档式]$/u

function toCarried(
  { text, tokens }: MetricCandidate,
  metric: string,
  { deed, thing, head }: Theirs,
  rules: FigureRules,
): (readonly [string, Source])[] {
  if (tokens.every(isVerb)) return [[text + thing, 'their noun']]
  const grows = rules.changes.of.get(text)?.kind === 'noun'
  const isSum = rules.words('generic').has(text) && !rules.indicators.has(metric)
  const needsName = grows || isSum || text.startsWith('占')
  return [
    [deed + text, 'their verb'],
    ...(needsName ? [[metric + text, 'their name'] as const] : []),
    ...(CLASS.test(text) ? [[text + head, 'their head'] as const] : []),
  ]
}

const OPENS = 4

/**
 * What the clause before names, in front of a short noun that opens this one: 灌排渠|总长. What befell the thing there is no part of
 * a name: 新区获批，面积.
 */
export function namedByClause(
  { rules }: Context,
  left: readonly MetricCandidate[],
  clause: readonly MetricCandidate[],
): MetricCandidate[] {
  const own = left.findLast(
    ({ text, before, tokens }) =>
      text.length <= OPENS &&
      isMeasure(text, rules) &&
      tokens.some(isNoun) &&
      (before === null || rules.words('leads').has(before.word)),
  )
  if (own === undefined) return []
  return clause
    .filter(
      ({ source, text }) =>
        source === 'clause' &&
        !text.endsWith(own.text) &&
        !rules.indicators.has(text) &&
        !rules.endsIn('deeds')(text),
    )
    .slice(0, 3)
    .map(({ text }) => ({ ...own, text: text + own.text, source: 'clause name' }))
}

/**
 * The head of a list that stands once, behind its last number: |670家|基础级、18家卓越级智能工厂 → 基础级智能工厂.
 */
export function sharingHead(right: readonly MetricCandidate[], next: readonly Token[]): MetricCandidate[] {
  const [own] = right
  const stop = next.findIndex((token) => isClosing(token) || token.tag === 'p')
  const run = stop < 0 ? next : next.slice(0, stop)
  const verb = run.findIndex((token, at) => at > 0 && isVerb(token))
  const nouns = verb < 0 ? run : run.slice(0, verb)
  const last = nouns.findLastIndex(isNoun)
  if (own === undefined || last < 0) return []
  return [last, last - 1]
    .filter((from) => from > 0)
    .map((from) => ({
      ...own,
      text: own.text + joined(nouns.slice(from, last + 1)),
      source: 'shared head' as const,
    }))
}

/** The shortest phrase with a noun, the longest, and the verb alone. */
function toShortest(phrases: readonly MetricCandidate[]): MetricCandidate[] {
  const short = phrases.filter(({ text }) => text.length <= SHORT)
  const nouns = short.filter(({ tokens }) => tokens.some(isNoun))
  const verb = short.find(({ tokens }) => tokens.length > 0 && tokens.every(isVerb))
  const picks = [nouns[0], nouns.at(-1), verb].filter((one) => one !== undefined)
  return [...new Set(picks)]
}
