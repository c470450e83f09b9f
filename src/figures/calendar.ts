/**
 * What the calendar says of a figure before any word is read: a period that is over, one that runs, one that is to come.
 */
import type { Period } from '../schema/figure.ts'

/** The days a page may have been printed on: one day where its date is printed, else what its EDTF leaves open. */
export type Printed = { readonly first: string; readonly last: string }

/**
 * The days a page may have been printed on; null where nothing tells.
 *
 * @example toPrinted('2024-03-05', null) → 2024-03-05 … 2024-03-05
 * @example toPrinted(null, '2023-11~') → 2023-11-01 … 2023-11-30
 */
export function toPrinted(date: string | null, approx: string | null): Printed | null {
  if (date !== null) return { first: date, last: date }
  const ends = (approx ?? '').split('/').map((part) => /^[0-9]{4}(?:-[0-9]{2}){0,2}/u.exec(part)?.[0])
  const [first] = ends
  const last = ends.at(-1)
  return first === undefined || last === undefined ? null : { first: firstDay(first), last: lastDay(last) }
}

function firstDay(edtf: string): string {
  const [year = '', month = '01', day = '01'] = edtf.split('-')
  return `${year}-${month}-${day}`
}

function lastDay(edtf: string): string {
  const [year = '', month = '12', day] = edtf.split('-')
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${day ?? String(last)}`
}

export type Tense = 'over' | 'running' | 'ahead'

/** A period that names its very end, unlike 今年 or “十四五”期间, which a report may give so far. */
const ENDS = /^(?:到|至|力争到)|全年|年底|年末|末$|底前?$/u
/** A count as of the day of printing, whatever month it names; 到今年 alike. */
const SO_FAR = /^截[至止]|^到今年$/u

/** 到今年11月, in a paper of that month. */
const TO_MONTH = /^[到至][^到至]*月$/u

/**
 * Whether a period is over, runs, or is to come on the day of printing; null where the days are not known.
 *
 * @example toTense({ text: '到2027年', end: '2027-12-31', … }, printed in 2024) === 'ahead'
 * @example toTense({ text: '今年', … }, printed in it) === 'running'; 全年 of it is 'ahead'
 */
export function toTense(period: Period | null, printed: Printed | null): Tense | null {
  if (period === null || printed === null) return null
  const { start, end, text } = period
  if (start !== null && start > printed.last) return 'ahead'
  if (end === null) return start === null ? null : 'running'
  if (end < printed.first) return 'over'
  if (end <= printed.last) return null
  if (SO_FAR.test(text) || (TO_MONTH.test(text) && end.slice(0, 7) === printed.last.slice(0, 7)))
    return 'running'
  return start === null || ENDS.test(text) ? 'ahead' : 'running'
}
