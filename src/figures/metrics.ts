/**
 * The metric of each figure: what the number counts or measures, as printed.
 */
import type { Segmenter } from '../text/segmenter.ts'
import { unitKind, type Movement } from './changes.ts'
import type { Draft } from './drafts.ts'
import { isMeasure, NO_PHRASE, readLeftPhrase, type LeftPhrase } from './leftPhrase.ts'
import { readListItems } from './listItems.ts'
import type { Per } from './per.ts'
import { readRightPhrase, type RightPhrase } from './rightPhrase.ts'
import type { FigureRules } from './rules.ts'
import { toTokens } from './tokens.ts'

export type Metric = {
  readonly text: string | null
  /** false: taken over from an earlier figure or clause because this one names none. */
  readonly own: boolean
}

export type Context = { readonly text: string; readonly rules: FigureRules; readonly segmenter: Segmenter }
export type Known = {
  readonly draft: Draft
  readonly metric: Metric
  readonly movement: Movement | null
  readonly per: Per | null
  /** The figure that names the start of a from-to. */
  readonly start: Known | null
  /** A level of another time that the next number is compared with. */
  readonly basis: boolean
  /** Said to be the same as before: 与上年持平. */
  readonly flat: boolean
}

/** What is known of a draft before its metric is read. */
export type Found = Pick<Known, 'draft' | 'movement' | 'per'>

const COUNTING = new Set(['count', 'people'])

/**
 * Reads the metric of a draft, given the figures read before it in the same paragraph.
 *
 * @example 规上工业增加值|166.6亿元 → 规上工业增加值
 * @example 覆盖|7个|乡镇 → 覆盖乡镇
 * @example ，累计已达到|22家 → the metric of the figure before
 */
export function readMetric(context: Context, found: Found, known: readonly Known[]): Metric {
  const { draft, movement } = found
  if (movement?.kind === 'compared') return { text: readCompared(context, found, known), own: true }
  const right = isBehind(movement, draft) ? null : readRight(context, draft)
  const listed = right === null ? readListItems(context, draft, movement) : null
  if (listed !== null) return { text: listed, own: true }
  if (draft.runIndex > 0) return ofRun(draft, known) ?? { text: null, own: false }
  const share = readShare(context, found, known)
  if (share !== null) return { text: share, own: true }
  const left = readLeft(context, found)
  const paid = right === null ? ofPayment(context, draft, left, known) : null
  if (paid !== null) return { text: paid, own: false }
  const own = compose(context, draft, left, right)
  if (own !== null) {
    const text = withTopic(context, draft, own, known)
    return { text, own: !isRate(context, own) && text !== stepBefore(draft, known) }
  }
  return { text: inherited(context, draft, movement, known), own: false }
}

const PAYEE = /(?:人|者|户|民|员|生|地区|企业|单位|家庭|机构|对象|县|村)$/u

