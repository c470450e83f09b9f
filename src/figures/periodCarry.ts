/**
 * What a sentence hands to the next: a period that dates a statement of figures, not an event or a thing.
 */
import { isInQuotation } from '../text/quotations.ts'
import type { Clause } from './clauses.ts'
import type { Draft } from './drafts.ts'
import type { PeriodMention } from './periodMentions.ts'
import { ELSEWHERE, isDescriptive, isFollowed, type DatedPassage } from './periodPassage.ts'
import type { FigureRules } from './rules.ts'

export type Sentence = {
  readonly start: number
  /** What an earlier sentence hands down. */
  readonly carried: PeriodMention | null
}

/** How many sentences a vague time (近年来) is handed on. */
const VAGUE_REACH = 2

const STANDS = /已(?!完成|实现)|现有|拥有|为例/u
const AHEAD = /将|拟|计划/u
/** What is to come takes no period that is over: 未来，产值达3亿元 behind 去年. */
const TO_COME = /未来|今后|下一步|接下来|力争|到20[0-9]{2}年/u

/** What a sentence hands down reaches a figure of the next unless that figure tells a state, a plan or a place of its own. */
export function suits(passage: DatedPassage, mention: PeriodMention, draft: Draft): boolean {
  const { text, starts } = passage
  const home = passage.clauseOf(mention)
  if (home !== undefined) {
    if (VAGUE.test(mention.period.text) && draft.clause.sentence - home.sentence > VAGUE_REACH) return false
    // What somebody says dates what he says.
    if (isInQuotation(text, mention.start) && text.slice(mention.end, draft.quantity.start).includes('”'))
      return false
  }
  const before = text.slice(starts.get(draft.clause.sentence) ?? draft.clause.start, draft.quantity.start)
  if (ELSEWHERE.test(`。${before}`) || THIS_EDITION.test(before)) return false
  if (/以来$/u.test(mention.period.text)) return true
  if (mention.year !== null && TO_COME.test(before)) return false
  const clause = text.slice(draft.clause.start, draft.clause.end)
  return !STANDS.test(clause) && !(mention.period.text.startsWith('截') && AHEAD.test(clause))
}

/** 本届电影节: an event of its own time. */
const THIS_EDITION = /^“?本届/u
const VAGUE = /^近[^，。]*年来$|^多年来$|^一直以来$/u

/** What is handed on: a period of statistics, and the day of the event that was told of last. */
export type Carried = { readonly period: PeriodMention | null; readonly event: PeriodMention | null }

/** `此次发行…`, and what it consists of, are of the day of the event. */
const THIS_TIME = /^“?(?:此次|本次|这次)/u
const OF_WHICH = /^“?其中/u

/** Walks the sentences and what each hands to the next. */
export function toSentences(
  passage: DatedPassage,
  before: Carried,
): { sentences: Sentence[]; carried: Carried } {
  const { text, clauses, mentions, rules } = passage
  const sentences: Sentence[] = []
  let { period: carried, event } = before
  let ofEvent = false
  let next = 0
  for (const clause of clauses) {
    if (clause.sentence === sentences.length) {
      const opening = text.slice(clause.start, clause.end)
      ofEvent = event !== null && (THIS_TIME.test(opening) || (ofEvent && OF_WHICH.test(opening)))
      const handed = ofEvent ? event : carried
      sentences.push({ start: clause.start, carried: resets(text, clause, handed, rules) ? null : handed })
    }
    for (; (mentions[next]?.start ?? Number.POSITIVE_INFINITY) < clause.end; next += 1) {
      const mention = mentions[next]
      if (mention?.day === true) event = mention
      if (mention?.carries === true) carried = handsDown(passage, mention, clause) ? mention : null
    }
  }
  return { sentences, carried: { period: carried, event } }
}

/** A period is handed down where it dates a statement of figures, not an event or a thing. */
function handsDown(passage: DatedPassage, mention: PeriodMention, clause: Clause): boolean {
  const { text } = passage
  if (isDescriptive(text, mention, clause) || isLongAgo(passage, mention)) return false
  if (text.startsWith('是', mention.end)) return false
  const { text: printed } = mention.period
  const opens = mention.start - clause.start <= 1
  if (
    opens &&
    (printed === '近年来' || (mention.statistical && !/^(?:[0-9]{4}|[今去前明])年$/u.test(printed)))
  )
    return true
  if (opensOnYear(passage, mention)) return true
  const reports = mention.statistical || /年来$/u.test(printed) || (opens && isMonth(mention))
  return isFollowed(passage, mention) && reports
}

/** `5月份，菜价下降2%`: the month that a release is of; a bare 5月 dates events. */
const isMonth = ({ kind, period }: PeriodMention): boolean => kind === 'month' && period.text.endsWith('份')

/** `2025年，青样区办好实事。累计投入2亿元`: a paragraph that opens on last year or this tells of it. */
function opensOnYear({ year }: DatedPassage, mention: PeriodMention): boolean {
  const age = year === null || mention.year === null ? Number.NaN : year - mention.year
  return mention.start === 0 && OF_YEAR.has(mention.kind) && (age === 0 || age === 1)
}

const OF_YEAR: ReadonlySet<string> = new Set(['year', 'this-year'])

const LONG_AGO = 5

/** A year of history dates its own sentence: what comes next is mostly of today. */
function isLongAgo({ year }: DatedPassage, mention: PeriodMention): boolean {
  const last = Number((mention.period.end ?? mention.period.start)?.slice(0, 4) ?? Number.NaN)
  return year !== null && mention.year !== null && year - last >= LONG_AGO
}

/** 目前 ends what a year set, not what 今年以来 set: that still runs. */
function resets(text: string, clause: Clause, carried: PeriodMention | null, rules: FigureRules): boolean {
  if (carried === null || carried.period.text.endsWith('以来')) return false
  const opening = text.slice(clause.start, clause.end).replace(/^[“”]+/u, '')
  return [...rules.words('now')].some((word) => opening.startsWith(word))
}
