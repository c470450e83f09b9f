/**
 * The period of each figure: the expression of time in its clause, its sentence, or an earlier sentence of the paragraph.
 */
import type { Period } from '../schema/figure.ts'
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
  if (carried === null || !suits(passage, carried, draft)) return null
  return { ...carried.period, source: 'paragraph' }
}

/**
 * A rate serves its own clause, a day what it opens; what only describes a thing (2025年底建成的园区) serves nothing behind it,
 * and no period reaches a statement about another place (；在某市，…).
 */
function reaches({ text, clauseOf }: DatedPassage, mention: PeriodMention, draft: Draft): boolean {
  if (isBasis(text, mention, draft)) return false
  if (mention.start >= draft.clause.start) return true
  const clause = clauseOf(mention)
  if (clause === undefined || mention.rate) return false
  if (mention.day && clause.end > mention.end) return false
  if (ELSEWHERE.test(text.slice(mention.end, draft.quantity.start))) return false
  return !isDescriptive(text, mention, clause)
}

/** `目前，指标由2021年的92个减至|57个`: the year of the level that was left. */
function isBasis(text: string, { start, end }: PeriodMention, { quantity }: Draft): boolean {
  return FROM.test(text.slice(Math.max(0, start - 1), start)) && LEFT.test(text.slice(end, quantity.start))
}

const FROM = /[由从]/u
const LEFT = /^[^，。；]*[0-9][^，。；]*(?:至|到|为|成)/u
