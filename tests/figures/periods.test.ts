import { describe, expect, test } from 'vitest'
import { readFigures } from '../../src/figures/read.ts'
import { articleOf, context, figuresOf, paragraph, rules, segmenter } from './setup.ts'

/** The periods of the figures of a paragraph, as printed; the page is of 2023-11-18. */
const periodsOf = (text: string) => figuresOf(text).map(({ period }) => period?.text ?? null)

describe('the period of a figure', () => {
  test.each([
    ['目前，青样园区已有企业60家，在建厂房3幢。', ['目前', '目前']],
    ['水质达标比例由2015年的67%提升至目前的96.5%。', ['目前']],
    ['今年“五一”假期，口岸客流将迎高峰，预计日均通关5万人次。', ['今年“五一”假期']],
    ['从去年开始，工厂用电量下降8%。', ['从去年开始']],
    ['8月交付3000辆，9月交付4200辆。', ['8月', '9月']],
    ['前三季度，青样区工业增加值94亿元。其中，装备制造业增加值41亿元。', ['前三季度', '前三季度']],
    ['前三季度，出口12亿元。同期，进口5亿元。', ['前三季度', '前三季度']],
    ['5月份，青样菜价下降2%。水果价格上涨7%。', ['5月份', '5月份']],
    ['2023年，青样区办好实事。“十项礼包”累计兑付2.3亿元。', ['2023年']],
    ['公司于6月3日发行债券20亿元。', ['6月3日']],
    ['受“五一”假期后淡季影响，房价下降0.4%。', [null]],
    ['7月27日至29日，展会接待客商300名。', ['7月27日至29日']],
    ['9月6日12时01分，青样港驶出渔船30艘。', ['9月6日12时01分']],
    ['5月17日晚，青样镇最大雨量达200毫米。', ['5月17日晚']],
    [
      '5月7日，首单绿电交易落地。此次交易电量2亿千瓦时。其中，9家企业购电1亿千瓦时。',
      ['5月7日', '5月7日', '5月7日'],
    ],
    ['5月7日，青样项目集中开工。此次开工的项目总投资93亿元。', [null]],
    ['自2024年9月1日起，按4%税率征税。', ['自2024年9月1日起']],
    ['2027年底前，建成公寓600套。', ['2027年底前']],
    ['二〇二二年产值3亿元。', ['二〇二二年']],
    ['2008年前后，青样区有企业300家。', ['2008年前后']],
    ['青样铁路20年累计运送旅客3000万人次。', ['20年累计']],
    ['目前，考核指标由2021年的92项减至57项，会议减少30%。', ['目前', '目前']],
    ['3月交割的铜期货报价为每吨5万元。', [null]],
  ])('%s: %o', (text, periods) => {
    expect(periodsOf(text)).toEqual(periods)
  })

  test('目前 is the day of printing', () => {
    expect(figuresOf('截至目前，企业60家。')[0]?.period).toMatchObject({ start: null, end: '2023-11-18' })
  })
  test('目前 of a page without a date is no period', () => {
    const undated = { ...context, date: null, dateApprox: '2023-11~' }
    const [figure] = readFigures(articleOf([paragraph('目前，企业60家。')]), undated, rules, segmenter)
    expect(figure?.period).toBeNull()
  })
  test('同期 has the days of the period before it', () => {
    const [, second] = figuresOf('前三季度，出口12亿元。同期，进口5亿元。')
    expect(second?.period).toMatchObject({ start: '2023-01-01', end: '2023-09-30' })
  })

  test.each([
    ['a rate serves its own clause', '企业每月充值2万元，30名工人受训。', ['每月', null]],
    ['a day serves what it opens', '6月1日在青样镇收官，赛程7500公里。', [null]],
    ['what describes a thing dates nothing else', '依托2021年底建成的数据库，产品能耗下降8%。', [null]],
    ['an event hands nothing down', '2014年，王某回乡办厂。工厂面积6500平方米。', [null]],
    ['a state is of no year before it', '2022年，产值5亿元。现有员工60名。', ['2022年', null]],
    [
      'another place is another statement',
      '今年1月，首批装置84个投运；在蓝样区，装置覆盖农田800亩。',
      ['今年1月', null],
    ],
    ['a yearly rate is of no year before it', '2022年，工厂扩建5000平方米。年产值8亿元。', ['2022年', null]],
    [
      'the years of a scheme are of the scheme',
      '《青样戏剧行动计划（2022—2024年）》提出，支持剧种120个。',
      [null],
    ],
    [
      'what somebody says dates what he says',
      '“今年前5月，我们签约项目5个。”王某说。青样区撤并园区3家。',
      ['今年前5月', null],
    ],
    [
      '近年来 does not last',
      '近年来，企业增至60家。镇里修路。村里种树。游客买票进园，园内有步道8条。',
      ['近年来', null],
    ],
    ['a plan by its number is no time', '翻开“十四五”规划纲要，民生指标占7项。', [null]],
    ['the number of a storm is no year', '今年第13号台风的中心位于镇东1100公里。', [null]],
    [
      'the whole of a year that was said to run',
      '2022年以来，企业落地5家，全年签约9家。',
      ['2022年以来', '2022年'],
    ],
    [
      'a number of times is of no year that it is a multiple of',
      '截至10月底，青样镇企业达90家，是2021年的3倍，占全区企业的12%。',
      ['截至10月底', '截至10月底', '截至10月底'],
    ],
    [
      'a part that is owed is of no year whose sum it is a part of',
      '企业按不超过上年度实际缴费的60%领取补贴，每户最高5万元。',
      [null, null],
    ],
    [
      'what is told of a year is of no moment',
      '目前，青样厂已投产，预计年产值3亿元、带动农户年均增收2万元。',
      [null, null],
    ],
    [
      'what sums a paragraph up is of the months that the next sentence opens with',
      '出口向新，机电产品占六成。前4个月，青样区出口机电产品30亿元。',
      ['前4个月', '前4个月'],
    ],
    [
      'what opens a paragraph is of no months that come later',
      '青样港有泊位12个。前4个月，青样区出口机电产品30亿元。',
      [null, '前4个月'],
    ],
    ['the size of a site is of no month', '今年3月，青样新区获批，面积65平方公里。', [null]],
    ['a level that was passed is no period', '出口已超过去年全年水平，销往85个国家。', [null]],
  ])('%s', (_, text, periods) => {
    expect(periodsOf(text)).toEqual(periods)
  })
})

