import { expect, test } from 'vitest'
import { shownText, toErrata } from '../../src/archive/errata.ts'
import { decisions } from '../corrections/decisions.ts'

const decided = { because: '样例', by: '样编', on: '2026-11-21' }
const page = {
  id: 'scan-01',
  lines: [[1, 30]] as [number, number][],
  articles: [{ id: 'scan-01-1', lines: [[3, 9]] as [number, number][], photos: [] }],
}
const shown = { page: 'scan-01', figure: null, because: '样例', by: '样编', on: '2026-11-21' }

test('a corrected line belongs to the article that took it', () => {
  const at = (line: number) => toErrata(decisions({ line, was: '上上', becomes: '上', ...decided }), page)
  expect(at(5)).toEqual([
    { ...shown, article: 'scan-01-1', line: 5, field: 'text', was: '上上', becomes: '上' },
  ])
  expect(at(20)).toEqual([{ ...shown, article: null, line: 20, field: 'text', was: '上上', becomes: '上' }])
})

test('a line of another page of the same file is none of this one', () => {
  expect(toErrata(decisions({ line: 31, was: '上上', becomes: '上', ...decided }), page)).toEqual([])
})

test('a corrected field shows lists as they are written, and nothing as nothing', () => {
  const topics = {
    article: 'scan-01-1',
    field: 'topics',
    was: null,
    becomes: ['talent'] as string[],
    ...decided,
  } as const
  expect(toErrata(decisions(topics), page)).toEqual([
    { ...shown, article: 'scan-01-1', line: null, field: 'topics', was: '', becomes: 'talent' },
  ])
  expect(toErrata(decisions({ ...topics, article: 'other-1' }), page)).toEqual([])
  const date = { page: 'scan-01', field: 'date', was: null, becomes: '2023-11-18', ...decided } as const
  expect(toErrata(decisions(date), page)).toEqual([
    { ...shown, article: null, line: null, field: 'date', was: '', becomes: '2023-11-18' },
  ])
})

test('a byline, a figure and a line decided otherwise are shown as people read them, with who decided', () => {
  const byline = {
    article: 'scan-01-1',
    field: 'byline',
    was: [],
    becomes: [
      { role: '记者', names: ['沈样', '江拟'], org: '样城日报' },
      { role: '通讯员', names: ['陈样'], org: null },
    ],
    ...decided,
  } as const
  const figure = {
    line: 5,
    text: '样城',
    figure: { text: '12亿元' },
    field: 'metric',
    was: null,
    becomes: '产值',
    ...decided,
  } as const
  const role = { line: 5, text: '样城', field: 'role', was: 'start', becomes: 'heading', ...decided } as const
  expect(toErrata(decisions(byline, figure, role), page)).toMatchObject([
    { field: 'byline', becomes: '样城日报 记者 沈样、江拟；通讯员 陈样', by: '样编' },
    { field: 'figure.metric', figure: '12亿元', article: 'scan-01-1', line: 5 },
    { field: 'role', was: 'start', becomes: 'heading' },
  ])
})

test('what no font has is shown by its number', () => {
  expect(shownText('和\ue5e5把')).toBe('和U+E5E5把')
  expect(shownText('平常的字')).toBe('平常的字')
})
