/** Under which indicator a figure is filed: names that say more or other than an indicator are not it. */
import { describe, expect, test } from 'vitest'
import { saysIndicator } from '../../src/figures/filing.ts'
import { readIndicator } from '../../src/figures/indicators.ts'
import { readFigures } from '../../src/figures/read.ts'
import { figureRuleFilesSchema } from '../../src/figures/ruleFiles.ts'
import { articleOf, context, figuresOf, paragraph, ruleFiles, rules, segmenter } from './setup.ts'

const { indicators, modifiers, additions } = figureRuleFilesSchema.parse(ruleFiles).indicators

/** The indicator a metric is filed under, whatever its unit. */
function filed(metric: string, subject: string | null = null): string | null {
  const akin = readIndicator(metric, null, null, true, rules.indicators)
  return akin !== null && saysIndicator({ metric, per: null, subject }, akin.id, rules) ? akin.id : null
}

describe('indicators.json: what lies near an indicator is not it', () => {
  test.each(indicators.flatMap(({ id, near = [] }) => near.map((name) => [name, id] as const)))(
    '%s is no %s',
    (name) => {
      expect(filed(name)).toBeNull()
    },
  )
})

describe('indicators.json: modifiers', () => {
  test.each(modifiers.flatMap(({ id, examples }) => examples.map((metric) => [id, metric] as const)))(
    '%s: %s is filed',
    (_, metric) => {
      expect(filed(metric)).not.toBeNull()
    },
  )
  test.each(modifiers.flatMap(({ id, others }) => others.map((metric) => [id, metric] as const)))(
    '%s: %s is not',
    (_, metric) => {
      expect(filed(metric)).toBeNull()
    },
  )
  test('the subject may stand in front', () => {
    expect(filed('青样县规上工业增加值', '青样县')).toBe('industrial-value-added')
    expect(filed('青样规上工业增加值', '青样县')).toBe('industrial-value-added')
    expect(filed('蓝样县规上工业增加值', '青样县')).toBeNull()
  })
})

describe('indicators.json: additions', () => {
  const lastOf = (text: string) => figuresOf(text).at(-1)
  test.each(additions.examples)('%s adds', (text) => {
    const { indicator = null, unsure = [] } = lastOf(text) ?? {}
    const isOfAdditions = indicator === null || indicator.startsWith('new-')
    expect(isOfAdditions || unsure.includes('metric')).toBe(true)
  })
  test.each(additions.others)('%s has', (text) => {
    expect(lastOf(text)).toMatchObject({ indicator: 'high-tech-firms' })
    expect(lastOf(text)?.unsure).not.toContain('metric')
  })
})

describe('a part of what was added', () => {
  const lastOf = (text: string) => figuresOf(text).at(-1)?.indicator
  test.each([
    ['截至目前，园区引进亿元以上项目15个，其中10亿元以上项目4个。', null],
    ['去年，开发区25个亿元以上项目落地，其中10亿元以上项目4个。', null],
    ['去年，开发区落地亿元以上产业项目25个，其中10亿元以上项目4个。', null],
    ['园区现有亿元以上项目15个，其中10亿元以上项目4个。', 'very-large-projects'],
  ])('%s: %s', (text, indicator) => {
    expect(lastOf(text)).toBe(indicator)
  })
})

test('how many were listed is not how many there are', () => {
  expect(figuresOf('去年，青样中学、白水幼儿园两所学校正式投用。')[0]?.indicator).toBeNull()
  expect(figuresOf('去年，全镇有医院、学校5所。')[0]?.metric).not.toBeNull()
})

describe('what the text prints in front of the metric', () => {
  const indicatorOf = (text: string, subject = '青样区') =>
    readFigures(articleOf([paragraph(text)]), context, rules, segmenter, (all) =>
      all.map((figure) => ({ ...figure, subject })),
    ).at(-1)?.indicator
  test.each([
    ['去年，青样区高端装备制造业增加值12亿元。'],
    ['去年，青样区农村居民户均用电量3100千瓦时。'],
    ['去年，青样区新能源贷款余额80亿元。'],
    ['去年，青样区对东南亚国家进出口60亿元。'],
    ['今年，项目提前办结率97%。'],
    ['去年，青样区新引进国家高新技术企业12家。'],
  ])('%s: the name goes on', (text) => {
    expect(indicatorOf(text)).toBeNull()
  })
  test.each([
    ['去年，青样区实现规上工业增加值12亿元。', 'industrial-value-added'],
    ['今年上半年青样区地区生产总值90亿元。', 'gdp'],
    ['去年，青样区货物贸易进出口60亿元。', 'foreign-trade'],
    ['去年，园区开工项目总投资60亿元。', 'project-investment'],
    ['青样区有国家高新技术企业92家。', 'high-tech-firms'],
  ])('%s: it does not', (text, id) => {
    expect(indicatorOf(text)).toBe(id)
  })
})

describe('an item of a list of additions', () => {
  test('is named with the deed that opens the list', () => {
    const metrics = figuresOf('去年，园区引进青年大学生92名、技术骨干31名、青年博士8名。').map(
      ({ metric }) => metric,
    )
    expect(metrics).toEqual(['引进青年大学生', '引进技术骨干', '引进青年博士'])
  })
  test('the next clause is no item of it', () => {
    const [, second] = figuresOf('去年，园区引进青年博士8名，高级技工31名。')
    expect(second?.metric?.startsWith('引进')).toBe(false)
  })
})

test("whose it is, is the subject's to say", () => {
  const told = (text: string) =>
    readFigures(articleOf([paragraph(text)]), context, rules, segmenter, (figures) =>
      figures.map((figure) => ({ ...figure, subject: '青样科技园' })),
    )[0]
  expect(told('去年，园区规上工业增加值25亿元。')).toMatchObject({
    metric: '规上工业增加值',
    indicator: 'industrial-value-added',
  })
  expect(told('其中，自欧洲进口同比增长14.6%。')?.indicator).toBeNull()
})
