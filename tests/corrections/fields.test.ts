import { describe, expect, test } from 'vitest'
import { correctArticles } from '../../src/corrections/correctArticles.ts'
import type { Correction } from '../../src/corrections/correction.ts'
import { correctPage } from '../../src/corrections/pageFacts.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { sampleArticle, samplePage } from '../entries/samplePage.ts'
import { decided, decisions } from './decisions.ts'

const FIGURE: Figure = {
  kind: 'amount',
  metric: '值',
  indicator: null,
  value: 12,
  unit: '亿元',
  normalized: 12e8,
  baseUnit: '元',
  per: null,
  qualifier: null,
  from: null,
  change: null,
  period: null,
  subject: null,
  subjectPlace: null,
  subjectEntity: null,
  status: 'actual',
  quote: '产值12亿元',
  at: { block: 0, start: 2, end: 6 },
  confidence: 0.5,
  unsure: ['metric', 'subject'],
}
const READER = {
  normalize: (value: number) => ({ normalized: value * 1e4, baseUnit: '元' }),
  indicatorOf: () => 'output',
}
const page = samplePage({
  id: 'p',
  articles: [
    sampleArticle({
      id: 'p-1',
      headline: '误',
      byline: [{ role: '记者', names: ['沈样'], org: null }],
      body: [{ kind: 'paragraph', text: '产值12亿元。', lines: [[2, 2]] }],
      figures: [FIGURE],
      lines: [[1, 3]],
    }),
  ],
})
const lines = ['误', '产值12亿元。', '记者 沈样'].map((text, i) => ({
  number: i + 1,
  raw: text,
  text,
  end: '\n',
}))
const correct = (...corrections: readonly Correction[]) => {
  const [corrected] = correctArticles([page], decisions(...corrections), lines, READER)
  return { article: corrected?.articles[0], messages: corrected?.messages ?? [] }
}

describe('a field of an article', () => {
  test('named by its id or by one of its lines becomes what was decided', () => {
    const headline = { field: 'headline', was: '误', becomes: '正', ...decided } as const
    expect(correct({ article: 'p-1', ...headline }).article?.headline).toBe('正')
    expect(correct({ line: 3, text: '记者 沈样', ...headline }).article?.headline).toBe('正')
  })
  test('is the same whatever the order of its keys', () => {
    const was = [{ org: null, names: ['沈样'], role: '记者' }]
    const becomes = [{ role: '记者', names: ['江拟'], org: null }]
    expect(correct({ article: 'p-1', field: 'byline', was, becomes, ...decided })).toMatchObject({
      article: { byline: becomes },
      messages: [],
    })
  })
  test('that reads otherwise now is reported with entry and place, and kept', () => {
    const { article, messages } = correct({
      article: 'p-1',
      field: 'headline',
      was: '旧',
      becomes: '正',
      ...decided,
    })
    expect(article?.headline).toBe('误')
    expect(messages).toMatchObject([{ rule: 'stale-correction', severity: 'error' }])
    expect(messages[0]?.text).toBe(
      '更正第1条（corrections/a.json:2）说标题读作「旧」，现在是「误」：没有采用',
    )
    expect(messages[0]?.textEn).toBe(
      'Correction 1 (corrections/a.json:2) says headline reads “旧”; it reads “误” now: not applied',
    )
  })
  test('of an article that is not there is reported', () => {
    const { messages } = correct({ article: 'p-9', field: 'headline', was: null, becomes: '正', ...decided })
    expect(messages).toMatchObject([{ rule: 'stale-correction' }])
  })
})

describe('a figure', () => {
  const figure = { text: '12亿元' }
  test('becomes what was decided, part by part, and what follows from it, and is doubted no more there', () => {
    const { article } = correct(
      { article: 'p-1', figure, field: 'metric', was: '值', becomes: '产值', ...decided },
      { line: 2, text: '产值12亿元。', figure, field: 'unit', was: '亿元', becomes: '万元', ...decided },
    )
    expect(article?.figures).toMatchObject([
      { metric: '产值', indicator: 'output', unit: '万元', normalized: 12e4, unsure: ['subject'] },
    ])
  })
  test('that is none is taken out', () => {
    const { article } = correct({
      article: 'p-1',
      figure,
      field: 'none',
      was: false,
      becomes: true,
      ...decided,
    })
    expect(article?.figures).toEqual([])
  })
  test.each([
    ['is not there', { text: '13亿元' }],
    ['stands in another clause', { text: '12亿元', quote: '税收12亿元' }],
  ])('that %s is reported', (_, named) => {
    const { article, messages } = correct({
      article: 'p-1',
      figure: named,
      field: 'metric',
      was: '值',
      becomes: '产值',
      ...decided,
    })
    expect(article?.figures).toEqual([FIGURE])
    expect(messages).toMatchObject([{ rule: 'stale-correction' }])
  })
})

describe('a field of a page', () => {
  const known = { id: 'p', date: null as string | null, messages: [] }
  const correctDate = (was: string | null) =>
    correctPage(
      known,
      decisions({ page: 'p', field: 'date', was, becomes: '2023-11-18', ...decided }),
      () => true,
    )
  test('becomes what was decided', () => {
    expect(correctDate(null)).toMatchObject({ date: '2023-11-18', messages: [] })
  })
  test('that reads otherwise now is reported', () => {
    expect(correctDate('2023-11-17')).toMatchObject({ date: null, messages: [{ rule: 'stale-correction' }] })
  })
})
