/** Kinds of figures that were shown wrong outside their articles: each is read right. */
import { describe, expect, test } from 'vitest'
import { readFigures } from '../../src/figures/read.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { articleOf, context, figuresOf, paragraph, rules, segmenter } from './setup.ts'

const on = (date: string, text: string): Figure[] =>
  readFigures(articleOf([paragraph(text)]), { ...context, date }, rules, segmenter)
const named = (text: string) => figuresOf(text).map(({ metric, value }) => [metric, value])
const days = (figures: readonly Figure[]) =>
  figures.map(({ period }) => (period === null ? null : [period.start, period.end]))

describe('when', () => {
  test('a count as of a month that still runs ends on the day of printing', () => {
    expect(days(on('2023-11-18', '到今年11月，全区人才总量达到7万人。'))).toEqual([[null, '2023-11-18']])
    expect(days(on('2020-09-15', '截至9月，小镇累计引进项目21个。'))).toEqual([[null, '2020-09-15']])
    expect(days(on('2020-09-15', '2018年至2020年，小镇引进项目21个。'))).toEqual([
      ['2018-01-01', '2020-09-15'],
    ])
    expect(days(on('2020-09-15', '今年计划引进项目21个。'))).toEqual([['2020-01-01', '2020-12-31']])
    expect(days(on('2020-09-15', '2021年度，全县参保率91%。'))).toEqual([['2021-01-01', '2021-12-31']])
    expect(days(on('2020-09-15', '截至10月，小镇累计引进项目21个。'))).toEqual([[null, '2019-10-31']])
    expect(on('2023-11-18', '到今年11月，全区人才总量达到7万人。')[0]?.status).toBe('actual')
  })
  test('up to the half of a year is not up to its end', () => {
    expect(days(on('2023-08-25', '到今年上半年，青样县市场主体7万家。'))).toEqual([[null, '2023-06-30']])
  })
  test('what is counted over a year up to its end is of the year; a state is of its end', () => {
    const text = '到2021年，青样县常住人口42万人，财政总收入66亿元。当年新增上市企业3家。'
    expect(days(on('2022-03-25', text))).toEqual([
      [null, '2021-12-31'],
      ['2021-01-01', '2021-12-31'],
      ['2021-01-01', '2021-12-31'],
    ])
    expect(days(on('2022-03-25', '2021年，青样县有市场主体3万户；年末上市企业3家。')).at(-1)).toEqual([
      null,
      '2021-12-31',
    ])
  })
  test('a sum to date takes only the end of the year beside it', () => {
    expect(days(on('2024-03-05', '2023年新添示范工厂4家，智能工厂累计也是4家。')).at(-1)).toEqual([
      null,
      '2023-12-31',
    ])
  })
  test('a quarter dates what was begun in it', () => {
    expect(days(on('2021-10-15', '全区三季度集中开工项目24个。'))).toEqual([['2021-07-01', '2021-09-30']])
  })
  test('the same year is the one spoken of, not the one compared with', () => {
    const text = '2021年，全区产值20亿元；2012年为15亿元。同一年，全区税收5亿元。'
    expect(days(figuresOf(text)).at(-1)).toEqual(['2021-01-01', '2021-12-31'])
    expect(
      days(figuresOf('公司2015年成立。2019年，公司税收1亿元。当年产值3亿元，同年出口1亿元。')).at(-1),
    ).toEqual(['2019-01-01', '2019-12-31'])
  })
  test('the year before is counted from the one spoken of', () => {
    const text = '2022年，全区产值20亿元。再往前一年，产值18亿元。'
    expect(days(figuresOf(text)).at(-1)).toEqual(['2021-01-01', '2021-12-31'])
  })
  test('a horizon is kept', () => {
    const [figure] = figuresOf('大会提出五年规上工业产值突破3000亿元的目标。')
    expect(figure).toMatchObject({ status: 'target', period: { text: '五年', start: null, end: null } })
    const [other] = figuresOf('区里提出目标：用五年时间，规上工业总产值突破3000亿元。')
    expect(other).toMatchObject({ status: 'target', period: { text: '用五年时间', start: null, end: null } })
  })
  test('a level that was reached over years is of the last', () => {
    expect(days(figuresOf('从2020年到2022年，全区工程师总量从1.2万名增长至1.5万名。'))).toEqual([
      ['2022-01-01', '2022-12-31'],
    ])
  })
  test('history dates its own sentence', () => {
    const text = '1996年，全县产值2亿元。这里的茶园有3万亩。'
    expect(days(figuresOf(text))).toEqual([['1996-01-01', '1996-12-31'], null])
  })
})

