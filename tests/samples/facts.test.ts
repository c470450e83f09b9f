import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { factSchema, supportByDistrict, unsupportedNumbers, type Support } from '../../scripts/facts.ts'
import { articleText, rawLines, readTruths } from './truth.ts'

const FACTS = new URL('../../../shared/facts/facts.json', import.meta.url)
const CITY = '杭州市'

const sample = {
  metric: '地区生产总值',
  change: '+3.3%',
  period: '2022年',
  subject: '上城区',
  note: '分4轮出台',
}
const made = { district: '上城区', value: 2525, unit: '亿元', sourceDate: '2023-01-17', ...sample }
const support = supportByDistrict([made]).get('上城区')
const supports: Support[] = support ? [support] : []

describe('a number in a sample article', () => {
  it('stands where a fact gives it with the same unit', () => {
    expect(unsupportedNumbers('2022年地区生产总值２５２５ 亿元，增长3.3%', supports, '2023-01-31')).toEqual(
      [],
    )
  })

  it('is named where no fact gives it', () => {
    expect(unsupportedNumbers('地区生产总值2526亿元，企业2525家', supports, '2023-01-31')).toEqual([
      '2526亿',
      '2525家',
    ])
  })

  it('is named where it is written in Chinese and no fact gives it', () => {
    expect(unsupportedNumbers('分四轮出台，走访三家企业', supports, '2023-01-31')).toEqual(['三家'])
  })

  it('may belong to the date of the paper or to a jump line', () => {
    expect(unsupportedNumbers('1月31日，（下转第2版）', supports, '2023-01-31')).toEqual([])
  })
})

describe('the sample articles', () => {
  if (!existsSync(FACTS)) {
    it.skip(`need the facts sheet, which is not at ${FACTS.pathname}`, () => undefined)
    return
  }
  const known = supportByDistrict(z.array(factSchema).parse(JSON.parse(readFileSync(FACTS, 'utf8'))))
  it.each(readTruths())('print only numbers of the facts sheet: $file', (truth) => {
    const lines = rawLines(truth)
    const problems = truth.pages.flatMap(({ articles }) =>
      articles.flatMap((article) => {
        const places = [article.district, ...article.otherDistricts, CITY]
        const supported = places.flatMap((place) => known.get(place ?? CITY) ?? [])
        const missing = unsupportedNumbers(articleText(article, lines), supported, truth.issued)
        return missing.map((number) => `${article.headline ?? '(no headline)'}: ${number}`)
      }),
    )
    expect(problems).toEqual([])
  })
})