describe('a number alone in its line', () => {
  test('is what the text below says of it', () => {
    const body = ['7.3%', '前4个月，青样区客运量增长7.3%。'].map(paragraph)
    const [alone, told] = readFigures(articleOf(body), context, rules, segmenter)
    expect(told?.metric).toContain('客运量')
    expect(alone).toMatchObject({
      kind: told?.kind,
      metric: told?.metric,
      period: told?.period,
      at: { block: 0 },
    })
  })
  test('is nothing more where the text does not repeat it', () => {
    const body = ['7.3%', '前4个月，青样区客运量增长9%。'].map(paragraph)
    expect(readFigures(articleOf(body), context, rules, segmenter)[0]).toMatchObject({ metric: null })
  })
})

describe('the period of a headline', () => {
  const article = {
    ...articleOf([paragraph('前4个月，青样区外贸进出口90亿元，同比增长18.4%。')]),
    headline: '青样区外贸增长18.4%',
  }
  test('is that of the same number in the text', () => {
    const [title, level] = readFigures(article, context, rules, segmenter)
    expect(title?.at.block).toBe('headline')
    expect(title?.period).toMatchObject({ text: '前4个月', source: 'article' })
    expect(level?.period).toMatchObject({ text: '前4个月', source: 'sentence' })
  })
  test('is its own where it prints one', () => {
    const [title] = readFigures({ ...article, headline: '去年外贸增长18.4%' }, context, rules, segmenter)
    expect(title?.period?.text).toBe('去年')
  })
})
