import { expect, test } from 'vitest'
import { toChangeText, toExcerpt, toFigureText, toIssueId, toKeyFigure } from '../../src/archive/toListing.ts'
import type { Figure } from '../../src/schema/entry.ts'

const figure = (fields: Partial<Figure>): Figure => ({
  kind: 'amount',
  metric: '规上工业增加值',
  indicator: null,
  value: 166.6,
  unit: '亿元',
  normalized: 16_660_000_000,
  baseUnit: '元',
  per: null,
  qualifier: null,
  from: null,
  change: null,
  period: null,
  subject: null,
  subjectPlace: null,
  status: 'actual',
  quote: '规上工业增加值166.6亿元',
  at: { block: 0, start: 7, end: 14 },
  confidence: 0.5,
  ...fields,
})

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

test('the key figure names what it measures, and a known indicator goes first', () => {
  expect(toKeyFigure([])).toBeNull()
  expect(
    toKeyFigure([figure({ metric: null }), figure({ unit: null }), figure({ status: 'rule' })]),
  ).toBeNull()
  const known = figure({ indicator: 'gdp', metric: '地区生产总值', value: 1270.39, confidence: 0.4 })
  expect(toKeyFigure([figure({}), known])).toEqual({
    label: '地区生产总值',
    text: '1270.39亿元',
    change: null,
  })
})

test('ranges and steps show both ends, changes their sign and basis', () => {
  const from = { value: 0.7, unit: null }
  expect(toFigureText(figure({ kind: 'from-to', value: 2.5, unit: null, from }))).toBe('0.7→2.5')
  expect(
    toFigureText(figure({ kind: 'range', value: 5, unit: '亿元', from: { value: 3, unit: null } })),
  ).toBe('3—5亿元')
  const change = { direction: 'down', value: 3.2, unit: '%', basis: '同比' } as const
  expect(toChangeText(figure({ change }))).toBe('同比 −3.2%')
  expect(toChangeText(figure({ change: { ...change, value: null } }))).toBeNull()
})

test('a figure that is a change shows its sign once', () => {
  const change = { direction: 'up', value: 6, unit: '%', basis: '同比' } as const
  const growth = figure({ kind: 'change', value: 6, unit: '%', change })
  expect([toFigureText(growth), toChangeText(growth)]).toEqual(['+6%', '同比'])
})

test('an excerpt never ends in half a number', () => {
  const opening = '西'.repeat(78)
  const excerptOf = (text: string): string =>
    toExcerpt({ body: [{ kind: 'paragraph', text, lines: [[1, 1]] }] })
  expect(excerptOf(`${opening}，达480.5亿元。`)).toBe(`${opening}，达…`)
  expect(excerptOf(`${opening}是111.3亿，2022年达480亿元。`)).toBe(`${opening}是…`)
  expect(excerptOf('短的照登，2022年。')).toBe('短的照登，2022年。')
})
