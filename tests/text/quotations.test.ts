import { expect, test } from 'vitest'
import { readDigits } from '../../src/text/numerals.ts'
import { isInQuotation } from '../../src/text/quotations.ts'

test('a place is in a quotation until it is closed, or opened too far away', () => {
  const text = '他说：“去年5家”，今年7家'
  expect(isInQuotation(text, text.indexOf('5'), 200)).toBe(true)
  expect(isInQuotation(text, text.indexOf('7'), 200)).toBe(false)
  expect(isInQuotation(text, text.indexOf('5'), 1)).toBe(false)
})

test('a year is read digit by digit in either writing, and no word is one', () => {
  expect(readDigits('二〇二六')).toBe(2026)
  expect(readDigits('2026')).toBe(2026)
  expect(readDigits('今年')).toBeNull()
})
