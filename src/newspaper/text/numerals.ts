/**
 * Numbers as mastheads print them.
 */
import { readChineseNumeral } from '../../text/numerals.ts'

/** `'12'` → 12, `'十二'` → 12, `'二十'` → 20; null for none, and for nought, which numbers nothing. */
export function toNumber(text: string): number | null {
  return (/^\d+$/u.test(text) ? Number(text) : readChineseNumeral(text)) || null
}

/** A year spelt by its digits: `'二〇二四'` → 2024. */
export function toYear(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  return Number(Array.from(text, (digit) => readChineseNumeral(digit) ?? 0).join(''))
}
