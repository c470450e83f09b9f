import { describe, expect, test } from 'vitest'
import { toShares, toSubjectModel } from '../../src/figures/subjectModel.ts'
import { subjectsOf } from './subjectSetup.ts'
import { growth } from '../secondsOf.ts'

/** `value → subject`, in reading order. */
const named = (...given: Parameters<typeof subjectsOf>): (readonly [number, string | null])[] =>
  subjectsOf(...given).map(({ value, subject }) => [value, subject] as const)

const LINPING = { id: 'linping', name: '临平区' }

describe('whom a figure is about', () => {
  test('a topic holds over the clauses and the sentences that follow', () => {
    expect(
      named(['中卫市今年引进项目80个，完成投资120亿元。全市建成机房12座。'], '中卫市引来数据企业'),
    ).toEqual([
      [80, '中卫市'],
      [120, '中卫市'],
      [12, '中卫市'],
    ])
  })

  test('公司 is the firm that was named', () => {
    expect(
      named(
        ['青禾精密机械有限公司去年扩产，新建厂房3万平方米。公司年销售额达到10亿元，拥有专利200项。'],
        '青禾精密机械有限公司扩产',
      ),
    ).toEqual([
      [3, '青禾精密机械有限公司'],
      [10, '青禾精密机械有限公司'],
      [200, '青禾精密机械有限公司'],
    ])
  })

  test('the total of the city is the city’s, in an article about its district', () => {
    const figures = named(
      ['去年，杭州市地区生产总值突破2万亿元。临平区地区生产总值1100亿元，规上工业增加值400亿元。'],
      '临平区经济稳步增长',
      LINPING,
    )
    expect(figures).toEqual([
      [2, '杭州市'],
      [1100, '临平区'],
      [400, '临平区'],
    ])
  })

  test('what is built is no subject: 建设示范区', () => {
    const paragraphs = ['新昌县去年新办企业300家。新昌县建设示范区，地区生产总值增长6%。']
    expect(named(paragraphs, '新昌县发布计划')).toEqual([
      [300, '新昌县'],
      [6, '新昌县'],
    ])
  })

  test('what a verb governs is no topic: 引进白水大学', () => {
    const paragraphs = ['新昌县去年办好农校6所。', '新昌县引进白水大学、青山学院的教师，培训农户300人。']
    expect(named(paragraphs, '新昌县办好农校')).toContainEqual([300, '新昌县'])
  })

  test('the country is no default where no body of it speaks', () => {
    const subjects = subjectsOf(['去年培训农户300人。']).map(({ subject }) => subject)
    expect(subjects).not.toContain('全国')
    expect(named(['国家统计局公布：去年新增就业1200万人。'])).toEqual([[1200, '全国']])
  })

  test('the kind fits the indicator: a firm has no 地区生产总值', () => {
    const [figure] = subjectsOf(['青禾机械有限公司落户新昌县，全县地区生产总值增长7%。'])
    expect(figure?.subject).toBe('新昌县')
  })

  test('a subject is an entity of the article, or null; its confidence is no more than its probability', () => {
    const figures = subjectsOf(['在路上走了很久，终于看到3座桥。'])
    for (const { subject, confidence } of figures) {
      expect(subject === null || '在路上走了很久，终于看到3座桥。全国'.includes(subject)).toBe(true)
      expect(confidence).toBeLessThan(0.95)
    }
  })
})

test('the candidates of a figure share one whole, by the odds of their weights', () => {
  const model = toSubjectModel({ about: '', temperature: 1, weights: { home: 2, far: -1 } })
  const [near, far, unknown] = toShares(
    [
      (see) => see`${'home'}`,
      (see) => {
        see`home`
        see`far`
      },
      (see) => see`never seen`,
    ],
    model,
  )
  expect((near ?? 0) + (far ?? 0) + (unknown ?? 0)).toBeCloseTo(1, 9)
  expect(Math.log((near ?? 0) / (far ?? 1))).toBeCloseTo(1, 9)
  expect(Math.log((near ?? 0) / (unknown ?? 1))).toBeCloseTo(2, 9)
})

describe('cost', () => {
  const sentence = '中卫市青禾机械有限公司实现销售额5亿元，该公司新招员工300名；全市引进企业20家。'
  const ratio = (make: (copies: number) => readonly string[]): number =>
    growth(
      () => subjectsOf(make(40)),
      () => subjectsOf(make(160)),
      12,
    )

  test('grows with the length of one paragraph and with the number of paragraphs, and not faster', () => {
    expect(ratio((copies) => [sentence.repeat(copies)])).toBeLessThan(12)
    expect(ratio((copies) => Array.from({ length: copies }, () => sentence))).toBeLessThan(12)
  })
})
