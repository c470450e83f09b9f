/**
 * The denominator of a rate: `150元/人`, `每平方米承重3吨`, `每万名老年人26人`.
 */
import type { Segmenter } from '../text/segmenter.ts'
import type { Draft } from './drafts.ts'
import { readLeftPhrase } from './leftPhrase.ts'
import { readRightPhrase } from './rightPhrase.ts'
import type { FigureRules } from './rules.ts'

export type Per = {
  readonly text: string
  /** Where the expression begins in the text. */
  readonly start: number
  /** Where the expression ends in the text: the metric is read from behind it. */
  readonly end: number
}

const LONGEST = 24
const NAMED = new Set(['count', 'people'])

/**
 * What a rate is counted per, as printed; null where the number is no rate.
 *
 * @example 每平方米承重可达|3吨 → 每平方米
 * @example 每万名老年人拥有护理员|26人 → 每万名老年人
 */
export function readPer(text: string, draft: Draft, rules: FigureRules, segmenter: Segmenter): Per | null {
  if (draft.quantity.per !== null)
    return { text: draft.quantity.per, start: draft.lead.start, end: draft.lead.start }
  const lead = text.slice(draft.lead.start, draft.lead.end)
  const at = firstOfEvery(lead)
  if (at < 0 || lead.length - at > LONGEST) return null
  const match = rules.grammar.every.exec(lead.slice(at))
  if (match === null) return null
  const kind = rules.grammar.units.get(match.groups?.['unit'] ?? '')?.kind ?? ''
  const rest = lead.slice(at + match[0].length)
  const noun = NAMED.has(kind) ? readCounted(rest, rules, segmenter) : ''
  const printed = match[0] + noun
  const start = draft.lead.start + at
  const isWhole = start + printed.length <= draft.lead.end
  const per = isWhole ? printed : match[0]
  return { text: per, start, end: start + per.length }
}

/** The things the rate is per, where a metric still follows them: 每万名|老年人|拥有护理员. */
function readCounted(rest: string, rules: FigureRules, segmenter: Segmenter): string {
  const noun = readRightPhrase(rest, rules, segmenter)?.noun ?? ''
  if (noun === '' || !rest.startsWith(noun)) return ''
  return readLeftPhrase(rest.slice(noun.length), rules, segmenter).head === 'none' ? '' : noun
}

/** `每人每月`: the expression begins with the first 每 of the pair. */
function firstOfEvery(lead: string): number {
  const last = lead.lastIndexOf('每')
  const before = lead.lastIndexOf('每', last - 1)
  return last > 0 && before >= 0 && last - before <= 3 ? before : last
}
