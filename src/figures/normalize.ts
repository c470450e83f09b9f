/**
 * Values in base units: 亿元 → 元, 亩 → 平方米, 万人 → 人; % and 个百分点 stay apart.
 */
import { toSimplified } from '../text/simplified.ts'
import type { QuantityGrammar } from './grammar.ts'

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
  ['十', 10],
]

type Factor = { readonly factor: number; readonly baseUnit: string | null }

/**
 * The factor that takes a printed unit to its base unit.
 *
 * @example toFactor('亿元', grammar) → { factor: 1e8, baseUnit: '元' }
 * @example toFactor('元/人', grammar) → { factor: 1, baseUnit: '元/人' }
 */
export function toFactor(printed: string | null, grammar: QuantityGrammar): Factor {
  if (printed === null) return { factor: 1, baseUnit: null }
  const unit = toSimplified(printed)
  const known = grammar.units.get(unit)
  if (known !== undefined) return { factor: known.factor, baseUnit: known.base }
  const slash = unit.indexOf('/')
  if (slash > 0) return toRateFactor(unit.slice(0, slash), unit.slice(slash + 1), grammar)
  for (const [word, scale] of SCALES) {
    if (!unit.startsWith(word)) continue
    const rest = toFactor(unit.slice(word.length) || null, grammar)
    return { factor: scale * rest.factor, baseUnit: rest.baseUnit }
  }
  return { factor: 1, baseUnit: unit }
}

function toRateFactor(above: string, below: string, grammar: QuantityGrammar): Factor {
  const upper = toFactor(above, grammar)
  const lower = toFactor(below, grammar)
  return {
    factor: upper.factor / lower.factor,
    baseUnit: `${upper.baseUnit ?? ''}/${lower.baseUnit ?? below}`,
  }
}

/** Rounds away the noise of binary fractions: 1067.27 × 1e8 is 106727000000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

/**
 * A value in its base unit.
 *
 * @example toNormalized(1067.27, '亿元', grammar) → { normalized: 106727000000, baseUnit: '元' }
 */
export function toNormalized(
  value: number,
  unit: string | null,
  grammar: QuantityGrammar,
): { normalized: number; baseUnit: string | null } {
  const { factor, baseUnit } = toFactor(unit, grammar)
  return { normalized: rounded(value * factor), baseUnit }
}

/** The way back: toPrinted(106727000000, '亿元', grammar) → 1067.27. */
export function toPrinted(normalized: number, unit: string | null, grammar: QuantityGrammar): number {
  return rounded(normalized / toFactor(unit, grammar).factor)
}
