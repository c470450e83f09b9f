/**
 * Qualifiers: the words before or behind a quantity that bound or blur it (近, 超, 以上, 多).
 */
import { escapePattern } from '../text/pattern.ts'
import { alternation } from './grammar.ts'
import type { QualifierRule } from './numberRules.ts'

export type QualifierPatterns = {
  readonly before: RegExp
  readonly after: RegExp
  /** In front of the whole a share is of: 约占全国的60%. */
  readonly ofShare: RegExp
  readonly of: ReadonlyMap<string, QualifierRule>
}

export type Qualified = {
  readonly qualifier: string | null
  /** Whether a word in front or inside bounds the number: 破亿元, 百余家. */
  readonly bounded: boolean
  /** Where the qualifier in front begins: the metric is read from what stands before. */
  readonly start: number
  /** Where the qualifier behind ends. */
  readonly end: number
}

const LONGEST = 8
const LONGEST_WHOLE = 30
/** What may bound a share over the whole it is of. */
const WIDE = new Set(['约', '近', '超', '逾', '不到', '不足', '不超过'])

/** Compiles the qualifier words, longer ones first. */
export function toQualifierPatterns(rules: readonly QualifierRule[]): QualifierPatterns {
  const words = (side: QualifierRule['side']): QualifierRule[] => rules.filter((rule) => rule.side === side)
  const before = [...words('before')]
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ word, notAfter }) => `${notAfter === undefined ? '' : `(?<!${notAfter})`}${escapePattern(word)}`)
  return {
    before: new RegExp(`(?:${before.join('|')})$`, 'u'),
    after: new RegExp(`^(?:${alternation(words('after').map((rule) => rule.word))})`, 'u'),
    ofShare: new RegExp(
      `(?<word>${before.filter((_, at) => WIDE.has(words('before').toSorted((a, b) => b.word.length - a.word.length)[at]?.as ?? '')).join('|')})(?<whole>(?!年|期|日|几|来|[两三]|[0-9])[^，。；：0-9]{2,24}的)$`,
      'u',
    ),
    of: new Map(rules.map((rule) => [rule.word, rule])),
  }
}

/**
 * Reads the qualifier of the quantity at `start`..`end`; the stronger word wins, then the one in front.
 *
 * @example 将达150米左右 → 左右 (达 is weak)
 * @example 近400家 → 近
 */
export function readQualifier(
  text: string,
  quantity: { start: number; end: number; infix: string | null },
  patterns: QualifierPatterns,
): Qualified {
  const left = text.slice(Math.max(0, quantity.start - LONGEST), quantity.start)
  const before = patterns.before.exec(left)?.[0] ?? ''
  const after = patterns.after.exec(text.slice(quantity.end, quantity.end + LONGEST))?.[0] ?? ''
  const strong = [before, quantity.infix ?? '', after].filter(
    (word) => word !== '' && patterns.of.get(word)?.weak !== true,
  )
  const chosen = strong[0] ?? before
  return {
    qualifier: chosen === '' ? null : (patterns.of.get(chosen)?.as ?? chosen),
    bounded: before !== '' || quantity.infix !== null,
    start: quantity.start - before.length,
    end: quantity.end + after.length,
  }
}

/**
 * The qualifier of a share that stands in front of its whole, where none stands at the number.
 *
 * @example 能耗不到同类产品的|5% → 不到, from where it stands on; 约占全市的|60% → 约, and 占全市 stays for the metric
 */
export function readShareQualifier(
  text: string,
  clauseStart: number,
  qualified: Qualified,
  { ofShare, of }: QualifierPatterns,
): Qualified {
  if (qualified.qualifier !== null) return qualified
  const from = Math.max(clauseStart, qualified.start - LONGEST_WHOLE)
  const match = ofShare.exec(text.slice(from, qualified.start))
  const word = match?.groups?.['word']
  if (match === null || word === undefined) return qualified
  const start = /占/u.test(match[0]) ? qualified.start : from + match.index
  return { ...qualified, qualifier: of.get(word)?.as ?? word, start }
}
