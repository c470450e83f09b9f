import fc from 'fast-check'
import { Converter } from 'opencc-js/t2cn'
import { from, to } from 'opencc-js/preset/t2cn'
import { expect, test } from 'vitest'
import { toSimplified } from '../../src/text/simplified.ts'

const convert = Converter({ from: 'tw', to: 'cn' })
/** What the dictionaries write, on either side of an entry, and each of its characters. */
const words = JSON.stringify([from['tw'], to['cn']])
  .split(/[^\p{L}]+/u)
  .filter((word) => word !== '')
const characters = [...new Set(words.join(''))]

test('a text without a character that changes is what the converter makes of it, too', () => {
  expect(words.length).toBeGreaterThan(10_000)
  const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...characters))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      const whole = convert(text)
      if (whole.length === text.length) expect(toSimplified(text)).toBe(whole)
      else expect(toSimplified(text)).toHaveLength(text.length)
    }),
    { numRuns: 5000 },
  )
})

test('what only a phrase changes is changed', () => {
  expect(toSimplified('零售業總銷貨')).toBe('零售业总销货')
  expect(toSimplified('沿著')).toBe('沿着')
  expect(toSimplified('才华与群山')).toBe('才华与群山')
})
