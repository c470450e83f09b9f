import { describe, expect, test } from 'vitest'
import { toSegmenter } from '../../scripts/segmenter.ts'
import { toDictionary } from '../../src/subjects/dictionary.ts'
import { toFirms } from '../../src/subjects/keywords.ts'
import { readSubjects } from '../../src/subjects/read.ts'
import { articleOf, pageOf, rules } from './subjectRules.ts'

const segmenter = toSegmenter(toDictionary(rules.raw))
const keywordsOf = (draft: Parameters<typeof articleOf>[0]): string[] =>
  readSubjects(pageOf([articleOf(draft)]), rules, segmenter)[0]?.keywords ?? []

describe('the domain dictionary', () => {
  test('keeps the names of the gazetteer whole', () => {
    expect(segmenter.cut('青山湖科技城与於潜镇的工业上楼项目')).toEqual(
      expect.arrayContaining(['青山湖科技城', '於潜镇', '工业上楼']),
    )
  })

  test('is sorted, each word once', () => {
    const words = toDictionary(rules.raw).map(({ word }) => word)
    expect(words).toEqual([...new Set(words)].sort())
  })
})

describe('keywords', () => {
  test('name the platform and the firm of the news', () => {
    const words = keywordsOf({
      headline: '青山湖科技城再添链主企业',
      body: [
        '浙江青禾精密机械有限公司的新厂在青山湖科技城投产，生产五轴机床。',
        '机床的主轴由青禾与高校联合研制，五轴机床将出口海外。',
      ],
    })
    expect(words).toContain('青山湖科技城')
    expect(words).toContain('浙江青禾精密机械有限公司')
    expect(words.some((word) => word.includes('机床'))).toBe(true)
  })

  test('are at most eight, none part of another, no newspaper words', () => {
    const words = keywordsOf({
      headline: '富阳造纸厂房改作光电园',
      body: [
        '记者昨日在富阳区看到，造纸厂房改作光电园区。',
        '富阳经济技术开发区负责人说，光电企业已有二十家。',
      ],
    })
    expect(words.length).toBeGreaterThan(3)
    expect(words.length).toBeLessThanOrEqual(8)
    for (const word of words) {
      expect(words.filter((other) => other.includes(word))).toEqual([word])
      expect(rules.raw.keywords.never).not.toContain(word)
    }
  })

  test('are the same for the same text', () => {
    const draft = { headline: '桐庐快递装备走俏', body: ['桐庐县的快递装备企业订单饱满，分拣机销往十国。'] }
    expect(keywordsOf(draft)).toEqual(keywordsOf(draft))
  })
})

test.each(rules.raw.keywords.firms.examples)('reads the firm $firm', ({ text, firm }) => {
  expect(toFirms(segmenter.tag(text), rules.raw.keywords)).toEqual([firm])
})
