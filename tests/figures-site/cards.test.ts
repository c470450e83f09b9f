/** What lists and cards show of a figure: each named defect of a card has its test. */
import { describe, expect, test } from 'vitest'
import { toBasis } from '../../src/archive/figures/averages.ts'
import { toFigureCard } from '../../src/archive/figures/figureCard.ts'
import { toChangeText, toFigureText } from '../../src/archive/figures/figureText.ts'
import { toKeyFigure } from '../../src/archive/figures/keyFigure.ts'
import { figuresEn } from '../../src/strings/figures.en.ts'
import { figuresZhHans } from '../../src/strings/figures.zh-Hans.ts'
import { toListedPeriod } from '../../src/archive/figures/listedPeriod.ts'
import { isTitled } from '../../src/archive/figures/titled.ts'
import { toPrinted, toTidy } from '../../src/archive/figures/printed.ts'
import { toRepeats } from '../../src/archive/figures/repeats.ts'
import type { Article } from '../../src/schema/entry.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { aFigure, anArticle } from './aFigure.ts'

/** An article of one sentence, and a figure whose number is `number` there. */
function said(
  text: string,
  number: string,
  given: Partial<Figure> = {},
): { article: Article; figure: Figure } {
  const start = text.indexOf(number)
  const figure = aFigure({ at: { block: 0, start, end: start + number.length }, ...given })
  const article = anArticle('yb-1', 'linping', [figure])
  return { article: { ...article, body: [{ kind: 'paragraph', text, lines: [[1, 1]] }] }, figure }
}

describe('the qualifier is always shown, as printed', () => {
  test.each([
    ['这里有近400家企业。', '400家', '近', '近400家'],
    ['产值超过1000亿元。', '1000亿元', '超', '超过1000亿元'],
    ['面积达到了5万平方米。', '5万平方米', '达', '达到了5万平方米'],
    ['面积约为70亩。', '70亩', '约', '约为70亩'],
    ['企业200 多家。', '200 多家', '多', '200 多家'],
    ['企业300家及以上。', '300家', '以上', '300家及以上'],
    ['行程30公里有余。', '30公里', '余', '30公里有余'],
    ['近甲类400家、乙类500家。', '500家', '近', '近500家'],
  ])('%s', (text, number, qualifier, printed) => {
    const { article, figure } = said(text, number, { qualifier })
    expect(toPrinted(figure, article)).toBe(printed)
  })

  test('in one form of digits, without spaces', () => {
    expect(toTidy('近 ４００．５ 家')).toBe('近400.5家')
  })
})

test('ranges and steps show both ends, changes their sign and basis', () => {
  const said = { printed: '2.5以上', change: null, metric: null }
  expect(toFigureText({ ...said, kind: 'from-to', from: { value: 0.7, unit: null } })).toBe('0.7→2.5以上')
  expect(toFigureText({ ...said, kind: 'range', printed: '5亿元', from: { value: 3, unit: null } })).toBe(
    '3—5亿元',
  )
  const both = { ...said, printed: '42位到24位', from: { value: 42, unit: '位' } } as const
  expect(toFigureText({ ...both, kind: 'from-to' })).toBe('42位到24位')
  const change = { direction: 'up', value: 12.5, unit: '%', basis: '同比', qualifier: null } as const
  const growth = { kind: 'change', from: null, change, metric: null, value: 12.5, unit: '%' } as const
  expect(toFigureText({ ...growth, printed: '12.5%' })).toBe('+12.5%')
  expect(toFigureText({ ...growth, printed: '超10%' })).toBe('超+10%')
  expect(toChangeText(growth)).toBe('同比')
  expect(
    toChangeText({ ...growth, kind: 'amount', value: 1, change: { ...change, direction: 'down' } }),
  ).toBe('同比 −12.5%')
})

