import { expect, test } from 'vitest'
import { toMoved } from '../../src/components/moved.ts'

test.each([
  ['/districts/yuhang/2023-11/', '/districts/yuhang/years/2023/#at-2023-11'],
  ['/x/en/districts/yuhang/2023-11/2/', '/x/en/districts/yuhang/years/2023/#at-2023-11'],
  ['/topics/finance/yuhang/2023/', '/topics/finance/years/2023/#at-yuhang'],
  ['/topics/finance/none/none/', '/topics/finance/years/none/#at-none'],
  ['/districts/yuhang/2/', '/districts/yuhang/'],
  ['/x/topics/finance/12/', '/x/topics/finance/'],
  ['/dates/2023-11-06/2/', '/dates/2023-11-06/'],
  ['/data/pages/yb-1.json', '/pages/yb-1/'],
  ['/x/data/figures.csv', '/x/data/figures.csv.gz'],
  ['/x/data/indicators/gdp.csv', '/x/data/indicators/gdp.zip'],
  ['/data/figures-spreadsheet.csv', '/data/'],
])('%s leads to %s', (from, to) => {
  expect(toMoved(from)).toBe(to)
})

test.each([
  '/topics/finance/years/2023/',
  '/topics/finance/years/2023/2/',
  '/districts/yuhang/years/2023/',
  '/districts/yuhang/timeline/2/',
  '/articles/yb-1-1/',
  '/dates/2023-11/',
  '/data/figures.csv.gz',
])('%s leads nowhere else', (path) => {
  expect(toMoved(path)).toBeNull()
})
