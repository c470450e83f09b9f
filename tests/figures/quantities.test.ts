import { describe, expect, test } from 'vitest'
import { toFolded } from '../../src/text/folded.ts'
import { readNumber } from '../../src/text/numerals.ts'
import { findQuantities, readQuantity } from '../../src/figures/quantities.ts'
import { figuresOf, rules } from './setup.ts'

const read = (text: string) =>
  findQuantities(toFolded(text).text, rules.grammar).map(({ value, unit, from }) => ({
    value,
    unit,
    from: from?.value ?? null,
  }))

describe('numbers', () => {
  test.each([
    ['1,067.27', 1067.27],
    ['二十三', 23],
    ['一千二百', 1200],
    ['十二', 12],
    ['三点五', 3.5],
    ['两万五千', 25000],
    ['一亿二千万', 120000000],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  test.each(['三五', '千千', '点五', ''])('%s is no number', (text) => {
    expect(readNumber(text)).toBeNull()
  })
})

test('a level left and the one reached are one figure, though a word of time stands before the second', () => {
  expect(figuresOf('青样河优良率由“十三五”末的51.4%提升至如今的81.8%。')).toMatchObject([
    { value: 81.8, kind: 'from-to', from: { value: 51.4 }, change: { direction: 'up' } },
  ])
})

describe('what bounds a number', () => {
  test.each([
    ['不到 over the whole of a share', '能耗不到同类产品的5%。', '不到', '能耗'],
    ['约 over the whole of a share', '青样区约占全市人口的60%。', '约', '青样区占全市人口'],
  ])('%s', (_, text, qualifier, metric) => {
    expect(figuresOf(text)[0]).toMatchObject({ qualifier, metric })
  })

  test.each([
    ['27分12秒53', 0],
    ['销售额突破30万亿元大关', 1],
    ['覆盖率首次站上70%关口', 1],
    ['产量占全国的1/3', 1],
  ])('%s holds %d figures', (text, count) => {
    expect(figuresOf(`${text}。`)).toHaveLength(count)
  })
})

describe('what a number says of growth', () => {
  test.each([
    ['菜价涨幅进一步扩大至8.5%。', 'up', 8.5],
    ['青样进出口保持9%以上较快增长。', 'up', 9],
    ['新产线节能50%以上。', 'down', 50],
  ])('%s', (text, direction, value) => {
    expect(figuresOf(text)[0]?.change).toMatchObject({ direction, value })
  })
  test('the share before takes the change of its 比重', () => {
    const [, share] = figuresOf('水果销量2万吨，占总量的40.5%，与上年相比，比重下降1.5个百分点。')
    expect(share).toMatchObject({ value: 40.5, change: { direction: 'down', value: 1.5 } })
  })
})

describe('quantities', () => {
  test.each([
    ['１,２１４ 亿元', 1214, '亿元'],
    ['2.3万亿元', 2.3, '万亿元'],
    ['一千二百万元', 1200, '万元'],
    ['5千瓦', 5, '千瓦'],
    ['20多万人', 20, '万人'],
    ['3万余户', 3, '万户'],
    ['150元 /人', 150, '元/人'],
    ['百分之八十', 80, '%'],
    ['2.1个百分点', 2.1, '个百分点'],
    ['三个亿', 3, '个亿'],
    ['三成', 3, '成'],
    ['12吉瓦', 12, '吉瓦'],
    ['4米20', 4.2, '米'],
    ['2/3', 2 / 3, null],
  ])('%s is %d %s', (text, value, unit) => {
    expect(read(text)).toEqual([{ value, unit, from: null }])
  })

  test.each([
    ['5至10年', 10, '年', 5],
    ['3—5家', 5, '家', 3],
    ['12%~15%', 15, '%', 12],
    ['1120-1600元', 1600, '元', 1120],
    ['4、5亩', 5, '亩', 4],
  ])('%s is a range', (text, value, unit, from) => {
    expect(read(text)).toEqual([{ value, unit, from }])
  })

  test('numbers of a list share the unit at its end', () => {
    expect(read('7.5、3.1和12个百分点').map(({ value, unit }) => [value, unit])).toEqual([
      [7.5, '个百分点'],
      [3.1, '个百分点'],
      [12, '个百分点'],
    ])
  })

  test('a unit inside another word is no unit', () => {
    expect(read('3家庭农场')[0]?.unit).toBeNull()
  })

  test('a slice with more than its quantity does not read back', () => {
    expect(readQuantity('约300家', rules.grammar)).toBeNull()
    expect(readQuantity('300家', rules.grammar)).toEqual({ value: 300, unit: '家', from: null })
  })
})
