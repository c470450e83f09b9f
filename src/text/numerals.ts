/**
 * Chinese numerals as numbers. A string that is no well-formed numeral (`三五`, `两两`, `千千`) gives null, never a guess.
 */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const MYRIADS: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
]

/** The characters a Chinese numeral is made of, for a character class. */
export const CHINESE_DIGITS = '〇零一二两三四五六七八九十百千万亿'

/**
 * Reads a Chinese numeral.
 *
 * @example readChineseNumeral('一千二百万') === 12000000
 * @example readChineseNumeral('三点五') === 3.5
 * @example readChineseNumeral('三五') === null
 */
export function readChineseNumeral(text: string): number | null {
  const [whole = '', fraction] = text.split('点')
  const value = readMyriads(whole)
  if (value === null || fraction === undefined) return value
  const digits = [...fraction].map((character) => DIGITS[character])
  if (digits.length === 0 || digits.includes(undefined)) return null
  return Number(`${String(value)}.${digits.join('')}`)
}

/**
 * Reads a number whose digits are printed one by one, in either writing.
 *
 * @example readDigits('二〇二六') === 2026
 * @example readDigits('2026') === 2026
 */
export function readDigits(text: string): number | null {
  const number = Number([...text].map((digit) => DIGITS[digit] ?? digit).join(''))
  return Number.isNaN(number) ? null : number
}

function readMyriads(text: string): number | null {
  for (const [word, factor] of MYRIADS) {
    const at = text.lastIndexOf(word)
    if (at < 0) continue
    const high = at === 0 ? 1 : readMyriads(text.slice(0, at))
    const rest = text.slice(at + 1)
    const low = rest === '' ? 0 : readMyriads(rest)
    return high === null || low === null ? null : high * factor + low
  }
  return readBelowMyriad(text)
}

/** `三百二十五` → 325, `十二` → 12, `百` → 100 (its leading one is not spoken). */
function readBelowMyriad(text: string): number | null {
  if (text === '') return null
  let sum = 0
  let digit: number | null = null
  let below = Number.POSITIVE_INFINITY
  for (const character of text) {
    const ten = TENS[character]
    const next = DIGITS[character]
    if (ten === undefined) {
      if (next === undefined || (digit !== null && digit !== 0)) return null
      digit = next
      continue
    }
    if (ten >= below || (digit === null && sum > 0)) return null
    sum += (digit ?? 1) * ten
    below = ten
    digit = null
  }
  return sum + (digit ?? 0)
}

/**
 * Reads a number as printed in Arabic digits (with thousands separators) or Chinese numerals.
 *
 * @example readNumber('1,067.27') === 1067.27
 * @example readNumber('二十三') === 23
 */
export function readNumber(text: string): number | null {
  if (/^[0-9]/u.test(text)) return Number(text.replaceAll(',', ''))
  return readChineseNumeral(text)
}
