/** What printed words mean in the language of the interface: roles of bylines, units of figures, what they are compared with, indicators. */
import { toAmountWords } from '../archive/figures/amountWords.ts'
import { toSaidChange } from '../archive/figures/figureText.ts'
import glosses from '../../content/rules/glosses.json'
import { language } from './words.ts'

const toMap = (
  words: readonly { readonly word: string; readonly en: string }[],
): ReadonlyMap<string, string> => new Map(language === 'en' ? words.map(({ word, en }) => [word, en]) : [])

const roles = toMap(glosses.roles)
const units = toMap(glosses.units)
const perWords = toMap(glosses.per)
const bases = toMap(glosses.bases)
const indicators: ReadonlyMap<string, string> = new Map(
  language === 'en' ? glosses.indicators.map(({ id, en }) => [id, en]) : [],
)
/** `记者` → `reporter`; null where readers know the word, or it has no gloss. */
export function roleGloss(role: string): string | null {
  return roles.get(role) ?? null
}

/**
 * A normalised value in words a reader of the interface knows; null where the printed one says the same.
 *
 * @example // in English: amountGloss({ normalized: 106727000000, baseUnit: '元', per: null }) === '106.727 billion yuan'
 */
export function amountGloss({
  normalized,
  baseUnit,
  per,
}: {
  readonly normalized: number
  readonly baseUnit: string | null
  readonly per: string | null
}): string | null {
  const unit = units.get(baseUnit ?? '')
  if (unit === undefined || unit === '%') return null
  return toAmountWords(normalized, unit, per, (word) => perWords.get(word))
}

/** A figure's change (`toChangeText`) in words of the interface: `比上年 +12.4%` → `+12.4% on the year before`. */
export function changeGloss(change: string): string {
  return toSaidChange(change, (basis) => bases.get(basis))
}

/** What an indicator is called; its Chinese name in Chinese, and where it has no other. */
export function indicatorText(id: string | null, name: string): string {
  return (id === null ? undefined : indicators.get(id)) ?? name
}

/** Units by their Chinese names, those that read the same in every language aside. */
export function unitGlosses(): [string, string][] {
  return Array.from(units).filter(([chinese, other]) => chinese !== other)
}

/** What amounts are counted by (`每人`) and changes compared with (`同比`), by their Chinese words. */
export function comparisonGlosses(): [string, string][] {
  return [...Array.from(perWords, ([word, other]): [string, string] => [`每${word}`, other]), ...bases]
}
