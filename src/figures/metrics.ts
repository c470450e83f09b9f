/**
 * The metric of each figure: what the number counts or measures, as printed.
 */
import type { Segmenter } from '../text/segmenter.ts'
import { unitKind, type Movement } from './changes.ts'
import type { Draft } from './drafts.ts'
import { NO_PHRASE, readLeftPhrase, type LeftPhrase } from './leftPhrase.ts'
import { readListItems } from './listItems.ts'
import type { Per } from './per.ts'
import { readRightPhrase, type RightPhrase } from './rightPhrase.ts'
import type { FigureRules } from './rules.ts'

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
  const right = isBehind(movement, draft) ? null : readRight(context, draft)
  const listed = right === null ? readListItems(context, draft, movement) : null
  if (listed !== null) return { text: listed, own: true }
  if (draft.runIndex > 0) return ofRun(draft, known) ?? { text: null, own: false }
  const share = readShare(context, found, known)
  if (share !== null) return { text: share, own: true }
  const own = compose(context, draft, readLeft(context, found), right)
  if (own !== null) return { text: own, own: true }
  return { text: inherited(context, draft, movement, known), own: false }
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
  return readPhrase(leadOf(context, found), context.rules, context.segmenter)
}

const SHARE = /占(?!地|用|位|领|比|有|据)了?(?<whole>[^，。；占了]{2,16})$/u

/** `高新技术产业产值1004.85亿元，占工业总产值|82.7%` → 高新技术产业产值占工业总产值比重. */
function readShare(context: Context, found: Found, known: readonly Known[]): string | null {
  const lead = leadOf(context, found)
  const whole = SHARE.exec(lead)
  if (whole === null || !['share', 'none'].includes(unitKind(found.draft, context.rules))) return null
  const part = readPhrase(lead.slice(0, whole.index), context.rules, context.segmenter).text
  const of = part === '' ? lastInSentence(found.draft, known) : part
  const name = (whole.groups?.['whole'] ?? '').replace(/的?(?:比重|比例)?(?:为|约|超|近|的)?$/u, '')
  return `${of}占${name}比重`
}

function lastInSentence(draft: Draft, known: readonly Known[]): string {
  const last = known.findLast((one) => one.draft.clause.sentence === draft.clause.sentence && one.movement === null)
  return last?.metric.text ?? ''
}

/** An expression of time ends what a phrase may reach back to; where nothing is left, it is read before the time. */
function readPhrase(lead: string, rules: FigureRules, segmenter: Segmenter): LeftPhrase {
  let cut = 0
  for (const { pattern } of rules.periods)
    for (const match of lead.matchAll(pattern)) cut = Math.max(cut, match.index + match[0].length)
  const after = readLeftPhrase(lead.slice(cut), rules, segmenter)
  if (after.head !== 'none' || cut === 0) return after
  const before = rules.periods.reduce((text, { pattern }) => text.replace(pattern, ''), lead)
  return readLeftPhrase(before, rules, segmenter)
}

function readRight({ text, rules, segmenter }: Context, draft: Draft): RightPhrase | null {
  const { runTail, tail } = draft
  return readRightPhrase(text.slice(tail.start, tail.end), rules, segmenter)
    ?? (draft.runLength > 1 ? readRightPhrase(text.slice(runTail.start, runTail.end), rules, segmenter) : null)
}

/** Counts are named by what follows, measures by what precedes; a verb in front stays with the noun behind. */
function compose(
  context: Context,
  draft: Draft,
  left: LeftPhrase,
  right: RightPhrase | null,
): string | null {
  const kind = unitKind(draft, context.rules)
  const counts = COUNTING.has(kind)
  const dimension = readDimension(context, draft)
  if (dimension !== '' && left.head !== 'none') return left.text + dimension
  if (right !== null && (counts || left.head !== 'noun')) {
    const verb = left.head === 'verb' ? left.text : ''
    if (verb !== '') return `${verb}${right.noun}${right.verb}`
    return `${right.verb}${right.noun}`
  }
  if (left.head === 'noun') return left.text
  if (left.head === 'none') return null
  const noun = kind === 'count' ? (context.rules.grammar.units.get(draft.quantity.bareUnit ?? '')?.counts ?? '') : ''
  return left.text.endsWith(noun) ? left.text : left.text + noun
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
  const inSentence = known.filter((one) => one.draft.clause.sentence === draft.clause.sentence)
  const sameUnit = inSentence.findLast((one) => one.draft.quantity.bareUnit === draft.quantity.bareUnit)
  const last = movement === null ? sameUnit : inSentence.at(-1)
  if (last?.metric.text != null) return last.metric.text
  const counted = context.rules.grammar.units.get(draft.quantity.bareUnit ?? '')?.counts
  return ofEarlierClause(context, draft) ?? inSentence.at(-1)?.metric.text ?? counted ?? null
}

function ofEarlierClause(context: Context, draft: Draft): string | null {
  const before = context.text.slice(Math.max(0, draft.clause.start - 40), Math.max(0, draft.clause.start - 1))
  const clause = before.split(/[，。；：！？]/u).at(-1) ?? ''
  if (clause === '' || /[。！？；]/u.test(context.text[draft.clause.start - 1] ?? '。')) return null
  const phrase = readLeftPhrase(clause, context.rules, context.segmenter)
  return phrase.head === 'noun' ? phrase.text : NO_PHRASE.text || null
}