/** `其他地区|0.5万元`: in front of money stands who is paid; what is paid was named before. */
function ofPayment(context: Context, draft: Draft, left: LeftPhrase, known: readonly Known[]): string | null {
  const { rules } = context
  if (unitKind(draft, rules) !== 'money' || left.head !== 'noun' || !PAYEE.test(left.text)) return null
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

/** 增速 alone is the growth of the figure before. */
function isRate({ rules }: Context, text: string): boolean {
  return rules.changes.of.get(text)?.kind === 'noun'
}

/** `规上工业增加值增长5%，达到|1214亿元`: the level is that of the step just before. */
function stepBefore(draft: Draft, known: readonly Known[]): string | null {
  const last = known.at(-1)
  if (last?.movement?.kind !== 'step' || last.draft.clause.part !== draft.clause.part || !last.metric.own)
    return null
  return last.metric.text
}

/** A general word (总数, 占比) takes the name of what was spoken of before: 4G用户总数. */
function withTopic(context: Context, draft: Draft, own: string, known: readonly Known[]): string {
  if (!context.rules.words('generic').has(own)) return own
  const step = stepBefore(draft, known)
  if (step !== null) return step
  const topic = lastInSentence(draft, known) || (ofEarlierClause(context, draft) ?? '')
  return topic.length > 14 || topic.endsWith(own) ? own : topic + own
}

/** `增速高出全市平均|4.3个百分点` → the metric spoken of, with the comparison. */
function readCompared(context: Context, { draft, movement }: Found, known: readonly Known[]): string {
  const { text, rules, segmenter } = context
  const first = draft.runIndex === 0 ? draft : (known.at(-draft.runIndex)?.draft ?? draft)
  const start = Math.max(first.lead.start, movement?.start ?? first.lead.end)
  const left = readLeftPhrase(text.slice(first.lead.start, start), rules, segmenter).text
  const before = known.slice(0, known.length - draft.runIndex)
  const named =
    left === '' || rules.changes.of.get(left)?.kind === 'noun' ? lastInSentence(draft, before) + left : left
  const places = (movement?.basis ?? '').split(/[、和与及]/u)
  const place = draft.runLength > 1 && places.length === draft.runLength ? places[draft.runIndex] : undefined
  return named + (place === undefined ? text.slice(start, first.lead.end) : (movement?.word ?? '') + place)
}

/** A step is named in front of its word of change, never behind the number. */
function isBehind(movement: Movement | null, draft: Draft): boolean {
  return movement?.kind === 'step' && movement.start < draft.lead.end
}

/** `44宗1322亩`: one metric for both. */
function ofRun(draft: Draft, known: readonly Known[]): Metric | null {
  const first = known.at(-1)
  return first !== undefined && first.draft.clause === draft.clause ? first.metric : null
}

function leadOf({ text }: Context, { draft, movement, per }: Found): string {
  const end = Math.min(draft.lead.end, movement?.start ?? draft.lead.end)
  return text.slice(Math.min(per?.end ?? draft.lead.start, end), end)
}

function readLeft(context: Context, found: Found): LeftPhrase {
  const { text, rules, segmenter } = context
  const own = readPhrase(leadOf(context, found), rules, segmenter)
  const { per, draft } = found
  if (per === null || per.start <= draft.lead.start || own.text.length > 2) return own
  const before = readPhrase(text.slice(draft.lead.start, per.start), rules, segmenter)
  return before.head === 'none' ? own : { text: before.text + own.text, head: 'noun' }
}

const SHARE = /占(?!地|用|位|领|比|有|据)了?(?<whole>[^，。；占了]{2,16})$/u

/** `高新产业产值58亿元，占工业总产值|21.5%` → 高新产业产值占工业总产值比重. */
function readShare(context: Context, found: Found, known: readonly Known[]): string | null {
  const lead = leadOf(context, found)
  const whole = SHARE.exec(lead)
  if (whole === null || !['share', 'none'].includes(unitKind(found.draft, context.rules))) return null
  const part = readPhrase(lead.slice(0, whole.index), context.rules, context.segmenter).text
  const topic = part === '' ? lastInSentence(found.draft, known) : part
  const of = topic.length > 12 || topic.includes('占') ? '' : topic
  const name = (whole.groups?.['whole'] ?? '').replace(/的?(?:比重|比例)?(?:为|约|超|近|的)?$/u, '')
  return `${of}占${name}比重`
}

function lastInSentence(draft: Draft, known: readonly Known[]): string {
  const last = known.findLast(
    (one) => one.draft.clause.sentence === draft.clause.sentence && !one.metric.text?.includes('占'),
  )
  return last?.metric.text ?? ''
}

const TIME =
  /(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?|去年|上年|前年|今年|同期|年初|年底|[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}[日时]|过去/gu

/** An expression of time ends what a phrase may reach back to; where nothing is left, it is read before the time. */
function readPhrase(lead: string, rules: FigureRules, segmenter: Segmenter): LeftPhrase {
  let cut = 0
  for (const pattern of [TIME, ...rules.periods.map((period) => period.pattern)])
    for (const match of lead.matchAll(pattern)) cut = Math.max(cut, match.index + match[0].length)
  const after = readLeftPhrase(lead.slice(cut), rules, segmenter)
  if (after.head !== 'none' || cut === 0) return after
  const before = rules.periods.reduce((text, { pattern }) => text.replace(pattern, ''), lead)
  return readLeftPhrase(before.replace(TIME, ''), rules, segmenter)
}

function readRight({ text, rules, segmenter }: Context, draft: Draft): RightPhrase | null {
  const { runTail, tail } = draft
  return (
    readRightPhrase(text.slice(tail.start, tail.end), rules, segmenter) ??
    (draft.runLength > 1 ? readRightPhrase(text.slice(runTail.start, runTail.end), rules, segmenter) : null)
  )
}

/**
 * Counts are named by what follows, measures by what precedes; a verb in front stays with the noun behind.
 *
 * @example 床位设置|500张|的病房大楼 → 床位设置; 出让|1000亩|工业用地 → 出让工业用地; 光明农场的|700亩|稻田 → 稻田
 */
function compose(context: Context, draft: Draft, left: LeftPhrase, right: RightPhrase | null): string | null {
  const { text, rules } = context
  const kind = unitKind(draft, rules)
  const dimension = readDimension(context, draft)
  if (dimension !== '' && left.head !== 'none') return left.text + dimension
  if (right !== null && right.noun === '') return left.head === 'noun' ? left.text : left.text + right.verb
  const counts = COUNTING.has(kind) || (kind === 'none' && draft.quantity.unit !== null)
  const isRelative =
    text[draft.tail.start] === '的' &&
    left.head === 'noun' &&
    !(right !== null && isMeasure(right.noun, rules))
  const isWeak = left.head !== 'noun' || text[draft.lead.end - 1] === '的' || !isMeasure(left.text, rules)
  if (right !== null && !isRelative && (counts || isWeak))
    return withVerb(left, counts ? right : { ...right, verb: '' })
  if (left.head === 'noun') return left.text
  if (left.head === 'none') return null
  const noun = kind === 'count' ? (rules.grammar.units.get(draft.quantity.bareUnit ?? '')?.counts ?? '') : ''
  return left.text.endsWith(noun) ? left.text : left.text + noun
}

function withVerb(left: LeftPhrase, right: RightPhrase): string {
  if (left.head === 'verb') return `${left.text}${right.noun}`
  if (left.head === 'noun' && right.noun.length <= 1) return `${left.text}${right.noun}`
  return `${right.verb}${right.noun}`
}

/** `路只有2米多|宽` is the width of the road. */
function readDimension({ text, rules }: Context, { tail }: Draft): string {
  const word = text[tail.start] ?? ''
  const isLast = tail.start + 1 >= tail.end || /[的，。、]/u.test(text[tail.start + 1] ?? '')
  return isLast && rules.words('dimensions').has(word) ? word : ''
}

/** An elided metric is that of the last figure of the sentence in the same unit, else of the clause before. */
function inherited(
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
  const phrase = readLeftPhrase(clause, rules, segmenter)
  return phrase.head === 'none' ? NO_PHRASE.text || null : phrase.text
}
