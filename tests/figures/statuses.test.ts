import { describe, expect, test } from 'vitest'
import { readFigures } from '../../src/figures/read.ts'
import { articleOf, context, figuresOf, paragraph, rules, segmenter } from './setup.ts'

/** The statuses of the figures of a paragraph; the page is of 2023-11-18. */
const statusesOf = (text: string) => figuresOf(text).map(({ status }) => status)

describe('the status of a figure', () => {
  test.each([
    ['what may come is expected', '旱情可能使20万人缺水。', ['forecast']],
    ['the calendar decides where no sign does', '到2026年，企业达到1500家。', ['target']],
    [
      'a target governs its sentence',
      '力争到2030年，林地覆盖率达56%，林业产值达14亿元；用工8万人。',
      ['target', 'target', 'target'],
    ],
    [
      'a result ends what a target governs',
      '力争再添企业5家，目前已有企业60家，产值9亿元。',
      ['target', 'actual', 'actual'],
    ],
    [
      'a result about a target is a result',
      '全年完成投资9亿元，占年度计划的63%，高于目标2个百分点。',
      ['actual', 'actual', 'actual'],
    ],
    ['a plan does not reach the next sentence', '市里计划新建学校3所。园区有工人500人。', ['plan', 'actual']],
    [
      '总投资 says only of its own number that it is planned',
      '总投资49亿元的16个项目正式签约。',
      ['plan', 'actual'],
    ],
    ['what a past period dates is a result', '预计明年产值5亿元，2022年产值3亿元。', ['forecast', 'actual']],
    [
      'what is built next yields what follows',
      '项目建成后，每年可供电16亿千瓦时，满足70万户用电。',
      ['forecast', 'forecast'],
    ],
    ['what a thing can do is a result', '这台设备单日加工面积可达50亩。', ['actual']],
    ['a name of a plan is no plan', '“强基计划”学员35人。', ['actual']],
    ['a grant for each is a rule', '每人每月发放500元岗位补贴，补贴期限最长3个月。', ['rule', 'rule']],
    ['a grant that was paid is a result', '今年已累计发放补贴2000万元。', ['actual']],
    [
      'an item of a five-year plan is a target',
      '“十四五”时期，布局重点工程9项。一是造林工程，完成造林3万亩以上。',
      ['actual', 'target'],
    ],
    [
      'what is called an aim right after is one',
      '2023年，财政收入增长6%左右。为实现这些预期目标，全区行动起来。',
      ['target'],
    ],
    ['years counted together are over', '青样铁路5年累计投资60亿元。', ['actual']],
    ['a span of seasons ends where it ends', '2022年冬季至2023年春季，航班增长98%。', ['actual']],
    [
      'years that have passed are no horizon',
      '第二年建厂，两年后年产超过3000台，产销量居全市第一。',
      ['actual'],
    ],
    ['将 before a noun is no modal', '将空间布局不合理的企业拆除后，工业用地增加至3万亩。', ['actual']],
  ])('%s', (_, text, statuses) => {
    expect(statusesOf(text)).toEqual(statuses)
  })
})

describe('an aim that a past meeting set', () => {
  const [figure] = figuresOf('今年1月，区里开会提出：力争五年后规上工业总产值突破3000亿元。')
  test('is a target', () => {
    expect(figure?.status).toBe('target')
  })
  test('is not of the month of the meeting', () => {
    expect(figure?.period?.text ?? null).not.toBe('今年1月')
  })
})

test('an amount called the aim of its year is no result of it', () => {
  expect(statusesOf('2023年，青样区制造业投资的目标是110亿元。')).toEqual(['target'])
})

test('a headline says no more of works than the text, which plans them', () => {
  const article = {
    ...articleOf([paragraph('青样产业园签约，总投资12亿元。')]),
    headline: '青样产业园投资12亿元',
  }
  const [title] = readFigures(article, context, rules, segmenter)
  expect(title).toMatchObject({ at: { block: 'headline' }, status: 'plan', period: null })
})
