import { describe, expect, test } from 'vitest'
import { toSubjectReasons } from '../../src/figures/subjectReasons.ts'
import { casesOf, subjectRules, subjectsOf } from './subjectSetup.ts'

const topicsOf = (text: string) =>
  (casesOf(text).at(-1)?.spot.topics ?? []).map(({ text: name, as, framed, source }) => ({
    name,
    as,
    framed,
    source,
  }))
const subjects = (...paragraphs: string[]) =>
  subjectsOf(paragraphs).map(({ value, subject }) => [value, subject] as const)

describe('what a clause opens with', () => {
  test('the head behind the names that describe it', () => {
    expect(topicsOf('新昌县的青禾精密机械有限公司有员工300名。')).toEqual([
      { name: '新昌县', as: 'opening', framed: false, source: false },
      { name: '青禾精密机械有限公司', as: 'head', framed: false, source: false },
    ])
  })
  test('a frame is told from what is spoken of', () => {
    expect(topicsOf('在新昌县，有企业300家。')).toMatchObject([{ name: '新昌县', framed: true }])
  })
  test('who reports is a source, and a report is no topic', () => {
    expect(topicsOf('新昌县统计局介绍，共有企业300家。')).toMatchObject([{ source: true }])
    expect(topicsOf('海关数据显示，有企业300家。')).toEqual([])
  })
  test('a name in marks opens a clause as well', () => {
    expect(topicsOf('目前，“青苗”系统共服务企业300家。')).toMatchObject([
      { name: '“青苗”系统', as: 'opening' },
    ])
  })
  test('an item behind a number and 、 is a topic of its own', () => {
    const topics = topicsOf('新昌县有茶园20亩、嵊州市有茶园30亩。')
    expect(topics.at(-1)).toMatchObject({ name: '嵊州市', as: 'item' })
  })
})

describe('lists side by side', () => {
  test('each number is of its own name', () => {
    expect(subjects('新昌县、嵊州市、诸暨市分别有茶园200亩、300亩、400亩。')).toEqual([
      [200, '新昌县'],
      [300, '嵊州市'],
      [400, '诸暨市'],
    ])
  })
  test('a list in the clause before', () => {
    expect(subjects('新昌县、嵊州市和诸暨市今年扩种，茶叶产量分别增加200吨、300吨和400吨。')).toMatchObject([
      [200, '新昌县'],
      [300, '嵊州市'],
      [400, '诸暨市'],
    ])
  })
  test('an end that the items share', () => {
    expect(subjects('东、中、西部地区茶叶产量比重分别为70%、20%和10%。')).toEqual([
      [70, '东部地区'],
      [20, '中部地区'],
      [10, '西部地区'],
    ])
  })
  test('lists of two lengths say nothing', () => {
    const [figure] = casesOf('新昌县、嵊州市、诸暨市分别有茶园200亩、300亩。')
    expect(figure?.spot.item).toBe(null)
  })
})

describe('whom words point to', () => {
  test('公司 is a firm, also where an institute was named after it', () => {
    expect(subjects('青禾精密机械有限公司扩建厂房。省农业科学院派来专家。公司年销售额10亿元。')).toEqual([
      [10, '青禾精密机械有限公司'],
    ])
  })
  test('公司 in a quotation is the firm of whoever speaks it', () => {
    const speaker = '“公司年销售额达到10亿元。”青禾精密机械有限公司总经理林样说。'
    expect(subjects('沐野食品有限公司参加展会。', speaker)).toEqual([[10, '青禾精密机械有限公司']])
  })
})

test('the reasons name the chosen first, with its probability, and what spoke against the next', () => {
  const cases = casesOf('新昌县有企业300家。嵊州市地区生产总值增长6%。')
  const lines = toSubjectReasons(cases, subjectRules.model)
  expect(lines[0]).toMatch(/^300家 .*: 新昌县$/u)
  expect(lines[1]).toMatch(/^ {2}[01]\.\d\d 新昌县 \(mention, area\)$/u)
  expect(lines.some((line) => /against: -?\d\.\d /u.test(line))).toBe(true)
})
