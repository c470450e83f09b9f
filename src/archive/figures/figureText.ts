/** How a figure's value and change are said in a line, the same on cards, in tables, in popovers and in the explorer. */
import type { Figure } from '../../schema/figure.ts'
import { toTidy } from './printed.ts'

export type Said = Pick<Figure, 'kind' | 'from' | 'change' | 'metric'> & {
  /** As the page has it, with its qualifier (`toPrinted`). */
  readonly printed: string
}

const SIGNS = { up: '+', down: '−', flat: '' } as const
/** What names a rate of growth, so that its numbers bear a sign though none of them is read as a change. */
const GROWTH = /(?:增速|增幅|涨幅|升幅|增长率|增长速度|增长幅度)$/u

/**
 * The value with its qualifier, its sign where it is a change, both ends where it has two.
 *
 * @example toFigureText({ kind: 'change', printed: '12.5%', change: { direction: 'up', … }, from: null }) === '+12.5%'
 * @example toFigureText({ kind: 'from-to', printed: '2.5以上', from: { value: 0.7, unit: null }, … }) === '0.7→2.5以上'
 * @example toFigureText({ kind: 'from-to', metric: '工业增速', printed: '2.4%', from: { value: 0.3, unit: '%' }, … }) === '+0.3%→+2.4%'
 */
export function toFigureText({ kind, printed, from, change, metric }: Said): string {
  const tidy = toTidy(printed)
  if (from !== null && GROWTH.test(metric ?? ''))
    return `${withSign(from.value)}${from.unit ?? ''}→${/^[-−+]/u.test(tidy) ? tidy : signed(tidy, '+')}`
  if (kind === 'change') return signed(tidy, SIGNS[change?.direction ?? 'flat'])
  if (from === null || tidy.startsWith(String(from.value))) return tidy
  return kind === 'range' ? `${from.value}—${tidy}` : `${from.value}${from.unit ?? ''}→${tidy}`
}

const withSign = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`)

/** The sign stands before the digits, behind a qualifier: `超+10%`. */
function signed(text: string, sign: string): string {
  const at = text.search(/\d/u)
  return at < 0 ? sign + text : text.slice(0, at) + sign + text.slice(at)
}

/** `同比 +5.9%`; the basis alone where the figure itself says the change; null where it says no change in numbers. */
export function toChangeText({
  kind,
  change,
  value,
  unit,
}: Pick<Figure, 'kind' | 'change' | 'value' | 'unit'>): string | null {
  if (change === null || change.value === null) return null
  if (kind === 'change' || (change.value === value && change.unit === unit)) return change.basis
  const number = `${SIGNS[change.direction]}${change.value}`
  return `${change.basis ?? ''} ${withQualifier(number, change.unit ?? '', change.qualifier)}`.trim()
}

/** A change with its basis in other words, behind the number: `比上年 +12.4%` → `+12.4% on the year before`; as it is where the basis has none. */
export function toSaidChange(change: string, nameOf: (basis: string) => string | undefined): string {
  const [basis = '', ...number] = change.split(' ')
  const named = nameOf(basis)
  return named === undefined ? change : [...number, named].join(' ')
}

/** Qualifiers that stand behind what they qualify. */
const BEHIND = /^(?:以[上下内]|左右|上下|之多)$/u
/** Qualifiers that stand between a number and its unit. */
const BETWEEN = /^[多余几来]$/u

/** @example 25, %, 以上 → '+25%以上'; 5, %, 超 → '超+5%'; 10, 亿元, 多 → '+10多亿元' */
function withQualifier(number: string, unit: string, qualifier: string | null): string {
  if (qualifier === null) return number + unit
  if (BETWEEN.test(qualifier)) return number + qualifier + unit
  return BEHIND.test(qualifier) ? number + unit + qualifier : qualifier + number + unit
}
