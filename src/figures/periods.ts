/**
 * The period of each figure: the expression of time in its clause, its sentence, or an earlier sentence of the paragraph.
 */
import type { Period } from '../schema/entry.ts'
import type { Clause } from './clauses.ts'
import type { Draft } from './drafts.ts'
import { toDates, type Dates } from './periodPatterns.ts'
import type { PeriodRule } from './ruleFiles.ts'
import type { FigureRules } from './rules.ts'

export type PeriodMention = {
  readonly start: number
  readonly end: number
  readonly carries: boolean
  /** The calendar year it names, which a later 全年 or 一季度 may mean. */
  readonly year: number | null
  readonly period: Period
}

/** What a page and the article so far tell about the year. */
export type PageTime = {
  /** The page's date, or null where only its year is known. */
  readonly date: string | null
  readonly year: number | null
  /** The year named last in the paragraphs before. */
  readonly named: number | null
}

type Found = { readonly start: number; readonly match: RegExpExecArray; readonly rule: PeriodRule }

/**
 * Finds the expressions of time of a folded text; where two overlap the longer, then the earlier rule wins.
 *
 * @example '今年1至10月，…' → 今年1至10月, 2023-01-01 … 2023-10-31 on a page of 2023
 * @example '2022年…。全年…' → the second is 2022年, whatever the page's year
 */
export function toPeriodMentions(text: string, rules: FigureRules, time: PageTime): PeriodMention[] {
  const found = rules.periods.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)].map((match): Found => ({ start: match.index, match, rule })),
  )
  found.sort((a, b) => a.start - b.start || b.match[0].length - a.match[0].length)
  const kept: PeriodMention[] = []
  let named: PeriodMention | null = null
  for (const one of found) {
    if (one.start < (kept.at(-1)?.end ?? 0)) continue
    const mention = toMention(one, named, time)
    if (mention.year !== null) named = mention
    kept.push(mention)
  }
  return kept
}

function toMention(
  { rule, match, start }: Found,
  named: PeriodMention | null,
  time: PageTime,
): PeriodMention {
  const [text] = match
  const frame = { start, end: start + text.length, carries: rule.carries }
  if (rule.anaphor === true) return { ...frame, year: null, period: toAntecedent(text, named, time) }
  const printed = match.groups?.['year'] !== undefined
  const dates = toDates(
    rule.resolve,
    match.groups ?? {},
    text,
    printed ? time.year : (named?.year ?? time.year),
  )
  const period = { text, ...(printed || named !== null ? dates : notAfterPage(dates, rule, match, time)) }
  return { ...frame, year: printed ? yearOf(dates) : null, period }
}

function yearOf({ start, end }: Dates): number | null {
  const day = start ?? end
  return day === null ? null : Number(day.slice(0, 4))
}

/** `前三季度` in a paper of January is last year's. */
function notAfterPage(dates: Dates, rule: PeriodRule, match: RegExpExecArray, time: PageTime): Dates {
  if (time.date === null || time.year === null || rule.resolve === 'plan') return dates
  const later = rule.resolve === 'quarter' || rule.resolve === 'half' ? dates.start : dates.end
  if (later === null || later <= time.date) return dates
  return toDates(rule.resolve, match.groups ?? {}, match[0], time.year - 1)
}

/** 全年 and 当年: the year named before; else the last full year in a paper of January to March. */
function toAntecedent(text: string, named: PeriodMention | null, time: PageTime): Period {
  if (named !== null) return named.period
  const early = time.date !== null && time.date.slice(5, 7) <= '03'
  const ofPage = time.year === null ? null : time.year - (early ? 1 : 0)
  const year = time.named ?? ofPage
  return year === null
    ? { text, start: null, end: null }
    : { text, ...toDates('year', { year: `${String(year)}年` }, '', year) }
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