test('a change is bounded as it is printed', () => {
  const change = { direction: 'up', value: 25, unit: '%', basis: null, qualifier: '以上' } as const
  const level = { kind: 'amount', value: 41, unit: '亿元' } as const
  expect(toChangeText({ ...level, change })).toBe('+25%以上')
  expect(toChangeText({ ...level, change: { ...change, basis: '同比', qualifier: '超' } })).toBe(
    '同比 超+25%',
  )
  expect(toChangeText({ ...level, change: { ...change, value: 10, unit: '亿元', qualifier: '多' } })).toBe(
    '+10多亿元',
  )
  expect(toChangeText({ ...level, change: { ...change, qualifier: '之多' } })).toBe('+25%之多')
})

test('a rate of growth bears its sign where it moves, and no row says one number twice', () => {
  const rate = { kind: 'from-to', metric: '规上工业增速', printed: '2.4%', change: null } as const
  expect(toFigureText({ ...rate, from: { value: 0.3, unit: '%' } })).toBe('+0.3%→+2.4%')
  expect(toFigureText({ ...rate, from: { value: -1.2, unit: '%' } })).toBe('−1.2%→+2.4%')
  expect(toFigureText({ ...rate, metric: '林地比重', from: { value: 0.3, unit: '%' } })).toBe('0.3%→2.4%')
  const change = { direction: 'up', value: 26.4, unit: '%', basis: '同比', qualifier: null } as const
  expect(toChangeText({ kind: 'share', value: 26.4, unit: '%', change })).toBe('同比')
  expect(toChangeText({ kind: 'amount', value: 26.4, unit: '亿元', change })).toBe('同比 +26.4%')
})

describe('an average over years says so', () => {
  const change = { direction: 'up', value: 7, unit: '%', basis: null, qualifier: null } as const
  test.each([
    ['增加值年均增长7%以上。', '7%', 'change', '年均'],
    ['增加值两年平均增长7%。', '7%', 'change', '两年平均'],
    ['增加值增长7%。', '7%', 'change', null],
    ['产值3000亿元，年均增长7%。', '3000亿元', 'amount', '年均'],
    ['年均气温升高，产值3000亿元，增长7%。', '3000亿元', 'amount', null],
  ] as const)('%s', (text, number, kind, basis) => {
    const { article, figure } = said(text, number, { kind, change })
    expect(toBasis(figure, article)?.basis).toBe(basis)
  })
})

test('a list gives periods by their own days', () => {
  const period = (start: string | null, end: string | null, status: Figure['status'] = 'actual') =>
    toListedPeriod({ start, end, status }, figuresZhHans)
  expect(period('2023-11-01', '2023-11-30')).toBe('2023年11月')
  expect(period('2023-01-01', null)).toBe('2023年以来')
  expect(period('2023-03-01', null)).toBe('2023年3月以来')
  expect(period(null, '2023-09-30')).toBe('截至2023年9月')
  expect(period(null, '2023-10-20')).toBe('截至2023年10月20日')
  expect(period(null, '2023-12-31')).toBe('截至2023年底')
  expect(period(null, '2027-12-31', 'target')).toBe('到2027年')
  expect(period(null, null)).toBeNull()
})

test('the same in English', () => {
  const period = (start: string | null, end: string | null, status: Figure['status'] = 'actual') =>
    toListedPeriod({ start, end, status }, figuresEn)
  expect(period('2023-01-01', '2023-12-31')).toBe('2023')
  expect(period('2023-01-01', '2023-08-31')).toBe('January 2023 – August 2023')
  expect(period('2023-03-01', null)).toBe('since March 2023')
  expect(period(null, '2023-12-31')).toBe('up to the end of 2023')
  expect(period(null, '2027-12-31', 'target')).toBe('by 2027')
})

