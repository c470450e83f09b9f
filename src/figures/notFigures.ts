/**
 * Numbers that are no figures: dates, ordinals, names, idioms, thresholds.
 */
import { NUMBER, type QuantityGrammar } from './grammar.ts'
import { toFinder } from '../text/finder.ts'
import { CHINESE_DIGITS } from '../text/numerals.ts'
import { oncePer } from '../text/once.ts'
import type { FigureRuleFiles } from './ruleFiles.ts'

export type NotFigurePattern = { readonly id: string; readonly pattern: RegExp }
export type Span = { readonly start: number; readonly end: number }

/** A number is met at its start, never in its middle. */
const WHOLE = `(?<![0-9.${CHINESE_DIGITS}])`

/** Compiles the rules: {N} becomes a number, {U} a unit of the lexicon. */
export function toNotFigurePatterns(
  rules: FigureRuleFiles['not-figures']['notFigures'],
  grammar: QuantityGrammar,
): NotFigurePattern[] {
  return rules.map(({ id, pattern }) => ({
    id,
    pattern: new RegExp(
      pattern.replaceAll('{N}', `(?:${WHOLE}${NUMBER})`).replaceAll('{U}', `(?:${grammar.unitPattern})`),
      'gu',
    ),
  }))
}

/**
 * The spans of a folded text in which a number is no figure, with the rule that says so.
 *
 * @example toMasks('第3波，目前3家', patterns) → [{ start: 0, end: 2, id: 'ordinal' }]
 */
export function toMasks(text: string, patterns: readonly NotFigurePattern[]): (Span & { id: string })[] {
  const found = toMaskFinder(patterns)(text)
  return patterns.flatMap(({ id }, at) =>
    (found[at] ?? []).map((match) => ({
      id,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

const toMaskFinder = oncePer((patterns: readonly NotFigurePattern[]) =>
  toFinder(patterns.map(({ pattern }) => pattern)),
)

/** Marks every character of the masks, for a constant-time look-up. */
export function toMaskedCharacters(length: number, masks: readonly Span[]): Uint8Array {
  const masked = new Uint8Array(length)
  for (const mask of masks) masked.fill(1, mask.start, mask.end)
  return masked
}
