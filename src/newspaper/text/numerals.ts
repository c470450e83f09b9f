/**
 * Numbers as mastheads print them.
 */
const DIGITS = '零一二三四五六七八九'

/** `'12'` → 12, `'十二'` → 12, `'二十'` → 20; null for none. */
export function toNumber(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text) || null
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0
  const one = ones === '' ? 0 : DIGITS.indexOf(ones)
  return ten < 0 || one < 0 ? null : 10 * ten + one || null
}

/** A year spelt by its digits: `'二〇二四'` → 2024. */
export function toYear(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  return Number(Array.from(text, (digit) => Math.max(0, DIGITS.indexOf(digit))).join(''))
}
