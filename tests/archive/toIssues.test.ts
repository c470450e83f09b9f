import { expect, test } from 'vitest'
import { toIssueId, toIssues } from '../../src/archive/toIssues.ts'

const page = (id: string, newspaper: string | null, date: string | null, pageNumber: number | null) => ({
  id,
  newspaper,
  date,
  pageNumber,
})

test('pages of one paper and day are one issue, whether or not they print their number', () => {
  const issues = toIssues([
    page('scan-01', '云溪日报', '2023-02-20', null),
    page('yxrb-2023-02-20-02', '云溪日报', '2023-02-20', 2),
    page('scan-07', '云溪日报', '2023-02-21', null),
    page('scan-08', '云溪日报', '2023-02-21', null),
  ])
  expect([...issues.values()]).toEqual(['yxrb-2023-02-20', 'yxrb-2023-02-20', 'scan-07', 'scan-07'])
})

test('papers keep apart, and a page without paper or day is an issue of its own', () => {
  const issues = toIssues([
    page('a-2023-02-20-01', '云溪日报', '2023-02-20', 1),
    page('b-2023-02-20-01', '青样晚报', '2023-02-20', 1),
    page('scan-01', null, '2023-02-20', null),
    page('scan-02', '云溪日报', null, null),
  ])
  expect([...issues.values()]).toEqual(['a-2023-02-20', 'b-2023-02-20', 'scan-01', 'scan-02'])
})

test('an issue is its pages without their numbers', () => {
  expect(toIssueId({ id: 'qjcyyb-2023-02-20-01', date: '2023-02-20', pageNumber: 1 })).toBe(
    'qjcyyb-2023-02-20',
  )
  expect(toIssueId({ id: 'qjcyyb-2023-02-20-12', date: '2023-02-20', pageNumber: 12 })).toBe(
    'qjcyyb-2023-02-20',
  )
})

test('a page that does not print date and number names no issue but itself', () => {
  expect(toIssueId({ id: 'scan-07', date: null, pageNumber: null })).toBe('scan-07')
  expect(toIssueId({ id: 'scan-01', date: '2023-02-20', pageNumber: 1 })).toBe('scan-01')
})
