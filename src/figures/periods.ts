/**
 * The period of each figure: the expression of time in its clause, its sentence, or an earlier sentence of the paragraph.
 */
import type { Period } from '../schema/entry.ts'
import type { Clause } from './clauses.ts'
import type { Draft } from './drafts.ts'
import type { PeriodMention } from './periodMentions.ts'
import type { FigureRules } from './rules.ts'

type Sentence = {
  readonly start: number
  /** What an earlier sentence hands down. */
  readonly carried: PeriodMention | null
}

export type Periods = {
  /** Of each draft. */
  readonly of: readonly (Period | null)[]
  /** What the passage hands to one that goes on with 其中. */
  readonly carried: PeriodMention | null
  /** The first statistical period that has a figure in its sentence: it may date the article. */
  readonly frame: PeriodMention | null
}

/**
 * Gives each draft its period, walking the passage once from left to right.
 *
 * @param before what the passage before hands down, for one that opens with 其中
 * @param year of the page, where known
 * @example 前三季度，规上工业增加值94亿元。其中，装备制造业41亿元 → 前三季度 for both
 */
export function readPeriods(
  text: string,
  drafts: readonly Draft[],
  clauses: readonly Clause[],
  mentions: readonly PeriodMention[],
  before: PeriodMention | null,
  year: number | null,
  rules: FigureRules,
): Periods {
  const passage = toPassage({ text, drafts, clauses, mentions, year, rules })
  const { sentences, carried } = toSentences(passage, GOES_ON.test(text) ? before : null)
  return {
    of: drafts.map((draft) => readPeriod(passage, draft, sentences)),
    carried,
    frame: mentions.find((mention) => mention.statistical && isFollowed(passage, mention)) ?? null,
  }
}

type Given = {
  readonly text: string
  readonly drafts: readonly Draft[]
  readonly clauses: readonly Clause[]
  readonly mentions: readonly PeriodMention[]
  readonly rules: FigureRules
  /** Of the page. */
  readonly year: number | null
}

type Passage = Given & {
  readonly clauseOf: (mention: PeriodMention) => Clause | undefined
  /** The mentions of each sentence. */
  readonly bySentence: ReadonlyMap<number, readonly PeriodMention[]>
  /** Where the last figure of each sentence stands. */
  readonly lastFigure: ReadonlyMap<number, number>
  readonly starts: ReadonlyMap<number, number>
}

