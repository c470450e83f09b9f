/**
 * The grammar of a printed quantity as one regular expression, built from the unit lexicon.
 */
import type { Unit } from './numberRules.ts'
import { CHINESE_DIGITS } from '../text/numerals.ts'
import { escapePattern } from '../text/pattern.ts'

export const NUMBER = `(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])(?:\\.[0-9]{1,9})?|[0-9]{1,16}(?:\\.[0-9]{1,9})?|[${CHINESE_DIGITS}]{1,16}(?:点[〇零一二三四五六七八九]{1,6})?)`
const SCALE = '(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|十)'
const INFIX = '(?:多|余|来)'

export type QuantityGrammar = {
  /** Sticky groups: percent, denominator, numerator, number, infix, scale, unit, per. */
  readonly atom: RegExp
  /** 每平方米, 每万名, 每年 at the start of a text. */
  readonly every: RegExp
  /** The alternation of all units, for the patterns of other rules. */
  readonly unitPattern: string
  readonly units: ReadonlyMap<string, Unit>
}

/** Longer words first, so that 平方公里 wins over 平方. */
export function alternation(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
}

/**
 * Compiles the units into the grammar.
 *
 * @example `1,067.27亿元` → number `1,067.27`, scale `亿`, unit `元`
 * @example `200多家` → number `200`, infix `多`, unit `家`
 * @example `1/3` → over `1`, under `3`; `4米20` → number `4`, unit `米`, hundredths `20`
 * @example `150元/人` → number `150`, unit `元`, per `人`
 */
export function toQuantityGrammar(units: readonly Unit[]): QuantityGrammar {
  const byLength = [...units].sort((a, b) => b.unit.length - a.unit.length || (a.unit < b.unit ? -1 : 1))
  const unitPattern = byLength
    .map((unit) => escapePattern(unit.unit) + (unit.notBefore === undefined ? '' : `(?!${unit.notBefore})`))
    .join('|')
  const per = `(?:/每?(?<per>年|月|日|季|${unitPattern}))?`
  const tail = `(?:(?<infix>${INFIX})?(?<scale>${SCALE})??(?<infix3>${INFIX})?(?<unit>${unitPattern})${per}|(?<infix2>${INFIX})?(?<scale2>${SCALE})|)`
  const atom = `百分之(?<percent>${NUMBER})|(?<denominator>[${CHINESE_DIGITS}]{1,4})分之(?<numerator>[${CHINESE_DIGITS}]{1,4})|(?<![0-9/.])(?<over>[1-9])/(?<under>[2-9]|10)(?![0-9/.%])|(?<number>${NUMBER})${tail}(?<hundredths>(?<=[0-9]米)[0-9]{2}(?![0-9.%]|${unitPattern}))?`
  return {
    atom: new RegExp(atom, 'gu'),
    every: new RegExp(
      `^每[0-9]*[十百千万亿]*(?:个?(?:季度|学期|年|月|日|天|周|次)|(?<unit>${unitPattern}))`,
      'u',
    ),
    unitPattern,
    units: new Map(units.map((unit) => [unit.unit, unit])),
  }
}
