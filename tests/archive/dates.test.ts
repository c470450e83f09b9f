import { describe, expect, test } from 'vitest'
import {
  daysIn,
  firstWeekday,
  monthOf,
  monthsBetween,
  readEdtf,
  sortDay,
  toFiledPeriod,
  yearOf,
} from '../../src/archive/dates.ts'
import { intervalText } from '../../src/archive/intervalText.ts'
import { toFilingDay } from '../../src/search/facets.ts'
import { toDocument } from '../search/memoryIndex.ts'

describe('an inferred date', () => {
  test.each([
    ['2023-11~', '2023-11-01', '2023-11-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023~', '2023-01-01', '2023-12-31'],
    ['2023-11-17?', '2023-11-17', '2023-11-17'],
    ['2023-12/2024-02~', '2023-12-01', '2024-02-29'],
  ])('%s means the days %s to %s', (edtf, start, end) => {
    expect(readEdtf(edtf)).toEqual({ start, end })
  })

  test.each(['', '去年', '2023-11-17T00:00', '23-11', '../2024'])('%j is not read', (edtf) => {
    expect(readEdtf(edtf)).toBeNull()
  })
})

test('a date belongs to a month only where one month holds every day it may mean', () => {
  expect(monthOf({ date: '2023-11-20', dateApprox: null })).toBe('2023-11')
  expect(monthOf({ date: null, dateApprox: '2023-11~' })).toBe('2023-11')
  expect(monthOf({ date: null, dateApprox: '2023-11/2023-12' })).toBeNull()
  expect(yearOf({ date: null, dateApprox: '2023-11/2023-12' })).toBe('2023')
  expect(yearOf({ date: null, dateApprox: '2023-12/2024-01' })).toBe('2023')
})

test('what no month holds is filed under the year of its first day, in lists and search alike', () => {
  expect(toFiledPeriod({ date: '2023-11-20', dateApprox: null })).toBe('2023-11-20')
  expect(toFiledPeriod({ date: null, dateApprox: '2023-11~' })).toBe('2023-11')
  expect(toFiledPeriod({ date: null, dateApprox: '2024-01~/2024-02~' })).toBe('2024')
  expect(toFiledPeriod({ date: null, dateApprox: '2023-12~/2024-01~' })).toBe('2023')
  expect(toFiledPeriod({ date: null, dateApprox: null })).toBeNull()
  expect(toFilingDay(toDocument('a', { dateApprox: '2024-01~/2024-02~' }))).toBe(20240000)
  expect(toFilingDay(toDocument('a', { dateApprox: '2023-11~' }))).toBe(20231100)
})

test.each([
  ['2023-11~', 'zh-Hans', '2023年11月'],
  ['2024-01~/2024-02~', 'zh-Hans', '2024年1—2月'],
  ['2023-12~/2024-01~', 'zh-Hans', '2023年12月—2024年1月'],
  ['2023~', 'zh-Hans', '2023年'],
  ['2023-11-17?', 'zh-Hans', '2023年11月17日'],
  ['2024-01~/2024-02~', 'en-GB', 'January 2024 – February 2024'],
  ['2023~', 'en-GB', '2023'],
])('%s reads in %s as %s, with two ends at most', (edtf, locale, text) => {
  const interval = readEdtf(edtf)
  expect(interval === null ? '' : intervalText(interval, locale)).toBe(text)
})

test('the printed day sorts before the inferred one; none sorts last', () => {
  expect(sortDay({ date: '2023-11-20', dateApprox: null })).toBe('2023-11-20')
  expect(sortDay({ date: null, dateApprox: '2023-11~' })).toBe('2023-11-01')
  expect(sortDay({ date: null, dateApprox: null })).toBeNull()
})

test('months run over the end of a year', () => {
  expect(monthsBetween('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02'])
  expect(monthsBetween('2024-02', '2023-11')).toEqual([])
})

test('a calendar knows leap years and its first weekday', () => {
  expect([daysIn('2023-02'), daysIn('2024-02'), daysIn('2100-02')]).toEqual([28, 29, 28])
  expect(firstWeekday('2024-01')).toBe(0)
  expect(firstWeekday('2023-10')).toBe(6)
})
