/**
 * Metrics that a figure leaves out, taken from what was spoken of before.
 */
import { unitKind, type Movement } from './changes.ts'
import type { Draft } from './drafts.ts'
import type { Context, Found, Known } from './known.ts'
import { leadOf } from './leadPhrase.ts'
import { isMeasure, readLeftPhrase, type LeftPhrase } from './leftPhrase.ts'
import { toTokens } from './tokens.ts'

/** `其他地区|0.5万元`: in front of money stands who is paid; what is paid was named before. */
export function ofPayment(
  context: Context,
  draft: Draft,
  left: LeftPhrase,
  known: readonly Known[],
): string | null {
  const { rules } = context
  if (unitKind(draft, rules) !== 'money' || left.head !== 'noun' || !rules.endsIn('payees')(left.text))
    return null
  const last = known.findLast(
    (one) => one.draft.clause.sentence === draft.clause.sentence && unitKind(one.draft, rules) === 'money',
  )
  if (last?.metric.text != null && isMeasure(last.metric.text, rules)) return last.metric.text
  return draft.quantity.per === null ? null : ofOpening(context, draft)
}

/** `保费坚持普惠原则，…|100元/人`: the measure an earlier clause of the sentence opens with. */
function ofOpening({ text, rules, segmenter }: Context, draft: Draft): string | null {
  const sentence =
    text
      .slice(Math.max(0, draft.clause.start - 80), draft.clause.start)
      .split(/[。！？；]/u)
      .at(-1) ?? ''
  for (const clause of sentence.split('，').reverse()) {
    const [first] = toTokens(clause, segmenter, rules)
    if (first !== undefined && first.word.length > 1 && isMeasure(first.word, rules)) return first.word
  }
  return null
}

/** `规上工业增加值增长5%，达到|1214亿元`: the level is that of the step just before. */
export function stepBefore(draft: Draft, known: readonly Known[]): string | null {
  const last = known.at(-1)
  if (last?.movement?.kind !== 'step' || last.draft.clause.part !== draft.clause.part || !last.metric.own)
    return null
  return last.metric.text
}

/** A general word (总数, 占比) takes the name of what was spoken of before: 4G用户总数. */
export function withTopic(context: Context, found: Found, own: string, known: readonly Known[]): string {
  const { draft } = found
  const opens = leadOf(context, found)
    .replace(/^(?:其中)?[，、]?(?:平均)?/u, '')
    .startsWith(own)
  if (!context.rules.words('generic').has(own) || !opens) return own
  const step = found.movement === null ? stepBefore(draft, known) : null
  if (step !== null) return step
  const topic =
    lastInSentence(draft, known) || (ofEarlierClause(context, draft) ?? known.at(-1)?.metric.text ?? '')
  return topic.length > 14 || topic.endsWith(own) ? own : topic + own
}

/** The metric of the last figure of the sentence that is no share. */
export function lastInSentence(draft: Draft, known: readonly Known[]): string {
  const last = known.findLast(
    (one) => one.draft.clause.sentence === draft.clause.sentence && !one.metric.text?.includes('占'),
  )
  return last?.metric.text ?? ''
}

/** An elided metric is that of the last figure of the sentence in the same unit, else of the clause before. */
export function inherited(
  context: Context,
  draft: Draft,
  movement: Movement | null,
  known: readonly Known[],
): string | null {
  const step = stepBefore(draft, known)
  if (movement === null && step !== null) return step
  const inSentence = known.filter((one) => one.draft.clause.sentence === draft.clause.sentence)
  const sameUnit = inSentence.findLast((one) => one.draft.quantity.bareUnit === draft.quantity.bareUnit)
  const last = movement === null ? sameUnit : inSentence.at(-1)
  if (last?.metric.text != null) return last.metric.text
  const counted = context.rules.grammar.units.get(draft.quantity.bareUnit ?? '')?.counts
  return ofEarlierClause(context, draft) ?? inSentence.at(-1)?.metric.text ?? counted ?? null
}

/** What the clause before speaks of, where it holds no figure itself: `基金收入：|2876亿元`. */
function ofEarlierClause(context: Context, draft: Draft): string | null {
  const { text, rules, segmenter } = context
  const before = text.slice(Math.max(0, draft.clause.start - 40), Math.max(0, draft.clause.start - 1))
  const clause = before.split(/[，。；：！？]/u).at(-1) ?? ''
  if (clause === '' || /[0-9]/u.test(clause) || /[。！？；]/u.test(text[draft.clause.start - 1] ?? '。'))
    return null
  if (/[看中]$/u.test(clause) || rules.endsIn('speech')(clause)) return null
  const phrase = readLeftPhrase(clause, rules, segmenter)
  return phrase.head === 'noun' ? phrase.text : null
}
