import { expect, test } from 'vitest'
import { byLatest, isWholeYear, toPeriodName } from '../../src/archive/figures/periods.ts'

test.each([
  ['2023-01-01', '2023-12-31', '2023年'],
  ['2023-01-01', '2023-10-31', '2023年1—10月'],
  ['2024-02-01', '2024-02-29', '2024年2月'],
  ['2021-01-01', '2025-12-31', '2021—2025年'],
  ['2023-11-01', '2024-01-31', '2023年11月—2024年1月'],
  ['2023-06-30', '2023-06-30', '2023年6月30日'],
  ['2023-06-03', '2023-06-30', '2023年6月3日—2023年6月30日'],
])('names %s to %s', (start, end, name) => {
  expect(toPeriodName({ start, end })).toBe(name)
})

test('puts the latest end first, and a year before its last month', () => {
  const december = { start: '2023-12-01', end: '2023-12-31' }
  const year = { start: '2023-01-01', end: '2023-12-31' }
  const half = { start: '2023-01-01', end: '2023-06-30' }
  expect([half, december, year].sort(byLatest)).toEqual([year, december, half])
})

test('knows a whole year from a plan of five', () => {
  expect(isWholeYear({ start: '2023-01-01', end: '2023-12-31' })).toBe(true)
  expect(isWholeYear({ start: '2021-01-01', end: '2025-12-31' })).toBe(false)
})
