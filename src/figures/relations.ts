/**
 * Metrics of numbers that relate two things: shares of a whole and comparisons with another place.
 */
import { lastInSentence } from './antecedents.ts'
import { unitKind } from './changes.ts'
import type { Context, Found, Known } from './known.ts'
import { leadOf, readPhrase } from './leadPhrase.ts'
import { readLeftPhrase } from './leftPhrase.ts'

/** `销量占比首次突破`: a share that is named as one. */
const PORTION =
  /(?<part>[^，。；：]{0,24}?)占比(?:首次|均|仅|分别|已|也|应|将|可|约|为|高|共|则|又|就|还|达|超|近|逐步|稳步)*(?:上升|提升|提高|增长|下降)?(?:为|到|至|了)?$/u
const SHARE = /占(?!地|用|位|领|比|有|据)了?(?<whole>[^，。；占了]{2,16})$/u

/** `技改投资占工业投资比重|47.7%` → 技改投资占工业投资比重; `高新产业产值58亿元，占工业总产值|21.5%` → 占工业总产值. */
export function readShare(context: Context, found: Found): string | null {
  const lead = leadOf(context, found)
  const portion = PORTION.exec(lead)?.groups?.['part'] ?? ''
  const named =
    portion === '' ? '' : readPhrase(portion.replace(/在.*$/u, ''), context.rules, context.segmenter).text
  if (named !== '') return `${named}占比`
  const whole = SHARE.exec(lead)
  if (whole === null || !['share', 'none'].includes(unitKind(found.draft, context.rules))) return null
  const part = readPhrase(lead.slice(0, whole.index), context.rules, context.segmenter).text
  const printed = whole.groups?.['whole'] ?? ''
  const name = printed.replace(/的?(?:比重|比例)?(?:为|约|超|近|的|达到?)?$/u, '')
  return `${part}占${name}${/比重|比例/u.exec(printed)?.[0] ?? ''}`
}

/** `增速高出全市平均|4.3个百分点` → the metric spoken of, with the comparison. */
export function readCompared(context: Context, { draft, movement }: Found, known: readonly Known[]): string {
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