/** What is looked up often, gathered in one pass. */
function toPassage(given: Given): Passage {
  const { clauses, mentions, drafts } = given
  const home = new Map<PeriodMention, Clause>()
  let at = 0
  for (const mention of mentions) {
    while ((clauses[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= mention.start) at += 1
    const clause = clauses[at]
    if (clause !== undefined) home.set(mention, clause)
  }
  return {
    ...given,
    clauseOf: (mention) => home.get(mention),
    bySentence: Map.groupBy(mentions, (mention) => home.get(mention)?.sentence ?? -1),
    lastFigure: new Map(drafts.map(({ clause, quantity }) => [clause.sentence, quantity.start])),
    starts: new Map(clauses.toReversed().map(({ sentence, start }) => [sentence, start])),
  }
}

const GOES_ON = /^[“]?(?:其中|另外|此外|同时|分[^，。]{1,8}看|从[^，。]{1,12}看)/u

function readPeriod(passage: Passage, draft: Draft, sentences: readonly Sentence[]): Period | null {
  const sentence = sentences[draft.clause.sentence]
  if (sentence === undefined) return null
  const own = passage.bySentence
    .get(draft.clause.sentence)
    ?.findLast((mention) => mention.end <= draft.quantity.start && reaches(passage, mention, draft))
  if (own !== undefined)
    return { ...own.period, source: own.start >= draft.clause.start ? 'clause' : 'sentence' }
  const { carried } = sentence
  if (carried === null || !suits(passage, carried, draft)) return null
  return { ...carried.period, source: 'paragraph' }
}

/**
 * A rate serves its own clause, a day what it opens; what only describes a thing (2025年底建成的园区) serves nothing behind it,
 * and no period reaches a statement about another place (；在某市，…).
 */
function reaches({ text, clauseOf }: Passage, mention: PeriodMention, draft: Draft): boolean {
  if (mention.start >= draft.clause.start) return true
  const clause = clauseOf(mention)
  if (clause === undefined || mention.rate) return false
  if (mention.day && clause.end > mention.end) return false
  if (ELSEWHERE.test(text.slice(mention.end, draft.quantity.start))) return false
  return !isDescriptive(text, mention, clause)
}

const ELSEWHERE = /[；。：]在[^，。；0-9]{2,10}，/u

const INTRODUCES = /(?:作为|依托|成为|利用|围绕|借助|针对|随着|继|以)[^，。；0-9]{0,12}$/u
const DESCRIBES = /^[^，。；：0-9]{2,20}的[^，。；：0-9]{2,}$/u

function isDescriptive(text: string, mention: PeriodMention, clause: Clause): boolean {
  if (INTRODUCES.test(text.slice(clause.start, mention.start))) return true
  const opens = mention.start - clause.start <= 1
  return !opens && DESCRIBES.test(text.slice(mention.end, clause.end))
}

const STANDS = /已(?!完成|实现)|现有|拥有|为例/u
const AHEAD = /将|拟|计划/u
/** What is to come takes no period that is over: 未来，产值达3亿元 behind 去年. */
const TO_COME = /未来|今后|下一步|接下来|力争|到20[0-9]{2}年/u

/** What a sentence hands down reaches a figure of the next unless that figure tells a state, a plan or a place of its own. */
function suits({ text, starts }: Passage, mention: PeriodMention, draft: Draft): boolean {
  const before = text.slice(starts.get(draft.clause.sentence) ?? draft.clause.start, draft.quantity.start)
  if (ELSEWHERE.test(`。${before}`)) return false
  if (/以来$/u.test(mention.period.text)) return true
  if (mention.year !== null && TO_COME.test(before)) return false
  const clause = text.slice(draft.clause.start, draft.clause.end)
  return !STANDS.test(clause) && !(mention.period.text.startsWith('截') && AHEAD.test(clause))
}

/** Walks the sentences and what each hands to the next. */
function toSentences(
  passage: Passage,
  before: PeriodMention | null,
): { sentences: Sentence[]; carried: PeriodMention | null } {
  const { text, clauses, mentions, rules } = passage
  const sentences: Sentence[] = []
  let carried = before
  let next = 0
  for (const clause of clauses) {
    if (clause.sentence === sentences.length)
      sentences.push({ start: clause.start, carried: resets(text, clause, carried, rules) ? null : carried })
    for (; (mentions[next]?.start ?? Number.POSITIVE_INFINITY) < clause.end; next += 1) {
      const mention = mentions[next]
      if (mention?.carries === true) carried = handsDown(passage, mention, clause) ? mention : null
    }
  }
  return { sentences, carried }
}

/** A period is handed down where it dates a statement of figures, not an event or a thing. */
function handsDown(passage: Passage, mention: PeriodMention, clause: Clause): boolean {
  const { text } = passage
  if (isDescriptive(text, mention, clause) || isLongAgo(passage, mention)) return false
  const { text: printed } = mention.period
  const opens = mention.start - clause.start <= 1
  if (
    opens &&
    (printed === '近年来' || (mention.statistical && !/^(?:[0-9]{4}|[今去前明])年$/u.test(printed)))
  )
    return true
  return isFollowed(passage, mention) && (mention.statistical || /年来$/u.test(printed))
}

const LONG_AGO = 5

/** A year of history dates its own sentence: what comes next is mostly of today. */
function isLongAgo({ year }: Passage, mention: PeriodMention): boolean {
  const last = Number((mention.period.end ?? mention.period.start)?.slice(0, 4) ?? Number.NaN)
  return year !== null && mention.year !== null && year - last >= LONG_AGO
}

/** Whether a figure stands behind the mention in its sentence. */
function isFollowed({ clauseOf, lastFigure }: Passage, mention: PeriodMention): boolean {
  const last = lastFigure.get(clauseOf(mention)?.sentence ?? -1)
  return last !== undefined && last >= mention.end
}

/** 目前 ends what a year set, not what 今年以来 set: that still runs. */
function resets(text: string, clause: Clause, carried: PeriodMention | null, rules: FigureRules): boolean {
  if (carried === null || carried.period.text.endsWith('以来')) return false
  const opening = text.slice(clause.start, clause.end).replace(/^[“”]+/u, '')
  return [...rules.words('now')].some((word) => opening.startsWith(word))
}