describe('what', () => {
  test.each([
    ['an aim', '全区2023年制造业投资的目标是110亿元。', ['制造业投资', 110]],
    ['an aim that was set', '县里把茶业投资目标定在41.5亿元。', ['茶业投资', 41.5]],
    ['a line that was drawn', '把工业用地控制线划在23.7平方公里。', ['工业用地控制线', 23.7]],
    ['what was made less', '三年里削减造纸产能805万吨。', ['削减造纸产能', 805]],
    ['a level from another, each', '补贴标准从每人每天60元提高到每人每天100元。', ['补贴标准', 100]],
  ])('%s: %s', (_, text, wanted) => {
    expect(named(text)).toContainEqual(wanted)
  })
  test('a level by the head and its growth by the head are one', () => {
    expect(figuresOf('去年，劳动生产率41.2万元/人，比上年提高0.7万元/人。')).toMatchObject([
      { value: 41.2, change: { value: 0.7, unit: '万元/人' } },
    ])
  })
  test('a growth keeps its bound, a level what it strode over', () => {
    expect(figuresOf('县里去年制造业投资41.5亿元,增长25%以上。')[0]?.change).toMatchObject({
      value: 25,
      qualifier: '以上',
    })
    expect(figuresOf('去年产值41.5亿元，同比增长近五成。')[0]?.change).toMatchObject({ qualifier: '近' })
    expect(figuresOf('去年，开发区产值跨过千亿元。')[0]?.qualifier).toBe('跨越')
  })
  test('the bound of a class is no figure, and stays in the name of its members', () => {
    expect(named('园区落地亿元以上产业项目25个，其中10亿元以上5个。')).toEqual([
      ['落地亿元以上产业项目', 25],
      ['10亿元以上产业项目', 5],
    ])
  })
  test('an indicator of the whole is not that of a branch, nor 出口 that of 进出口', () => {
    expect(figuresOf('全县水产业销售收入突破100亿元。')[0]?.indicator).toBeNull()
    expect(figuresOf('公司营收5亿元。')[0]?.indicator).toBe('revenue')
    expect(figuresOf('全市进出口8030亿元。')[0]?.indicator).toBe('foreign-trade')
  })
})

describe('whether', () => {
  test('what is told of works under way is planned', () => {
    expect(figuresOf('10月8日，青样水电站开工。电站总装机140万千瓦。')[0]?.status).toBe('plan')
    expect(figuresOf('青样水电站已于去年投产。电站总装机140万千瓦。')[0]?.status).toBe('actual')
  })
  test('what finished works cost has been spent', () => {
    expect(figuresOf('走廊里已建成产业项目18个，总投资34亿元。')[1]?.status).toBe('actual')
    expect(figuresOf('走廊里计划建成产业项目18个，总投资34亿元。')[1]?.status).toBe('plan')
  })
  test('预计 governs the list behind it, up to what has been done', () => {
    const text = '报告说，预计全年产值25亿元;税收4亿元;出口8亿元。'
    expect(figuresOf(text).map(({ status }) => status)).toEqual(['forecast', 'forecast', 'forecast'])
    expect(figuresOf('预计全年产值25亿元；已引进企业6家。').at(-1)?.status).toBe('actual')
  })
  test('a headline has the status of its number in the text', () => {
    const article = {
      ...articleOf([paragraph('2024年，青样县计划新建学校3所。')]),
      headline: '3所学校落在哪里',
    }
    expect(readFigures(article, context, rules, segmenter).map(({ status }) => status)).toEqual([
      'plan',
      'plan',
    ])
  })
})
