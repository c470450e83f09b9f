/**
 * The words around a number in its clause, as the candidates for its metric are read from them.
 */
import type { Draft } from './drafts.ts'
import type { Context, Found } from './known.ts'
import { leadOf, leadStartOf, withoutLevel } from './leadPhrase.ts'
import { LEVELLED } from './rightPhrase.ts'
import { toTokensAt, type Token } from './tokens.ts'

export type Surroundings = {
  /** In front of the number, behind a rate that stands there (每亩). */
  readonly left: readonly Token[]
  /** In front of the rate. */
  readonly farther: readonly Token[]
  /** Up to the number, where a noun of change is among them: 业务增长量. */
  readonly rate: readonly Token[]
  readonly right: readonly Token[]
  /** Behind the next number of the clause and its 的: 4台|容量500兆瓦的|机组. */
  readonly beyond: readonly Token[]
  /** Behind the next number of a list: 670家基础级、18家|卓越级智能工厂. */
  readonly next: readonly Token[]
  /** Behind the last of the brackets one of which holds the number: （598毫米）|日降水量. */
  readonly after: readonly Token[]
}

const REACH = 60
/** `层高以7.8米为主`. */
const AS_RULE = /^为(?:主|准|界|例)/u
const LISTED = /^[^，。；的0-9]{1,8}(?:、|和|及|与)(?:近|约|超)?$/u
const RELATIVE = /^(?<skipped>[^，。；的]{1,12}的)(?<head>[^，。；：的]{2,20})/u
const RATE = /^.*(?:增速|增幅|涨幅|降幅|跌幅|升幅|增长率|增长量|增量)/u
const COUNTED = /^[0-9.,]+[百千万亿]*(?:多|余|来)?[一-鿿]/u

/** @example 建成|3家|示范工坊 → left 建成, right 示范, 工坊 */
export function toSurroundings(context: Context, found: Found): Surroundings {
  const { text } = context
  const { draft, movement } = found
  const { tail } = draft
  const start = leadStartOf(found)
  const rate =
    movement === null ? undefined : RATE.exec(text.slice(start, draft.lead.end).slice(0, 4 * REACH))?.[0]
  return {
    left: toLast(context, start, start + leadOf(context, found).length),
    farther: toFarther(context, found),
    rate: toLast(context, start, start + (rate?.length ?? 0)),
    right: toRight(context, draft),
    beyond: toBeyond(context, draft),
    next: LISTED.test(text.slice(tail.start, tail.end)) ? toNext(context, draft) : [],
    after: text[tail.start] === '）' ? toAfter(context, draft) : [],
  }
}

const toLast = (context: Context, start: number, end: number): Token[] =>
  toTokensAt(context, Math.max(start, end - REACH), end)

function toFarther(context: Context, { draft: { lead }, per }: Found): Token[] {
  if (per === null || per.start <= lead.start) return []
  const before = withoutLevel(context.text.slice(lead.start, per.start))
  return toLast(context, lead.start, lead.start + before.length)
}

function toRight(context: Context, draft: Draft): Token[] {
  const tail =
    draft.runTail.start > draft.tail.end && draft.tail.end - draft.tail.start < 2 ? draft.runTail : draft.tail
  const end = Math.min(tail.end, tail.start + REACH)
  const behind = context.text.slice(tail.start, end)
  return LEVELLED.test(behind) || AS_RULE.test(behind) ? [] : toTokensAt(context, tail.start, end)
}

function toBeyond(context: Context, { tail, clause }: Draft): Token[] {
  const { skipped, head } =
    RELATIVE.exec(context.text.slice(tail.end, Math.min(clause.end, tail.end + REACH)))?.groups ?? {}
  if (skipped === undefined || head === undefined) return []
  const start = tail.end + skipped.length
  return toTokensAt(context, start, start + head.length)
}

function toNext(context: Context, { tail, clause }: Draft): Token[] {
  const end = Math.min(clause.end, tail.end + REACH)
  const number = COUNTED.exec(context.text.slice(tail.end, end))?.[0]
  return number === undefined ? [] : toTokensAt(context, tail.end + number.length, end)
}

const BRACKETS = 160

function toAfter(context: Context, { tail, clause }: Draft): Token[] {
  const end = Math.min(clause.end, tail.start + BRACKETS)
  const last = context.text.slice(tail.start, end).lastIndexOf('）')
  return toTokensAt(context, tail.start + last + 1, end)
}
