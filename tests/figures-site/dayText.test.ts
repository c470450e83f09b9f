import { expect, test } from 'vitest'
import { toDayText } from '../../src/archive/figures/dayText.ts'

test.each([
  ['2024', 'zh-Hans', '2024年'],
  ['2023-11', 'zh-Hans', '2023年11月'],
  ['2024-01-30', 'zh-Hans', '2024年1月30日'],
  ['2024-01-30', 'en-GB', '30 January 2024'],
  ['2023-11/2024-01', 'zh-Hans', '2023-11/2024-01'],
  ['2024-13', 'zh-Hans', '2024-13'],
])('writes %s in %s as %s', (day, locale, text) => {
  expect(toDayText(day, locale)).toBe(text)
})
