/**
 * Phrases that stand elsewhere than beside the number: what its clause and the one before open with, what the figures before were of.
 */
import { isClosing, opens, plain, toPhrase } from './candidatePhrases.ts'
import type { Context, Found, Known, MetricCandidate, Source } from './known.ts'
import { readLeftPhrase } from './leftPhrase.ts'
import type { FigureRules } from './rules.ts'
import { isNominal, isNoun, isPlace, isVerb, toTokensAt, type Token } from './tokens.ts'

const REACH = 60
const MOST_BEFORE = 4
const TOPICS = 4
/** 负责人林样: whose words follow. */
const SPEAKER = /负责人[^，。]{0,4}$/u

/** What the clause and the one before it name as they open: 能耗不到同类产品的|5% → 能耗. */
export function topicPhrases(context: Context, { draft }: Found): MetricCandidate[] {
  const before = clauseBefore(context, draft.clause.start)
  const own = toOpenings(context, draft.clause.start, draft.quantity.start, 'topic')
  return before === null ? own : [...own, ...toOpenings(context, before.start, before.end, 'clause')]
}

/** The clause in front of the one that starts there; null where it says who speaks, and so names nothing that is counted. */
function clauseBefore(
  { text, rules }: Context,
  start: number,
): { start: number; end: number; text: string } | null {
  const from = Math.max(0, start - REACH)
  const end = Math.max(from, start - 1)
  const clause =
    text
      .slice(from, end)
      .split(/[，。；：！？]/u)
      .at(-1) ?? ''
  return SPEAKER.test(clause) || rules.endsIn('speech')(clause)
    ? null
    : { start: end - clause.length, end, text: clause }
}

function toOpenings(context: Context, start: number, end: number, source: Source): MetricCandidate[] {
  const { rules } = context
  const tokens = toTokensAt(context, start, Math.min(end, start + REACH))
  const first = tokens.findIndex((token) => isNominal(token) && !rules.words('leads').has(token.word))
  if (first < 0) return []
  const past = tokens.findIndex((token, at) => at > first && !isNominal(token) && token.word !== '的')
  const stop = past < 0 ? tokens.length : past
  const ends = [stop, endOfTopic(tokens, stop, rules)].filter((at, index) => index === 0 || at > stop)
  return ends
    .flatMap((until) =>
      Array.from({ length: Math.min(TOPICS, until - first) }, (_, at) =>
        until === stop ? first + at : until - 1 - at,
      )
        .filter((from) => tokens[from] !== undefined && opens(tokens[from], rules))
        .map((from) => toPhrase(tokens, from, until, source)),
    )
    .filter(({ tokens: words }) => words.some(isNoun) && !words.every(isPlace))
}

/** A verb within the name of a topic is passed over: 直航|航班密度|达到. */
function endOfTopic(tokens: readonly Token[], from: number, rules: FigureRules): number {
  let at = from
  while (tokens[at] !== undefined && continuesTopic(tokens[at], rules)) at += 1
  return tokens.slice(0, at).findLastIndex(isNoun) + 1
}

function continuesTopic(token: Token | undefined, rules: FigureRules): boolean {
  if (token === undefined || isClosing(token)) return false
  if (rules.words('links').has(token.word) || rules.words('light').has(token.word)) return token.word === '的'
  return isNominal(token) || isVerb(token) || token.word === '的'
}

/** `从签约到开工，只用了|47天`. */
const JOURNEY = /从[^，。；0-9]{1,14}到[^，。；0-9]{1,14}$/u

/** The metrics of the figures before, by themselves and in front of what this one prints, and what the clause before names. */
export function ofBefore(context: Context, { draft }: Found, known: readonly Known[]): MetricCandidate[] {
  const metrics = known
    .toReversed()
    .slice(0, MOST_BEFORE)
    .flatMap(({ metric }, back) => (metric.text === null ? [] : [plain(metric.text, 'before', back + 1)]))
  const clause = clauseBefore(context, draft.clause.start)
  if (clause === null) return metrics
  const journey = JOURNEY.exec(clause.text)?.[0]
  if (journey !== undefined) metrics.push(plain(journey, 'journey'))
  const phrase = readLeftPhrase(clause.text, context.rules, context.segmenter)
  return phrase.head === 'noun' ? [...metrics, plain(phrase.text, 'clause')] : metrics
}
