import { fold } from '../text/fold.ts'
import type { DatingRules } from './datingSchema.ts'
import { type SubjectPage, toZones } from './zones.ts'

type Rule = Omit<DatingRules['rules'][number], 'pattern'> & { readonly pattern: RegExp }

export type CompiledDating = {
  readonly rules: readonly Rule[]
  readonly least: number
  readonly margin: number
  readonly planBefore: RegExp
  readonly planAfter: RegExp
}

/** Words that bear a date out; months are counted from year 0: 2023-11 is 2023 × 12 + 10. */
type Clue = {
  readonly rule: Rule
  readonly year: number | null
  readonly month: number
  readonly line: number
  readonly text: string
}

export type DateApprox = { readonly edtf: string; readonly evidence: { line: number; text: string }[] }

export function toDating({ rules, least, margin, future }: DatingRules): CompiledDating {
  return {
    rules: rules.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, 'gu') })),
    least,
    margin,
    planBefore: new RegExp(`(?:${future.before.join('|')})$`, 'u'),
    planAfter: new RegExp(`^(?:${future.after.join('|')})`, 'u'),
  }
}

/**
 * Dates an undated page by what its articles say, as EDTF with the sentences that bear it out; never where a date is printed.
 *
 * Every clue votes for the months a page with such words comes out in; the months of most weight win, if they carry enough and
 * lead every other year. 2023年度第十八次会议 + 今年1至10月 + 明年一季度 → `2023-11~`; a year's meeting alone → `2023~`.
 *
 * @returns null where the page is dated, says too little, or two years are as likely
 */
export function readDateApprox(
  page: Pick<SubjectPage, 'date' | 'articles'>,
  { dating }: { dating: CompiledDating },
): DateApprox | null {
  if (page.date !== null) return null
  const clues = readClues(page, dating)
  const votes = toVotes(clues)
  const top = Math.max(0, ...votes.values())
  const months = [...votes]
    .filter(([, vote]) => vote === top)
    .map(([month]) => month)
    .sort((a, b) => a - b)
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined || top < dating.least || last - first >= months.length + 1)
    return null
  const rival = Math.max(
    0,
    ...[...votes].filter(([month]) => month < first - 11 || month > last + 11).map(([, vote]) => vote),
  )
  const edtf = toEdtf(first, last)
  if (edtf === null || top - rival < dating.margin) return null
  return { edtf, evidence: toEvidence(clues, first) }
}

function readClues(page: Pick<SubjectPage, 'articles'>, dating: CompiledDating): Clue[] {
  return page.articles.flatMap((article) =>
    toZones(article).flatMap(({ printed, line }) =>
      printed.split(/(?<=[。；！？;!?])/u).flatMap((sentence) => cluesIn(sentence, line ?? 1, dating)),
    ),
  )
}

function cluesIn(sentence: string, line: number, dating: CompiledDating): Clue[] {
  const folded = fold(sentence)
  return dating.rules.flatMap((rule) =>
    [...folded.matchAll(rule.pattern)]
      .filter((match) => !isPlan(folded, match, rule, dating))
      .map((match) => ({
        rule,
        year: match.groups?.['year'] === undefined ? null : Number(match.groups['year']),
        month: Number(match.groups?.['month'] ?? 0),
        line,
        text: sentence.trim(),
      })),
  )
}

function isPlan(
  text: string,
  match: RegExpExecArray,
  rule: Rule,
  { planBefore, planAfter }: CompiledDating,
): boolean {
  if (rule.anchor !== 'year' || rule.certain) return false
  const end = match.index + match[0].length
  return (
    planBefore.test(text.slice(Math.max(0, match.index - 3), match.index)) ||
    planAfter.test(text.slice(end, end + 4))
  )
}

/** Each rule votes once for each of its readings; clues of this year vote in every year the page names. */
function toVotes(clues: readonly Clue[]): Map<number, number> {
  const years = clues.flatMap(({ year }) => (year === null ? [] : [year, year + 1]))
  const votes = new Map<number, number>()
  const seen = new Set<string>()
  for (const clue of clues)
    for (const year of clue.year === null ? new Set(years) : [clue.year]) {
      const [from, to] = rangeOf(clue, year)
      const key = `${clue.rule.id} ${String(from)}`
      if (seen.has(key)) continue
      seen.add(key)
      for (let month = from; month <= to; month += 1)
        votes.set(month, (votes.get(month) ?? 0) + clue.rule.weight)
    }
  return votes
}

function rangeOf({ rule, month }: Clue, year: number): [number, number] {
  const numbers = { month, 'month+1': month + 1, 'month+4': month + 4 }
  const at = ([years, of]: Rule['from']): number =>
    (year + years) * 12 + (typeof of === 'number' ? of : numbers[of]) - 1
  return [at(rule.from), at(rule.to)]
}

/** `2023-11~` for a month, `2024-01~/2024-03~` for a few, `2023~` for most of a year; null for more. */
function toEdtf(first: number, last: number): string | null {
  const month = (at: number): string =>
    `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}~`
  if (first === last) return month(first)
  if (last - first <= 5) return `${month(first)}/${month(last)}`
  return Math.floor(first / 12) === Math.floor(last / 12) ? `${String(Math.floor(first / 12))}~` : null
}

/** The clues that agree with the verdict, weightiest first, at most six, each sentence once. */
function toEvidence(clues: readonly Clue[], month: number): { line: number; text: string }[] {
  const agreeing = clues.filter((clue) => {
    const [from, to] = rangeOf(clue, clue.year ?? Math.floor(month / 12))
    return from <= month && month <= to
  })
  const best = new Map<string, Clue>()
  for (const clue of agreeing.sort((a, b) => b.rule.weight - a.rule.weight || a.line - b.line))
    if (!best.has(clue.text)) best.set(clue.text, clue)
  return [...best.values()].slice(0, 6).map(({ line, text }) => ({ line, text }))
}
