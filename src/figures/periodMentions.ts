/**
 * The expressions of time of a passage, each with the days it names.
 */
import type { Period } from '../schema/entry.ts'
import { toDates, type Dates } from './periodPatterns.ts'
import type { PeriodRule } from './ruleFiles.ts'
import type { FigureRules } from './rules.ts'

export type PeriodMention = {
  readonly start: number
  readonly end: number
  /** Whether later sentences may take it over. */
  readonly carries: boolean
  /** 每年: what a rate is counted by. */
  readonly rate: boolean
  readonly day: boolean
  /** Covers a stretch that statistics report (前5个月, 2023年), unlike a day, a single month or 近年来. */
  readonly statistical: boolean
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

const STATISTICAL: ReadonlySet<string> = new Set([
  'plan',
  'months',
  'first-months',
  'first-quarters',
  'quarter',
  'half',
  'up-to-month',
  'up-to-year',
  'years',
  'year-whole',
  'whole-year',
  'this-year',
  'year',
  'since-year',
  'holiday',
])

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
    if (one.rule.resolve === 'now' && time.date === null) continue
    const last = one.rule.resolve === 'same' ? kept.findLast(({ rate }) => !rate) : undefined
    const mention = toMention(one, last ?? named, time)
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
  const frame = {
    start,
    end: start + text.length,
    carries: rule.carries,
    rate: rule.rate === true,
    day: rule.resolve === 'day',
    statistical: STATISTICAL.has(rule.id),
  }
  if (rule.anaphor === true) return { ...frame, year: null, period: toAntecedent(text, named, time) }
  if (rule.resolve === 'now') return { ...frame, year: null, period: { text, start: null, end: time.date } }
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
