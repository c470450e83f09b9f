import { expect, test } from 'vitest'
import { toExcerpt, toIssueId } from '../../src/archive/toListing.ts'

test('an issue is its pages without their numbers', () => {
  expect(toIssueId({ id: 'qjcyyb-2023-02-20-01', date: '2023-02-20', pageNumber: 1 })).toBe(
    'qjcyyb-2023-02-20',
  )
  expect(toIssueId({ id: 'qjcyyb-2023-02-20-12', date: '2023-02-20', pageNumber: 12 })).toBe(
    'qjcyyb-2023-02-20',
  )
})

test('a page that does not print date and number is an issue of its own', () => {
  expect(toIssueId({ id: 'scan-07', date: null, pageNumber: null })).toBe('scan-07')
  expect(toIssueId({ id: 'scan-01', date: '2023-02-20', pageNumber: 1 })).toBe('scan-01')
})

test('an excerpt never ends in half a number', () => {
  const opening = '西'.repeat(78)
  const excerptOf = (text: string): string =>
    toExcerpt({ body: [{ kind: 'paragraph', text, lines: [[1, 1]] }] })
  expect(excerptOf(`${opening}，达480.5亿元。`)).toBe(`${opening}，达…`)
  expect(excerptOf(`${opening}是111.3亿，2022年达480亿元。`)).toBe(`${opening}是…`)
  expect(excerptOf('短的照登，2022年。')).toBe('短的照登，2022年。')
})
