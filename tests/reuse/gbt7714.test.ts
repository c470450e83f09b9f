import { expect, test } from 'vitest'
import { toGbt7714 } from '../../src/reuse/gbt7714.ts'
import { aReference, authors } from './aReference.ts'

const URL = 'https://archive.example/articles/qjcyyb-2023-02-21-02-1/'

test('writes a newspaper article read online as 2015 has it', () => {
  expect(toGbt7714(aReference(), '2015')).toBe(
    `沈样, 江拟. 园区里来了新邻居 两条产线月底投用[N/OL]. 钱江产业样报, 2023-02-21(2). ${URL}.`,
  )
})

test('puts the day of access where 2015 asks for it, and nowhere in 2025', () => {
  expect(toGbt7714(aReference(), '2015', '2026-07-01')).toContain('2023-02-21(2)[2026-07-01]. https')
  expect(toGbt7714(aReference(), '2025', '2026-07-01')).toBe(
    `沈样，江拟. 园区里来了新邻居 两条产线月底投用[N/OL]. 钱江产业样报，2023-02-21（2）. ${URL}.`,
  )
})

test('names three authors and says there are more', () => {
  expect(toGbt7714(aReference({ authors: authors('沈样', '江拟', '何拟', '钱页') }), '2015')).toMatch(
    /^沈样, 江拟, 何拟, 等\. /u,
  )
  expect(toGbt7714(aReference({ authors: authors('沈样', '江拟', '何拟') }), '2025')).toMatch(
    /^沈样，江拟，何拟\. /u,
  )
})

test('begins with the title where nobody signs', () => {
  expect(toGbt7714(aReference({ authors: [] }), '2025')).toMatch(/^园区里/u)
})

test('puts an inferred year in square brackets and leaves out a span of years', () => {
  const undated = { date: null, inferred: ['2023-11', '2023-12'] } as const
  expect(toGbt7714(aReference(undated), '2015')).toContain('钱江产业样报, [2023](2). ')
  expect(toGbt7714(aReference({ ...undated, inferred: ['2023-12', '2024-02'] }), '2015')).toContain(
    '钱江产业样报(2). ',
  )
})

test('leaves out what the page does not say, with its signs', () => {
  const bare = aReference({ authors: [], newspaper: null, date: null, pageNumber: null, title: '[无标题]' })
  expect(toGbt7714(bare, '2015')).toBe(`[无标题][N/OL]. ${URL}.`)
  expect(toGbt7714({ ...bare, date: '2023-02-21' }, '2025')).toBe(`[无标题][N/OL]. 2023-02-21. ${URL}.`)
})
