/**
 * Which quantities are figures by the shape of the number and what stands beside it.
 */
import type { Clause } from './clauses.ts'
import type { Quantity } from './quantities.ts'
import type { Qualified } from './qualifiers.ts'
import type { FigureRules } from './rules.ts'

/**
 * Decides whether a quantity reports something.
 *
 * @example 41家会员企业 yes; 一家企业 no; 三大产业 no (no unit); 千家万户 no
 */
export function isFigure(
  text: string,
  quantity: Quantity,
  qualified: Qualified,
  clause: Clause,
  rules: FigureRules,
): boolean {
  if (isPartOfName(text, quantity)) return false
  if (quantity.unit === null) return isBareFigure(text, quantity, clause, rules)
  if (quantity.chinese) return isChineseFigure(text, quantity, qualified, rules)
  return quantity.bareUnit !== null || /[万亿]/u.test(quantity.unit)
}

/** Letters, digits or a joint right beside the number make it a name: X27, 1+3, 2.0. */
function isPartOfName(text: string, quantity: Quantity): boolean {
  const before = text[quantity.start - 1] ?? ''
  const after = text[quantity.end] ?? ''
  return (
    /[0-9+.第]/u.test(before) ||
    (/[A-Za-z]/u.test(before) && !/^[万亿]/u.test(quantity.unit ?? '')) ||
    /[+]/u.test(after) ||
    (quantity.unit === null && /[A-Za-z]/u.test(after))
  )
}

/** Without a unit only a fraction, or a number after a metric that has none (容积率), is a figure. */
function isBareFigure(text: string, quantity: Quantity, clause: Clause, rules: FigureRules): boolean {
  if (/分之|\//u.test(quantity.printed))
    return quantity.value < 1 && !/分之一点/u.test(text.slice(quantity.start, quantity.end + 1))
  if (quantity.chinese) return false
  const lead = text.slice(Math.max(clause.start, quantity.start - 24), quantity.start)
  return [...rules.words('bare')].some((word) => lead.includes(word))
}

/** Chinese numerals: 一 counts nothing by itself, 百 and 千 need a bound, some units are never counted so. */
function isChineseFigure(
  text: string,
  quantity: Quantity,
  qualified: Qualified,
  rules: FigureRules,
): boolean {
  const unit = quantity.bareUnit === null ? undefined : rules.grammar.units.get(quantity.bareUnit)
  const scaled = quantity.unit !== quantity.bareUnit
  const { bounded } = qualified
  if (unit === undefined) return scaled && bounded && quantity.value > 1
  if (unit.chinese === false) return scaled || (unit.kind === 'time' && isMeasured(text, qualified))
  if (/^[百千万亿]/u.test(quantity.printed))
    return (
      bounded ||
      (unit.kind === 'money' && /^[百千]/u.test(quantity.printed) && /[万亿]/u.test(quantity.unit ?? ''))
    )
  if (quantity.value === 1 && !scaled)
    return unit.kind === 'share' || unit.unit === '番' || unit.kind === 'multiple'
  return true
}

/** 平均住院天数达七天, 缩短至三天: a time that is the value of something, unlike 等了三天. */
function isMeasured(text: string, qualified: Qualified): boolean {
  return /(?:达|达到|降到|缩短[到至]?|延长[到至]?|提高到|平均[^，。；]{0,8})$/u.test(
    text.slice(Math.max(0, qualified.start - 12), qualified.start + 2),
  )
}
