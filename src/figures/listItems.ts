/**
 * Lists shared out over several numbers: `食品、化工和机电行业产值分别增长6.1%、4.2%和3.8%`.
 */
import type { Segmenter } from '../text/segmenter.ts'
import type { Movement } from './changes.ts'
import type { Draft } from './drafts.ts'
import type { Context } from './known.ts'
import { readLeftPhrase } from './leftPhrase.ts'
import type { FigureRules } from './rules.ts'
import { isPlace, toTokens } from './tokens.ts'

const JOINT = /、|和|及(?!其)|与|以及/u

/**
 * The item of the list in front that belongs to this member of a run; null where the text shares out no list.
 *
 * A head printed once at the end (增加值) is given to every item that has none of its own.
 */
export function readListItems(context: Context, draft: Draft, movement: Movement | null): string | null {
  const { text, rules, segmenter } = context
  if (draft.runLength < 2) return null
  const lead = toLead(text, draft, movement)
  if (lead === null) return null
  const named = ofNames(context, lead, draft.runLength)
  if (named !== null) return named === '' ? null : named + toShare(text, draft)
  const items = toItems(lead.text, draft.runLength, rules, segmenter)
  const item = items?.[draft.runIndex] ?? ''
  const last = items?.at(-1) ?? ''
  if (item === '' || last === '') return null
  const head = headOf(last, rules)
  const own = head === null || headOf(item, rules) !== null ? item : item + head
  return own + toShare(text, draft)
}

/** `同城、异地业务量分别占全部业务量的`: the whole the items are shares of. */
function toShare(text: string, { clause, quantity }: Draft): string {
  return (
    /分别(?<share>占[^，。；0-9]{2,16}?)的?(?=[0-9])/u.exec(text.slice(clause.start, quantity.end))?.groups?.[
      'share'
    ] ?? ''
  )
}

/** `own`: of the clause of the run itself. */
type Lead = { readonly text: string; readonly start: number; readonly own: boolean }

/** The text before the run's 分别, reaching into the clause before where 分别 opens its own. */
function toLead(text: string, draft: Draft, movement: Movement | null): Lead | null {
  const clauseText = text.slice(draft.clause.start, draft.lead.end)
  const at = clauseText.lastIndexOf('分别')
  if (at < 0) return null
  const end = Math.min(draft.clause.start + at, movement?.start ?? Number.POSITIVE_INFINITY)
  const own = text.slice(draft.clause.start, end)
  if (own.length > 3) return { text: own, start: draft.clause.start, own: true }
  const before = text.slice(Math.max(0, draft.clause.start - 60), Math.max(0, draft.clause.start - 1))
  const clause = before.split(/[。；！？：]/u).at(-1) ?? ''
  return /[0-9](?![A-Za-z])/u.test(clause)
    ? null
    : { text: clause, start: Math.max(0, draft.clause.start - 1) - clause.length, own: false }
}

const TOGETHER = /^(?:等?(?:[两三四五六七八九十0-9]{1,2}[地省市县区国州镇])?)/u

/**
 * What stands behind a list of as many names as numbers: 青样、红样、蓝样三地|进出口值; empty where the list is all there is, null
 * where its items are no names.
 */
function ofNames(
  { names, rules, segmenter }: Context,
  { text, start, own }: Lead,
  count: number,
): string | null {
  const places = new Map(
    toTokens(text, segmenter, rules).flatMap((token) =>
      isPlace(token) ? [[token.start, token.end] as const] : [],
    ),
  )
  const spans: { start: number; end: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const name = names.from.get(start + at)
    const end = name?.proper === true ? name.end - start : places.get(at)
    if (end === undefined || end > text.length) continue
    spans.push({ start: at, end })
    at = end - 1
  }
  const list = spans.slice(-count)
  const last = list.at(-1)
  const isList = list.every(
    (span, at) => at === 0 || JOINT_ALONE.test(text.slice(list[at - 1]?.end ?? 0, span.start)),
  )
  if (list.length < count || last === undefined || !isList) return null
  const rest = text.slice(last.end).replace(TOGETHER, '')
  if (rest === '') return ''
  if (!own) return null
  const phrase = readLeftPhrase(rest, rules, segmenter)
  return phrase.head === 'none' ? '' : phrase.text
}

const JOINT_ALONE = /^(?:、|和|及|与|以及)$/u

function toItems(lead: string, count: number, rules: FigureRules, segmenter: Segmenter): string[] | null {
  const parts = lead.split('，').at(-1)?.split(JOINT) ?? []
  if (parts.length < count) return null
  const [last = '', ...others] = parts.slice(-count).reverse()
  const { item, head } = toLast(last, rules, segmenter)
  const items = [item, ...others].reverse().map((part) => readLeftPhrase(part, rules, segmenter).text || part)
  return items.map((one) => (head === '' || one.endsWith(head) ? one : one + head))
}

const CLASS = /^(?<item>.*?)等(?<rest>.*)$/u
const OWNER =
  /^(?<item>[^，]{1,8}?(?:口岸|地区|机场|公司|集团|大学|医院|银行|[三两]级[^，]{0,6}部门|[省市区县镇村]))(?<head>[^，]{3,})$/u

/** The last item and what all of them share: `宝安等口岸预计日均旅客` → 宝安, 日均旅客; `横琴口岸日均旅客` → 横琴口岸, 日均旅客. */
function toLast(part: string, rules: FigureRules, segmenter: Segmenter): { item: string; head: string } {
  const { item, rest } = CLASS.exec(part)?.groups ?? {}
  if (item !== undefined && rest !== undefined && item !== '') {
    const head = readLeftPhrase(rest, rules, segmenter).text
    return { item, head: head === rest ? (headOf(rest, rules) ?? '') : head }
  }
  const owned = OWNER.exec(part)?.groups
  if (owned?.['item'] === undefined || owned['head'] === undefined) return { item: part, head: '' }
  const head = readLeftPhrase(owned['head'], rules, segmenter).text
  return head === '' ? { item: part, head } : { item: owned['item'], head }
}

function headOf(item: string, rules: FigureRules): string | null {
  let longest: string | null = null
  for (const head of rules.words('heads'))
    if (item.endsWith(head) && head.length > (longest?.length ?? 0)) longest = head
  return longest
}
