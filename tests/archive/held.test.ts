import { expect, test } from 'vitest'
import { toHeld, toHeldYears } from '../../src/archive/held.ts'

const page = (
  newspaper: string | null,
  date: string | null,
  articles: number,
  dateApprox: string | null = null,
) => ({
  newspaper,
  date,
  dateApprox,
  articles: Array.from({ length: articles }, (_, i) => i),
})

const held = toHeld([
  page('云溪日报', '2023-02-20', 3),
  page('云溪日报', '2023-02-21', 2),
  page('云溪日报', '2021-12-01', 1),
  page('云溪日报', null, 1),
  page(null, null, 2, '2024-03~'),
])

test('what is held is counted by newspaper and month, undated pages apart', () => {
  expect(held).toEqual([
    {
      newspaper: '云溪日报',
      months: [
        { month: '2021-12', pages: 1, articles: 1 },
        { month: '2023-02', pages: 2, articles: 5 },
        { month: null, pages: 1, articles: 1 },
      ],
    },
    { newspaper: null, months: [{ month: '2024-03', pages: 1, articles: 2 }] },
  ])
})

test('years without a page have a row, too, so that what is not held is seen', () => {
  const years = toHeldYears(held)
  expect(years.map(({ newspaper, year }) => [newspaper, year])).toEqual([
    ['云溪日报', '2023'],
    ['云溪日报', '2022'],
    ['云溪日报', '2021'],
    [null, '2024'],
  ])
  expect(years[0]?.pages[1]).toBe(2)
  expect(years[1]?.pages.every((count) => count === 0)).toBe(true)
})
