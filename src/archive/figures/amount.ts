import { CHINESE_DIGITS, readNumber } from '../../text/numerals.ts'

const AMOUNT = new RegExp(`^([+-]?)(\\d[\\d,]*(?:\\.\\d+)?(?:e\\+?\\d{1,2})?)?([${CHINESE_DIGITS}点]*)$`, 'u')

/**
 * Reads a number as a person types it into a filter, in Arabic digits, Chinese numerals or both; null for what is no number.
 *
 * @example readAmount('1000亿') === 100000000000
 * @example readAmount('2.5万') === 25000
 * @example readAmount('三百') === 300
 */
export function readAmount(text: string | null): number | null {
  const match = AMOUNT.exec((text ?? '').normalize('NFKC').replaceAll(/\s/gu, ''))
  if (match === null) return null
  const [, sign, digits, words = ''] = match
  const factor = words === '' ? 1 : readNumber(words)
  if (factor === null || (digits === undefined && words === '')) return null
  const value = (digits === undefined ? 1 : Number(digits.replaceAll(',', ''))) * factor
  return sign === '-' ? -value : value
}
