/**
 * A passage with its expressions of time: which clause each stands in, and what it may date there.
 */
import type { Clause } from './clauses.ts'
import type { Draft } from './drafts.ts'
import type { PeriodMention } from './periodMentions.ts'
import type { FigureRules } from './rules.ts'

export type Given = {
  readonly text: string
  readonly drafts: readonly Draft[]
  readonly clauses: readonly Clause[]
  readonly mentions: readonly PeriodMention[]
  readonly rules: FigureRules
  /** Of the page. */
  readonly year: number | null
}

export type DatedPassage = Given & {
  readonly clauseOf: (mention: PeriodMention) => Clause | undefined
  /** The mentions of each sentence. */
  readonly bySentence: ReadonlyMap<number, readonly PeriodMention[]>
  /** Where the last figure of each sentence stands. */
  readonly lastFigure: ReadonlyMap<number, number>
  readonly starts: ReadonlyMap<number, number>
}

/** What is looked up often, gathered in one pass. */
export function toDatedPassage(given: Given): DatedPassage {
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

/** Whether a figure stands behind the mention in its sentence. */
export function isFollowed({ clauseOf, lastFigure }: DatedPassage, mention: PeriodMention): boolean {
  const last = lastFigure.get(clauseOf(mention)?.sentence ?? -1)
  return last !== undefined && last >= mention.end
}

const INTRODUCES = /(?:作为|依托|成为|利用|围绕|借助|针对|随着|继|以)[^，。；0-9]{0,12}$/u
const DESCRIBES = /^[^，。；：0-9]{2,20}的[^，。；：0-9]{2,}$/u

/** Whether a mention only describes a thing: 2025年底建成的园区. */
export function isDescriptive(text: string, mention: PeriodMention, clause: Clause): boolean {
  if (INTRODUCES.test(text.slice(clause.start, mention.start))) return true
  const opens = mention.start - clause.start <= 1
  return !opens && DESCRIBES.test(text.slice(mention.end, clause.end))
}

/** What opens a statement about another place: ；在某市，… */
export const ELSEWHERE = /[；。：]在[^，。；0-9]{2,10}，/u
