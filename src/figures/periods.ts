/**
 * The period of each figure: the expression of time in its clause, its sentence, or an earlier sentence of the paragraph.
 */
import type { Period } from '../schema/figure.ts'
import type { Clause } from './clauses.ts'
import type { Draft } from './drafts.ts'
import { suits, toSentences, type Carried, type Sentence } from './periodCarry.ts'
import type { PeriodMention } from './periodMentions.ts'
import {
  ELSEWHERE,
  isDescriptive,
  isFollowed,
  toDatedPassage,
  type DatedPassage,
  type Given,
} from './periodPassage.ts'

export type Periods = {
  /** Of each draft. */
  readonly of: readonly (Period | null)[]
  /** What the passage hands to those after it. */
  readonly carried: Carried
  /** The first statistical period that has a figure in its sentence: it may date the article. */
  readonly frame: PeriodMention | null
}

/**
 * Gives each draft its period, walking the passage once from left to right.
 *
 * @param before what the passage before hands down: its period for one that opens with 其中, its event for one with 此次
 * @example 前三季度，规上工业增加值94亿元。其中，装备制造业41亿元 → 前三季度 for both
 */
export function readPeriods(given: Given, before: Carried): Periods {
  const { text, drafts, mentions } = given
  const passage = toDatedPassage(given)
  const { sentences, carried } = toSentences(
    passage,
    GOES_ON.test(text) ? before : { period: null, event: before.event },
  )
  return {
    of: drafts.map((draft) => readPeriod(passage, draft, sentences)),
    carried,
    frame: mentions.find((mention) => mention.statistical && isFollowed(passage, mention)) ?? null,
  }
}

const GOES_ON = /^[“]?(?:其中|另外|此外|同时|分[^，。]{1,8}看|从[^，。]{1,12}看|根据[^，。0-9]{2,10}，)/u

function readPeriod(passage: DatedPassage, draft: Draft, sentences: readonly Sentence[]): Period | null {
  const sentence = sentences[draft.clause.sentence]
  if (sentence === undefined) return null
  const own = passage.bySentence
    .get(draft.clause.sentence)
    ?.findLast((mention) => mention.end <= draft.quantity.start && reaches(passage, mention, draft))
  if (own !== undefined)
    return { ...own.period, source: own.start >= draft.clause.start ? 'clause' : 'sentence' }
  const { carried } = sentence
  const ahead = carried ?? toAhead(passage, draft)
  if (ahead === null || !suits(passage, ahead, draft)) return null
  if (ahead.year !== null && tellsYearly(passage.text, draft)) return null
  return { ...ahead.period, source: 'paragraph' }
}

/** `出口向新，机电产品占六成。上半年，机电产品出口30亿元`: what sums a paragraph up is of the months that the next sentence opens with. */
function toAhead(
  { text, bySentence, starts }: DatedPassage,
  { clause, quantity }: Draft,
): PeriodMention | null {
  const [next] = bySentence.get(1) ?? []
  const sumsUp = clause.sentence === 0 && !bySentence.has(0)
  if (!sumsUp || next === undefined || next.start !== starts.get(1) || !MONTHS.has(next.kind)) return null
  return SHARE.test(text.slice(clause.start, quantity.start)) ? next : null
}

const MONTHS: ReadonlySet<string> = new Set(['first-months', 'months', 'first-quarters', 'quarter', 'half'])
const SHARE = /占|比重/u

/**
 * A rate serves its own clause, a day what it opens; what only describes a thing (2025年底建成的园区) serves nothing behind it,
 * and no period reaches a statement about another place (；在某市，…).
 */
function reaches({ text, clauseOf }: DatedPassage, mention: PeriodMention, draft: Draft): boolean {
  const clause = clauseOf(mention)
  if (isBasis(text, mention, draft) || isMeasuredBy(text, mention, clause)) return false
  if (mention.start >= draft.clause.start) return true
  if (clause === undefined || mention.rate) return false
  if (isOfMoment(mention) && tellsYearly(text, draft)) return false
  if (mention.day && clause.end > mention.end) return false
  if (ELSEWHERE.test(text.slice(mention.end, draft.quantity.start))) return false
  return !isDescriptive(text, mention, clause)
}

/** `目前，指标由2021年的92个减至|57个`: the year of the level that was left. */
function isBasis(text: string, { start, end }: PeriodMention, { quantity }: Draft): boolean {
  return FROM.test(text.slice(Math.max(0, start - 1), start)) && LEFT.test(text.slice(end, quantity.start))
}

/** `用户数是2021年的3倍`, `按上年度工资的2%缴纳`: the time of what a number is measured by, not of the number. */
function isMeasuredBy(text: string, { start, end }: PeriodMention, clause: Clause | undefined): boolean {
  const behind = text.slice(end, clause?.end ?? end)
  if (TIMES.test(behind)) return true
  return PART.test(behind) && BY.test(text.slice(clause?.start ?? start, start))
}

const TIMES = /^(?:期间|时期|初期?|末|底|同期)*的(?:近|约|超|逾)?[0-9.]+(?:多|余)?倍/u
const PART = /^[^，。；0-9]*的[0-9.]+%/u
const BY = /按照?[^，。；0-9]*$/u

/** 目前, a day, a month. */
const isOfMoment = ({ kind, day }: PeriodMention): boolean => day || MOMENTS.has(kind)

const MOMENTS: ReadonlySet<string> = new Set(['now', 'month', 'year-month', 'month-bare'])

/** `目前生产线已运行，年产能达3000吨`: what is told of a year is not of a moment. */
const tellsYearly = (text: string, { clause, quantity }: Draft): boolean =>
  YEARLY.test(text.slice(clause.start, quantity.start))

const YEARLY =
  /年均|(?<![0-9一二三四五六七八九十百千万去今明前后当全每半近多数两整上同])年(?=产|销|营收|收入|接待|处理|发电|利用|加工|供|吞吐|节约|减排|交易|游客)/u

const FROM = /[由从]/u
const LEFT = /^[^，。；]*[0-9][^，。；]*(?:至|到|为|成)/u
