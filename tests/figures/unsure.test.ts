/** Kinds of figures that were shown wrong outside their articles and cannot be read right: each is said to be unsure. */
import { describe, expect, test } from 'vitest'
import { readFigures } from '../../src/figures/read.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { articleOf, context, figuresOf, paragraph, rules, segmenter } from './setup.ts'

describe('unsure', () => {
  const unsureOf = (text: string) => figuresOf(text).map(({ unsure }) => unsure)
  test('a metric that says nothing', () => {
    expect(unsureOf('另有报道的口径是5个项目。')[0]).toContain('metric')
  })
  test('what is counted over a time, without the time', () => {
    expect(unsureOf('全县一般公共预算收入30亿元。')[0]).toContain('period')
    expect(unsureOf('去年，全县一般公共预算收入30亿元。')[0]).not.toContain('period')
    expect(unsureOf('公司年销售额2亿元。')[0]).not.toContain('period')
    expect(unsureOf('全县有规上企业90家。')[0]).not.toContain('period')
  })
  test('what was added, told as what there is', () => {
    expect(unsureOf('新增的平台里，研发中心13家，企业研究院7家。')[1]).toContain('metric')
    expect(unsureOf('科技型企业这一年又添了29家。')[0]).toContain('metric')
    expect(unsureOf('全县有科技型企业29家。')[0]).not.toContain('metric')
  })
  test('the members of a class whose bound was lost', () => {
    const [figure] = figuresOf('去年招引10亿元以上重大项目8个。')
    expect(figure?.metric?.startsWith('10亿元') === true || figure?.unsure.includes('metric')).toBe(true)
  })
  test('growth over another time, without its own', () => {
    expect(unsureOf('全县新建步道5000米，较2022年增长6.4%。')[0]).toContain('period')
  })
  test('a mean of many years on the level of one', () => {
    expect(unsureOf('2021年，全区产值19亿元，年均增长8.7%。')[0]).toContain('calendar')
  })
})

describe('unsure of when', () => {
  const unsureOn = (text: string) =>
    readFigures(articleOf([paragraph(text)]), { ...context, date: '2024-03-05' }, rules, segmenter)
  const last = (text: string) => unsureOn(text).at(-1)?.unsure
  test('what there is, dated by what was added', () => {
    expect(last('2023年全县新添示范工厂4家，智能工厂累计31家。')).toContain('period')
    expect(last('2023年，全县新增工程师60名；工程师总量达5万名。')).toContain('period')
    expect(last('2023年以来全县新添示范工厂4家，智能工厂累计31家。')).not.toContain('period')
    expect(last('截至2月底，全县智能工厂累计31家。')).not.toContain('period')
  })
  test('what was added, dated by today', () => {
    expect(last('目前，小镇已累计落户企业37家；新引进博士48名。')).toContain('period')
    expect(last('目前，小镇新引进博士48名。')).not.toContain('period')
  })
  test('an aim of so many years, nobody says from when on', () => {
    expect(last('大会提出五年规上工业产值突破3000亿元的目标。')).toContain('period')
    expect(last('大会提出到2028年规上工业产值突破3000亿元的目标。')).not.toContain('period')
  })
  test('what is told as so and is to hold up to a year to come', () => {
    expect(unsureOn('县里把工业用地控制线划在30平方公里，规划到2035年。')[0]?.unsure).toContain('calendar')
  })
  test('an aim that was met', () => {
    expect(last('去年，县里超额完成年度出让800亩工业用地的目标。')).toContain('calendar')
    expect(last('今年，县里要完成出让800亩工业用地的目标。')).not.toContain('calendar')
  })
})

describe('unsure of what', () => {
  const unsureOf = (text: string) => figuresOf(text).at(-1)?.unsure
  test('the sum of those that the word in front tells of', () => {
    const title = { ...articleOf([]), headline: '青样首季开工项目总投资超300亿元' }
    const [figure] = readFigures(title, context, rules, segmenter)
    expect(figure?.metric?.startsWith('开工') === true || figure?.unsure.includes('metric')).toBe(true)
  })
  test('a growth of nobody knows what', () => {
    expect(unsureOf('增速较上年同期提升3.6个百分点。')).toContain('metric')
  })
})