describe('the key figure of an article', () => {
  const text = '去年引进甲类企业40家。规上工业产值近300亿元。'
  const firms = aFigure({
    metric: '引进企业',
    indicator: null,
    unit: '家',
    at: { block: 0, start: 8, end: 11 },
  })
  const output = aFigure({ qualifier: '近', at: { block: 0, start: 19, end: 24 }, metric: '规上工业产值' })
  const article = (headline: string, figures: Figure[]): Article => ({
    ...anArticle('yb-1', 'linping', figures),
    headline,
    body: [
      { kind: 'paragraph', text, lines: [[1, 1]] },
      { kind: 'paragraph', text: '另有40家。', lines: [[2, 2]] },
    ],
  })

  test('is its headline’s', () => {
    expect(toKeyFigure(article('引进企业40家', [output, firms]))?.value).toBe('40家')
    // A headline that says a number no figure bears out is not shown beside another.
    expect(toKeyFigure(article('引进企业140家', [firms, output]))).toBeNull()
  })

  test('is said as fully as the text says it', () => {
    const titled = aFigure({
      ...output,
      indicator: null,
      subject: null,
      at: { block: 'headline', start: 2, end: 7 },
    })
    const full = aFigure({ ...output, subject: '样市', subjectPlace: 'yang' })
    expect(toKeyFigure(article('产值300亿元', [titled, full]))).toMatchObject({
      anchor: 'f-0-19',
      subject: '样市',
    })
  })

  test('is no other figure of equal number', () => {
    const at = { block: 'headline', start: 4, end: 7 } as const
    const titled = aFigure({
      ...firms,
      metric: '服务型制造示范',
      value: 40,
      normalized: 40,
      baseUnit: '家',
      at,
    })
    const other = aFigure({ ...firms, metric: '未来工厂', value: 40, normalized: 40, baseUnit: '家' })
    expect(
      toKeyFigure(article('新增示范40家', [titled, { ...other, at: { block: 1, start: 2, end: 5 } }])),
    ).toBeNull()
  })

  test('is none of a headline’s that only the headline names', () => {
    const at = { block: 'headline', start: 0, end: 3 } as const
    const land = aFigure({ metric: '存量“活”', indicator: null, unit: '亩', at })
    expect(toKeyFigure(article('30亩存量“活”了', [land]))).toBeNull()
    const indicated = { ...land, metric: '工业用地', indicator: 'industrial-land' }
    expect(toKeyFigure(article('30亩工业用地', [indicated]))?.label).toBe('工业用地')
  })

  test('else its lead’s, what an indicator measures first', () => {
    expect(toKeyFigure(article('一则样稿', [firms, output]))).toMatchObject({
      label: '规上工业产值',
      value: '近300亿元',
    })
  })

  test('is none where no number holds, or only rules and nameless ones', () => {
    expect(toKeyFigure(article('一则样稿', []))).toBeNull()
    const rule = aFigure({ ...output, status: 'rule' })
    const nameless = aFigure({ ...output, metric: null })
    const early = aFigure({ ...output, unsure: ['calendar'] })
    expect(toKeyFigure(article('一则样稿', [rule, nameless, early]))).toBeNull()
  })

  test('says whom it describes where that is not the article’s own place, and its status', () => {
    const target = { ...output, status: 'target', subject: '样市', subjectPlace: 'yang' } as const
    const other = article('一则样稿', [target])
    expect(toFigureCard(target, other, 'linping')).toMatchObject({ subject: '样市', status: 'target' })
    expect(toFigureCard(target, other, 'yang').subject).toBeNull()
  })
})

test('one number of one report is one claim', () => {
  const inHeadline = aFigure({ indicator: null, metric: '产值', period: null, subject: null })
  const inText = aFigure({ metric: '规上工业产值', subject: '临平区', subjectPlace: 'linping' })
  expect(toRepeats([inHeadline, inText])).toEqual(new Map([[0, 1]]))
  const otherYear = aFigure({ period: { text: '2022年', start: '2022-01-01', end: '2022-12-31' } })
  expect(toRepeats([inText, otherYear]).size).toBe(0)
  const elsewhere = aFigure({ subject: '样市', subjectPlace: 'yang' })
  expect(toRepeats([inText, elsewhere]).size).toBe(0)
})

test.each([
  ['总产值达１２００亿元', '1200亿元', true],
  ['样城三季度开门红', '1200亿元', false],
  [null, '1200亿元', false],
])('a list marks a number that the headline says: %s', (headline, value, titled) => {
  const keyFigure = { ...toFigureCard(aFigure({}), anArticle('yb-1', 'linping', [aFigure({})]), null), value }
  expect(isTitled({ kicker: null, headline, keyFigure })).toBe(titled)
})
