/** Whether all of a figure but its subject is what its label says, or grants. */
import type { Figure } from '../../src/schema/figure.ts'
import { isLike } from '../../src/figures/likeness.ts'
import { fold, type Label } from './labels.ts'

export function isReadRight(label: Label, figure: Figure): boolean {
  return (
    (label.metric == null || isLike(fold(label.metric), fold(figure.metric ?? ''))) &&
    isSameChange(label, figure) &&
    isSamePeriod(label, figure.period) &&
    (label.qualifier === undefined || label.qualifier === figure.qualifier) &&
    [label.status ?? 'actual', ...(label.statusAccept ?? [])].includes(figure.status)
  )
}

function isSameChange({ change }: Label, figure: Figure): boolean {
  if (change == null) return true
  if (figure.change === null || figure.change.direction !== change.direction) return false
  return (
    change.value == null ||
    Math.abs(change.value - (figure.change.value ?? Infinity)) <= 1e-3 * Math.abs(change.value)
  )
}

/** Whether a period is what a label says, or grants; a label without one grants any. */
export function isSamePeriod(
  { period, periodAccept = [] }: Label,
  got: Omit<NonNullable<Figure['period']>, 'source'> | null,
): boolean {
  if (period === undefined) return true
  return [period, ...periodAccept].some((wanted) => {
    if (wanted === null || got === null) return wanted === got
    const days = toDays(wanted)
    return (
      isLike(fold(wanted), fold(got.text)) || (days !== null && days[0] === got.start && days[1] === got.end)
    )
  })
}

function toDays(text: string): [string, string] | null {
  const year = /^(?<year>\d{4})年?$/u.exec(text)?.groups?.['year']
  if (year !== undefined) return [`${year}-01-01`, `${year}-12-31`]
  const found = /^(?<year>\d{4})年(?<first>\d{1,2})月?(?:[-—–~至到](?<last>\d{1,2}))?月份?$/u.exec(
    text,
  )?.groups
  if (found === undefined) return null
  const { year: of = '', first = '', last = first } = found
  const end = new Date(Date.UTC(Number(of), Number(last), 0)).toISOString().slice(0, 10)
  return [`${of}-${first.padStart(2, '0')}-01`, end]
}
