/**
 * The expressions of time of a passage, each with the days it names.
 */
import type { Period } from '../schema/figure.ts'
import { toDates, toPeriodFinder, type Dates } from './periodPatterns.ts'
import type { PeriodRule } from './timeRules.ts'
import type { FigureRules } from './rules.ts'
import { isOfScheme } from './schemeTitles.ts'

export type PeriodMention = {
  /** The rule that found it. */
  readonly kind: string
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
  const matches = toPeriodFinder(rules.periods)(text)
  const found = rules.periods.flatMap(({ rule }, at) =>
    (matches[at] ?? []).map((match): Found => ({ start: match.index, match, rule })),
  )
  found.sort((a, b) => a.start - b.start || b.match[0].length - a.match[0].length)
  const kept: PeriodMention[] = []
  for (const one of found) {
    if (one.start < (kept.at(-1)?.end ?? 0)) continue
    if (one.rule.resolve === 'now' && time.date === null) continue
    if (isOfScheme(text, one.start)) continue
    kept.push(toMention(one, toNamed(text, one, kept), time))
  }
  return kept
}

/** The mention that an expression such as 同期, 全年, 同一年 goes back to: of its own sentence the last, of those before the last that opens one. */
function toNamed(
  text: string,
  { rule, start }: Found,
  before: readonly PeriodMention[],
): PeriodMention | null {
  if (rule.resolve === 'same') {
    const last = before.findLast(({ rate }) => !rate)
    if (last !== undefined) return last
  }
  const named = before.filter(({ year }) => year !== null)
  const last = named.at(-1)
  if (last === undefined || !/[。！？]/u.test(text.slice(last.end, start))) return last ?? null
  return named.findLast((mention) => opensSentence(text, mention)) ?? last
}

/** `2021年，产值3亿元；2012年为1亿元`: the first year is what is spoken of, the second what it is compared with. */
export function opensSentence(text: string, { start }: PeriodMention): boolean {
  return /(?:^|[。！？])[“”‘’（]{0,2}$/u.test(text.slice(Math.max(0, start - 3), start))
}

function toMention(
  { rule, match, start }: Found,
  named: PeriodMention | null,
  time: PageTime,
): PeriodMention {
  const [text] = match
  const frame = {
    kind: rule.id,
    start,
    end: start + text.length,
    carries: rule.carries,
    rate: rule.rate === true,
    day: rule.resolve === 'day' || rule.resolve === 'days',
    statistical: STATISTICAL.has(rule.id),
  }
  if (rule.anaphor === true) {
    const period = toAntecedent(text, named, time)
    return { ...frame, year: null, period: rule.resolve === 'before' ? toYearBefore(text, period) : period }
  }
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
  const runs = AT_ITS_START.has(rule.resolve) && match.groups?.['day'] === undefined
  const later = runs ? (dates.start ?? toMonthStart(dates.end)) : dates.end
  if (later === null || later <= time.date || isAhead(match[0], later, time.date)) return dates
  return toDates(rule.resolve, match.groups ?? {}, match[0], time.year - 1)
}

/** `即日起至12月底` in a paper of November: what lasts to a month soon to come. */
function isAhead(text: string, end: string, date: string): boolean {
  return /^[到至]/u.test(text) && Date.parse(end) - Date.parse(date) <= HALF_YEAR
}

const HALF_YEAR = 183 * 24 * 60 * 60 * 1000

/** What a paper may report of while it still runs: 三季度, 截至9月. */
const AT_ITS_START: ReadonlySet<PeriodRule['resolve']> = new Set(['quarter', 'half', 'month'])

const toMonthStart = (day: string | null): string | null => (day === null ? null : `${day.slice(0, 7)}-01`)

/** 再往前一年: the calendar year before the one spoken of. */
function toYearBefore(text: string, { start, end }: Period): Period {
  const year = (start ?? end)?.slice(0, 4)
  return year === undefined
    ? { text, start: null, end: null }
    : { text, ...toDates('year', { year: `${String(Number(year) - 1)}年` }, '', null) }
}

/** 当年 behind 到2023年 is the year itself, and so is 全年 behind 2023年以来; 年末 behind 2023年 is its end. */
function toWhole(text: string, { kind, year, period }: PeriodMention): Period {
  const isEnd = text === '年末'
  const printed = year === null ? null : `${String(year)}年`
  const isWhole = kind === 'up-to-year' || period.end === null
  if (printed === null || (!isWhole && !isEnd)) return period
  const dates = toDates('year', { year: printed }, '', null)
  return isEnd ? { text: `${printed}末`, start: null, end: dates.end } : { text: printed, ...dates }
}

/** 全年 and 当年: the year named before; else the last full year in a paper of January to March. */
function toAntecedent(text: string, named: PeriodMention | null, time: PageTime): Period {
  if (named !== null) return toWhole(text, named)
  const early = time.date !== null && time.date.slice(5, 7) <= '03'
  const ofPage = time.year === null ? null : time.year - (early ? 1 : 0)
  const year = time.named ?? ofPage
  return year === null
    ? { text, start: null, end: null }
    : { text, ...toDates('year', { year: `${String(year)}年` }, '', year) }
}
