/**
 * Atoms: every single number of a text with the unit printed behind it, before anything is judged.
 */
import type { QuantityGrammar } from './grammar.ts'
import { findMatches } from '../text/matches.ts'
import { readNumber } from '../text/numerals.ts'

export type Atom = {
  readonly start: number
  readonly end: number
  readonly value: number
  /** As printed, scale included: 亿元, 家, %, 元/人; a lone 万 is kept as the unit. */
  readonly unit: string | null
  /** 多, 余, 来 between number and unit. */
  readonly infix: string | null
  /** The unit without scale and denominator: 元. */
  readonly bareUnit: string | null
  readonly per: string | null
  /** The number as printed. */
  readonly printed: string
  readonly chinese: boolean
}

const BEFORE_MINUS = /^[，。；：、（“为达是了率速幅跌降至到]$/u

/**
 * Finds all atoms of a folded text, left to right.
 *
 * @example toAtoms('完成投资1.2万亿元', grammar) → [{ value: 1.2, unit: '万亿元', … }]
 */
export function toAtoms(text: string, grammar: QuantityGrammar): Atom[] {
  const atoms: Atom[] = []
  for (const match of findMatches(text, grammar.atom)) {
    const atom = toAtom(text, match)
    if (atom !== null) atoms.push(atom)
  }
  return atoms
}

function toAtom(text: string, match: RegExpExecArray): Atom | null {
  const groups = match.groups ?? {}
  const end = match.index + match[0].length
  const frame = { start: match.index, end, infix: null, per: null, chinese: true }
  if (groups['percent'] !== undefined) {
    const value = readNumber(groups['percent'])
    const chinese = !/[0-9]/u.test(groups['percent'])
    return value === null ? null : { ...frame, value, unit: '%', bareUnit: '%', printed: match[0], chinese }
  }
  if (groups['denominator'] !== undefined)
    return toFraction(frame, groups['denominator'], groups['numerator'], match[0])
  if (groups['over'] !== undefined) return toFraction(frame, groups['under'], groups['over'], match[0])
  return toPlainAtom(text, frame, groups)
}

type Frame = Pick<Atom, 'start' | 'end' | 'infix' | 'per' | 'chinese'>
type Groups = Record<string, string | undefined>

/** `三分之一`, `1/3` → 0.333…, without a unit. */
function toFraction(frame: Frame, under = '', over = '', printed = ''): Atom | null {
  const low = readNumber(under)
  const high = readNumber(over)
  if (low === null || high === null || low === 0) return null
  return { ...frame, value: high / low, unit: null, bareUnit: null, printed }
}

function toPlainAtom(text: string, frame: Frame, groups: Groups): Atom | null {
  const printed = groups['number'] ?? ''
  const chinese = !/^[0-9]/u.test(printed)
  const [digits, spoken] = chinese ? splitScale(printed) : [printed, '']
  const whole = readNumber(digits)
  if (whole === null) return null
  const amount = Number((whole + Number(groups['hundredths'] ?? 0) / 100).toFixed(10))
  const scale = spoken + (groups['scale'] ?? groups['scale2'] ?? '')
  const bareUnit = groups['unit'] ?? null
  const per = groups['per'] ?? null
  const name = scale + (bareUnit ?? '') + (per === null ? '' : `/${per}`)
  const negative = text[frame.start - 1] === '-' && BEFORE_MINUS.test(text[frame.start - 2] ?? '，')
  return {
    start: negative ? frame.start - 1 : frame.start,
    end: frame.end,
    value: negative ? -amount : amount,
    unit: name === '' ? null : name,
    infix: groups['infix'] ?? groups['infix2'] ?? groups['infix3'] ?? null,
    bareUnit,
    per,
    printed,
    chinese,
  }
}

/** `一千二百万` → `一千二百` and the scale `万`, as in 1200万. */
function splitScale(printed: string): [string, string] {
  const parts = /^(.+?)(万亿|亿|万)$/u.exec(printed)
  if (parts?.[1] !== undefined && parts[2] !== undefined) return [parts[1], parts[2]]
  return printed === '亿' || printed === '万' ? ['一', printed] : [printed, '']
}
