import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownNumbers, slicePath, toSlices } from '../../src/archive/slices.ts'

test('the pages of a list hold each of its items once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 50 }), (items, size) => {
      const slices = toSlices(items, size)
      expect(slices.flatMap((slice) => slice.items)).toEqual(items)
      expect(slices.map(({ number }) => number)).toEqual(slices.map((_, i) => i + 1))
      expect(slices.every(({ last, total }) => last === slices.length && total === items.length)).toBe(true)
    }),
  )
})

test('an empty list has one page', () => {
  expect(toSlices([], 40)).toEqual([{ items: [], number: 1, last: 1, total: 0 }])
})

test('the first page is the list itself', () => {
  expect(slicePath('districts/linan/', 1)).toBe('districts/linan/')
  expect(slicePath('districts/linan/', 2)).toBe('districts/linan/2/')
})

test('long lists show first, last and neighbours', () => {
  expect(shownNumbers(1, 1)).toEqual([1])
  expect(shownNumbers(2, 4)).toEqual([1, 2, 3, 4])
  expect(shownNumbers(6, 20)).toEqual([1, null, 5, 6, 7, null, 20])
})
