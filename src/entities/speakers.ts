/**
 * Whom 我们 and 公司 mean where somebody speaks: the house of the speaker, named behind a quotation or before what is told.
 */
import { firstFrom, within } from '../text/positions.ts'
import { isInQuotation } from '../text/quotations.ts'
import type { Pointer } from './anaphors.ts'
import type { Span } from './entity.ts'
import type { Group } from './grouping.ts'
import type { Part } from './parts.ts'
import type { EntityRules } from './rules.ts'

type Taken = readonly (Span & { readonly group: Group })[]

const SPEAKER_WITHIN = 24
const QUOTATION_WITHIN = 300
const SENTENCE_WITHIN = 120

/**
 * The house whose person speaks.
 *
 * @param taken the names of the part, in reading order
 * @example “我们……”青禾公司总经理林样说; 青禾公司总经理林样说，公司… → 青禾公司
 */
export function speakerOf(
  { word, start, end }: Pointer,
  { folded: { text } }: Part,
  taken: Taken,
  rules: EntityRules,
): Group | null {
  if (!rules.words('own house').has(word)) return null
  const quoted = isInQuotation(text, start, QUOTATION_WITHIN)
  const speaker =
    (quoted ? speakerBehind(text, end, taken) : null) ?? speakerBefore(text, start, taken, rules.says)
  return speaker?.proper === true && speaker.kind === 'organisation' ? speaker : null
}

function speakerBehind(text: string, end: number, taken: Taken): Group | null {
  const length = text.slice(end, end + QUOTATION_WITHIN).indexOf('”')
  if (length < 0) return null
  const [first] = within(taken, end + length, end + length + SPEAKER_WITHIN, 1)
  return first?.group ?? null
}

/** Of the sentence, or of the words before a quotation that is still open. */
function speakerBefore(text: string, start: number, taken: Taken, verbs: RegExp): Group | null {
  const from = Math.max(0, start - SENTENCE_WITHIN)
  const before = text.slice(from, start)
  const opened = before.lastIndexOf('“') > before.lastIndexOf('”') ? before.lastIndexOf('“') : before.length
  const told = before.slice(0, opened)
  const sentence = told.slice(Math.max(told.lastIndexOf('。'), told.lastIndexOf('”'), -1) + 1)
  const says = [...sentence.matchAll(verbs)].at(-1)
  if (says === undefined) return null
  const verb = from + told.length - sentence.length + says.index
  const last = taken[firstFrom(taken, verb) - 1]
  return last !== undefined && verb - last.end < SPEAKER_WITHIN ? last.group : null
}
