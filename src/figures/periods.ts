/**
 * The period of each figure: the expression of time in its clause, its sentence, or an earlier sentence of the paragraph.
 */
import type { Period } from '../schema/entry.ts'
import type { Clause } from './clauses.ts'
import type { Draft } from './drafts.ts'
import { toDates } from './periodPatterns.ts'
import type { FigureRules } from './rules.ts'

export type PeriodMention = {
  readonly start: number
  readonly end: number
  readonly carries: boolean
  /** 全年: the year is the one named before. */
  readonly anaphor: boolean
  /** Names a calendar year, which a later 全年 may mean. */
  readonly yearly: boolean
  readonly period: Period
}

/**
 * Finds the expressions of time of a folded text; where two overlap the longer, then the earlier rule wins.
 *
 * @example '今年1至10月，…' → 今年1至10月, 2023-01-01 … 2023-10-31 on a page of 2023
 */
export function toPeriodMentions(text: string, rules: FigureRules, pageYear: number | null): PeriodMention[] {
  const found = rules.periods.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)].map((match): PeriodMention => {
      const dates = toDates(rule.resolve, match.groups ?? {}, match[0], pageYear)
      return {
        start: match.index,
        end: match.index + match[0].length,
        carries: rule.carries,
        anaphor: rule.anaphor === true,
        yearly: rule.resolve === 'year' && match.groups?.['year'] !== undefined && dates.end !== null,
        period: { text: match[0], ...dates },
      }
    }),
  )
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: PeriodMention[] = []
  for (const mention of found) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  return withAntecedents(kept)
}

/** `2023年，开发区…；全年制造业投资…`: 全年 is 2023年. */
function withAntecedents(mentions: readonly PeriodMention[]): PeriodMention[] {
  let year: Period | null = null
  return mentions.map((mention) => {
    if (mention.anaphor) return year === null ? mention : { ...mention, period: year }
    if (mention.yearly) year = mention.period
    return mention
  })
}

/**
 * Gives each draft its period, walking the paragraph once from left to right.
 *
 * A sentence hands its period to the next one as long as it has figures itself and nothing brings the text back to now.
 */
export function readPeriods(
  text: string,
  drafts: readonly Draft[],
  clauses: readonly Clause[],
  mentions: readonly PeriodMention[],
  rules: FigureRules,
): (Period | null)[] {
  const walk = toSentencePeriods(text, clauses, mentions, rules)
  return drafts.map((draft) => readPeriod(draft, walk, mentions))
}

type SentencePeriods = { readonly start: number; readonly carried: PeriodMention | null }

function readPeriod(
  draft: Draft,
  sentences: readonly SentencePeriods[],
  mentions: readonly PeriodMention[],
): Period | null {
  const sentence = sentences[draft.clause.sentence]
  if (sentence === undefined) return null
  const before = mentions.findLast(
    (mention) => mention.start >= sentence.start && mention.end <= draft.quantity.start,
  )
  if (before !== undefined) {
    const source = before.start >= draft.clause.start ? 'clause' : 'sentence'
    return { ...before.period, source }
  }
  if (sentence.carried === null) return null
  return { ...sentence.carried.period, source: 'paragraph' }
}

function toSentencePeriods(
  text: string,
  clauses: readonly Clause[],
  mentions: readonly PeriodMention[],
  rules: FigureRules,
): SentencePeriods[] {
  const sentences: SentencePeriods[] = []
  let carried: PeriodMention | null = null
  let next = 0
  for (const clause of clauses) {
    if (clause.sentence === sentences.length)
      sentences.push({ start: clause.start, carried: resets(text, clause, carried, rules) ? null : carried })
    for (; (mentions[next]?.start ?? Number.POSITIVE_INFINITY) < clause.end; next += 1) {
      const mention = mentions[next]
      if (mention !== undefined) carried = mention.carries ? mention : carried
    }
  }
  return sentences
}

/** 目前 ends what a year set, not what 今年以来 set: that still runs. */
function resets(text: string, clause: Clause, carried: PeriodMention | null, rules: FigureRules): boolean {
  if (carried === null || carried.period.text.endsWith('以来')) return false
  const opening = text.slice(clause.start, clause.end).replace(/^[“”]+/u, '')
  return [...rules.words('now')].some((word) => opening.startsWith(word))
}
