import { describe, expect, test } from 'vitest'
import { makeTools } from '../../scripts/tools.ts'
import { toPages } from '../../src/entries/toPages.ts'
import { isNamed } from '../../src/entities/named.ts'
import { toDictionary } from '../../src/subjects/dictionary.ts'
import { entityNamesSchema } from '../../src/entities/named.ts'
import { readFileSync } from 'node:fs'
import { rules } from './subjectRules.ts'

const tools = makeTools()
/** The keywords of a page of one article. */
function keywordsOf(headline: string, ...paragraphs: string[]): string[] {
  const text = [headline, '', ...paragraphs.map((paragraph) => `　　${paragraph}`), ''].join('\n')
  const [page] = toPages(
    { file: 'a.txt', bytes: new TextEncoder().encode(text), sha256: '0'.repeat(64), corrections: [] },
    tools,
  )
  return page?.articles.flatMap((article) => article.keywords) ?? []
}

describe('the domain dictionary', () => {
  test('keeps the names of the gazetteer whole', () => {
    expect(tools.segmenter.cut('青山湖科技城与於潜镇的工业上楼项目')).toEqual(
      expect.arrayContaining(['青山湖科技城', '於潜镇', '工业上楼']),
    )
  })

  test('is sorted, each word once', () => {
    const words = toDictionary(rules.raw).map(({ word }) => word)
    expect(words).toEqual([...new Set(words)].sort())
  })
})

describe('keywords', () => {
  test('name the platform and the firm of the news, and the terms of its field', () => {
    const words = keywordsOf(
      '青山湖科技城再添链主企业',
      '浙江青禾精密机械有限公司的新厂在青山湖科技城投产，生产五轴机床，是当地智能制造的又一家企业，总投资两亿元。',
      '机床的主轴由该公司与高校联合研制，五轴机床将出口海外，首批产品今年年底交付，智能工厂同时开工建设。',
    )
    expect(words).toEqual(expect.arrayContaining(['青山湖科技城', '浙江青禾精密机械有限公司', '智能制造']))
  })

  test('are at most eight, none part of another, no newspaper words', () => {
    const words = keywordsOf(
      '富阳造纸厂房改作光电园',
      '记者昨日在富阳区看到，造纸厂房改作光电园区，富春湾新城的老厂房换了主人，低效用地腾出三百亩。',
      '富阳经济技术开发区负责人说，光电企业已有二十家，富春湾新城还将再供地五百亩，建成标准厂房。',
    )
    expect(words.length).toBeGreaterThan(3)
    expect(words.length).toBeLessThanOrEqual(8)
    for (const word of words) {
      expect(words.filter((other) => other.includes(word))).toEqual([word])
      expect(rules.raw.keywords.never).not.toContain(word)
    }
  })

  test('are no terms cut out of two other words', () => {
    const words = keywordsOf(
      '上海市政务服务再提速',
      '上海市政务服务大厅昨天迎来新窗口，退税一次办完，惠企政策直达。',
      '上海市政务服务部门说，退税窗口已服务企业百家，惠企政策还将再添十条。',
    )
    expect(words).not.toContain('市政')
  })

  test('are no pieces the segmenter made up', () => {
    const words = keywordsOf(
      '滨江高企超两千家',
      '滨江区高企超两千家，平均每天走访三家，企业家高兴地说，办事快过从前，一天走完流程，一周拿到批复，好比串门。',
      '高企超两千家的背后，是一家家高水平企业天天走上门来谈合作，服务专员天走访、周汇总，件件有着落。',
    )
    for (const piece of ['企超', '家高', '天走', '快过', '高企超']) expect(words).not.toContain(piece)
  })

  test('are the same for the same text', () => {
    const texts = [
      '桐庐快递装备走俏',
      '桐庐县的快递装备企业订单饱满，分拣机销往十国，规上工业增加值增长一成，工厂里一片忙碌。',
    ] as const
    expect(keywordsOf(...texts)).toEqual(keywordsOf(...texts))
  })
})

const { examples } = entityNamesSchema.parse(
  JSON.parse(readFileSync('content/rules/entity-names.json', 'utf8')),
)
test.each(examples)('$kind $name has a name of its own: $named', ({ named, ...entity }) => {
  expect(isNamed(entity, tools.names)).toBe(named)
})
