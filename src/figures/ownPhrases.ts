/**
 * Things without a name that a figure may be about: what its own stretch opens with, and what stands behind the number (占地5亩的|果棚).
 */
import { isNominal, type ClauseSubject } from './clauseSubjects.ts'
import { isMeasured } from './measured.ts'
import { tokensBetween, type Spot } from './subjectSpot.ts'
import type { Stage } from './stage.ts'

export type OwnPhrase = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly origin: 'own phrase' | 'phrase behind'
}

const LONGEST = 16
const TIMES = 2

/**
 * The phrases that open the stretch of a figure, cut where the article cuts them elsewhere.
 *
 * @example 白水膜芯|长21米 → 白水膜芯; 果蔗的|含糖率 → 果蔗; where 中央企业 is printed again: 中央企业|研发投入 → 中央企业
 */
export function ownPhrases(
  { printed }: Stage,
  { part }: Spot,
  own: ClauseSubject,
  metric: string | null,
): OwnPhrase[] {
  const from = own.head?.end ?? own.start
  const tokens = tokensBetween(part, from, own.end)
  const { text } = part.folded
  const ends = new Set<number>()
  const mark = tokens.findIndex(({ word }) => word === '的')
  const whole = mark < 0 ? tokens : tokens.slice(0, mark)
  const last = whole.at(-1)
  if (last !== undefined && (mark >= 0 || text.slice(from, last.end) !== metric)) ends.add(last.end)
  for (const { end } of whole.toReversed())
    if (end - from > 2 && printed(text.slice(from, end)) > TIMES) {
      ends.add(end)
      break
    }
  return [...ends].flatMap((end) => toPhrase(text, from, end, 'own phrase'))
}

/** 售价700元的|手机稳定器, 占地500亩的|“奶酪小镇”: the noun phrase behind 的 behind the number. */
export function phraseBehind({ part, end }: Spot): OwnPhrase[] {
  const { text } = part.folded
  const gap = GAP.exec(text.slice(end, end + 8))
  if (gap === null) return []
  const from = end + gap[0].length
  let to = from
  for (const token of tokensBetween(part, from, from + LONGEST)) {
    if (!isNominal(token) || token.word === '的' || token.start > to) break
    to = token.end
  }
  return toPhrase(text, from, to, 'phrase behind')
}

const GAP = /^(?:左右|以上|以下|以内|余|多|多平方米)?的/u

/** 300|家规上企业: a phrase right behind a number begins with its classifier. */
export const isBehindNumber = (text: string, start: number): boolean => /[0-9]/u.test(text[start - 1] ?? '')

function toPhrase(text: string, start: number, end: number, origin: OwnPhrase['origin']): OwnPhrase[] {
  const phrase = text.slice(start, end).replace(/[“”]/gu, '')
  const fits =
    phrase.length > 1 &&
    phrase.length <= LONGEST &&
    /\p{Script=Han}/u.test(phrase) &&
    !NO_THING.test(phrase) &&
    !isBehindNumber(text, start) &&
    !isMeasured(phrase)
  return fits ? [{ text: phrase, start, end, origin }] : []
}

/** Words that point, and how long something takes: 三年做地|10000亩. */
const NO_THING =
  /^(?:[0-9一二两三四五六七八九十百几数半]+个?(?:多|余)?(?:年|月|天|周|季度|小时)(?:多|来|间|内|里)?$|[这那该此其每各某全本我他她它]|个(?![人体股])|其中|目前|同时|同比|环比|年均|累计|合计)|(?:期间|时期|以来|方面|左右|同比|环比|预计|另有|一年|年产)$/u
