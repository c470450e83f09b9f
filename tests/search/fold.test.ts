import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainFolder } from '../../src/search/fold.ts'
import { fold } from '../../src/text/fold.ts'
import { readState, toSearch } from '../../src/components/search/state.ts'
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts'
import { toSortKey } from '../../src/search/numbers.ts'

describe('folding', () => {
  test.each([
    ['１０６７．２７ 亿元', '1067.27亿元'],
    ['达 3吨', '达3吨'],
    ['Ａ股  ABC Co', 'a股abc co'],
    ['３．７％', '3.7%'],
    ['㎡', 'm2'],
  ])('%s → %s', (text, expected) => {
    expect(plainFolder.fold(text)).toBe(expected)
  })

  test('agrees with the rest of the project on newspaper text', () => {
    const character = fc.constantFrom(...'青山湖 ３%％。，“”abcＡ（）1.\u3000')
    fc.assert(
      fc.property(
        fc.array(character).map((parts) => parts.join('')),
        (text) => {
          expect(plainFolder.fold(text)).toBe(fold(text))
        },
      ),
    )
  })

  test('of a part is a part of the fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, from, length) => {
        const points = [...text]
        const part = points
          .slice(from % (points.length + 1))
          .slice(0, length % 20)
          .join('')
        expect(plainFolder.fold(text)).toContain(plainFolder.fold(part))
      }),
      { numRuns: 500 },
    )
  })

  test('maps every unit back into the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, starts, ends } = plainFolder.foldWithMap(text)
        expect(folded).toBe(plainFolder.fold(text))
        expect(starts).toHaveLength(folded.length)
        starts.forEach((start, i) => {
          expect(start).toBeLessThan(ends[i] ?? 0)
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0)
        })
      }),
    )
  })
})

describe('the bytes', () => {
  test('give back what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.maxSafeNat(), fc.string({ unit: 'grapheme' }))), (values) => {
        const writer = new ByteWriter()
        for (const value of values) {
          if (typeof value === 'number') writer.integer(value)
          else writer.string(value)
        }
        const reader = new ByteReader(writer.take())
        expect(
          values.map((value) => (typeof value === 'number' ? reader.integer() : reader.string())),
        ).toEqual(values)
        expect(() => reader.byte()).toThrow(RangeError)
      }),
    )
  })

  test('sort numbers as numbers', () => {
    const number = fc.double({ noNaN: true })
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(toSortKey(a) < toSortKey(b)).toBe(a < b)
      }),
    )
  })
})

describe('the address', () => {
  test('gives back the state it was written from', () => {
    const text = fc.string({ maxLength: 12 })
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/u), { maxLength: 3 })
    const date = fc.constantFrom('', '2021', '2021-05', '2021-05-21')
    const state = fc.record({
      query: text.map((query) => query.toWellFormed()),
      filters: fc.record({
        district: ids,
        topic: ids,
        entity: ids,
        newspaper: ids,
        from: date,
        to: date,
        figures: fc.boolean(),
      }),
      sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
      tab: fc.constantFrom('articles' as const, 'figures' as const, null),
      page: fc.integer({ min: 1, max: 99 }),
    })
    fc.assert(
      fc.property(state, (before) => {
        expect(readState(toSearch(before))).toEqual(before)
      }),
    )
  })

  test('of another site or hand is read as far as it goes', () => {
    expect(readState('?q=a&page=-3&from=gestern&sort=up&tab=x')).toMatchObject({
      query: 'a',
      page: 1,
      sort: 'relevance',
      tab: null,
    })
    expect(readState('?from=gestern').filters.from).toBe('')
  })
})