describe('unsure of whom', () => {
  const unsureFor = (subject: string, text: string) =>
    readFigures(articleOf([paragraph(text)]), context, rules, segmenter, (figures) =>
      figures.map((figure) => ({ ...figure, subject })),
    )[0]?.unsure
  test('a clause that opens with another place', () => {
    expect(unsureFor('青样区', '蓝样市2022年制造业投资增长26.4%。')).toContain('subject')
    expect(unsureFor('蓝样市', '蓝样市2022年制造业投资增长26.4%。')).not.toContain('subject')
  })
  test('growth of several, told of one', () => {
    expect(unsureFor('青样县', '去年，亩产分别增加14公斤、5公斤和3公斤。')).toContain('conflict')
    expect(unsureFor('青样县', '去年，居民消费价格同比上涨1.4%，环比上涨0.3%。')).not.toContain('conflict')
  })
  test('a share of the whole, told of the whole', () => {
    expect(unsureFor('全国', '去年，占全国出口总额的16%。')).toContain('subject')
    expect(unsureFor('青样区', '去年，占全国出口总额的16%。')).not.toContain('subject')
  })
  test('a sum that belongs to what was counted', () => {
    const groups = [
      '25个重大项目同日开工，总投资232亿元。',
      '全年签约项目160个、总投资超450亿元。',
      '市里的重点项目名单中，青样区有41个，总投资31亿元。',
      '青样区安排重点项目89个，计划投资130亿元，上半年完成投资74亿元。',
      '青样区引来16家科技型企业，总产值超20亿元。',
      '青样区签约项目31个，总投资超过40亿元；开工项目12个，总投资超过9亿元。两项合计，总投资超过49亿元。',
    ]
    for (const text of groups)
      expect(
        readFigures(articleOf([paragraph(text)]), context, rules, segmenter, (figures) =>
          figures.map((figure) => ({ ...figure, subject: '青样区' })),
        ).at(-1)?.unsure,
      ).toContain('subject')
    expect(unsureFor('青样区', '去年完成制造业投资22亿元。')).not.toContain('subject')
    expect(unsureFor('青样物流中心', '青样物流中心项目总投资22亿元。')).not.toContain('subject')
  })
  test('a part, told of another than its whole', () => {
    const parts = (text: string, ...subjects: string[]) =>
      readFigures(articleOf([paragraph(text)]), context, rules, segmenter, (figures) =>
        figures.map((figure, at) => ({ ...figure, subject: subjects[at] ?? null })),
      ).at(-1)?.unsure
    const text = '2023年，全市列入清单的项目计划投资2000亿元，其中新开工190个。'
    expect(parts(text, '列入清单的项目', '青样市')).toContain('subject')
    expect(parts(text, '列入清单的项目', '列入清单的项目')).not.toContain('subject')
    const named = '2023年，全市规上工业企业900家，其中青样区规上工业企业190家。'
    expect(parts(named, '蓝样市', '青样区')).not.toContain('subject')
    const other = '2023年，全市列入清单的项目计划投资2000亿元，其中新开工190个，引进企业50家。'
    expect(parts(other, '列入清单的项目', '青样市', '青样市')).not.toContain('subject')
  })
  test('a group that is told of itself, a name that was cut off', () => {
    expect(unsureFor('归来项目', '归来项目412个。')).toContain('subject')
    expect(unsureFor('材料项目', '占地约70亩。')).toContain('subject')
  })
  test('what a place is said to have of what firms have', () => {
    expect(unsureFor('青样区', '营收4758.7亿元。')).toContain('metric')
    expect(unsureFor('青样区', '年产值20亿元。')).toContain('metric')
    expect(unsureFor('青样集团', '营收47.5亿元。')).not.toContain('metric')
  })
  test('one that may well be misread', () => {
    const doubted = readFigures(
      articleOf([paragraph('去年，规上工业增加值12亿元。')]),
      context,
      rules,
      segmenter,
      (all) => all.map((figure) => ({ ...figure, subject: '青样区', confidence: 0.5 })),
    )
    expect(doubted[0]?.unsure).toEqual(['confidence'])
  })
})

describe('cases a reader met', () => {
  test("a district has not its city's economy", () => {
    const district = (figures: readonly Figure[]) =>
      figures.map((figure) => ({ ...figure, subject: '青样区' }))
    const [figure] = readFigures(
      articleOf([paragraph('去年地区生产总值突破2万亿元。')]),
      context,
      rules,
      segmenter,
      district,
    )
    expect(figure?.unsure).toContain('size')
  })
  test('an aim is a target, with its horizon', () => {
    const [figure] = figuresOf('1月的会上，区里提出五年规上工业总产值突破3000亿元。')
    expect(figure).toMatchObject({ status: 'target', period: { text: '五年', start: null, end: null } })
    expect(figuresOf('2023年，全区的目标是制造业投资110亿元。')[0]).toMatchObject({
      status: 'target',
      metric: '制造业投资',
    })
  })
  test('what was done of a plan is not planned', () => {
    const [, done] = figuresOf('今年计划投资130亿元，上半年完成74亿元。')
    expect(done).toMatchObject({ status: 'actual', metric: '完成投资' })
  })
})
