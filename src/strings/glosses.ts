/** What printed words mean in the language of the interface: roles of bylines, units of figures. */
import glosses from '../../content/rules/glosses.json'
import { language } from './words.ts'

const toMap = (
  words: readonly { readonly word: string; readonly en: string }[],
): ReadonlyMap<string, string> => new Map(language === 'en' ? words.map(({ word, en }) => [word, en]) : [])

const roles = toMap(glosses.roles)
const units = toMap(glosses.units)
const amount = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 })
const large = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 6,
})

/** `记者` → `reporter`; null where readers know the word, or it has no gloss. */
export function roleGloss(role: string): string | null {
  return roles.get(role) ?? null
}

/**
 * A normalised value in words a reader of the interface knows; null where the printed one says the same.
 *
 * @example // in English: amountGloss({ normalized: 106727000000, baseUnit: '元' }) === '106.727 billion yuan'
 */
export function amountGloss({
  normalized,
  baseUnit,
}: {
  readonly normalized: number
  readonly baseUnit: string | null
}): string | null {
  const unit = units.get(baseUnit ?? '')
  if (unit === undefined || unit === '%') return null
  const number = Math.abs(normalized) >= 1e6 ? large.format(normalized) : amount.format(normalized)
  return `${number} ${unit}`
}
