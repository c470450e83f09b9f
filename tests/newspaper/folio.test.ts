import { expect, test } from 'vitest'
import { isSureFolio, readFolio, readFolioFields } from '../../src/newspaper/recognise/folio.ts'
import { rules } from './newspaperRules.ts'

const read = (text: string): ReturnType<typeof readFolio> => readFolio(rules.folding.fold(text), text, rules)

test.each([
  ['要闻 3 山海日报', 3, '要闻', '山海日报'],
  ['山海日报 2026年8月9日 星期日 第4版 要闻', 4, '要闻', '山海日报'],
  ['4 国际 2026年8月9日 星期日', 4, '国际', null],
  ['2026年8月9日 星期日 特别报道 08', 8, '特别报道', null],
  ['00004版:要闻', 4, '要闻', null],
  ['《云溪日报》（2024年03月05日 第 03 版）', 3, null, '云溪日报'],
  ['党校（行政学院）通讯 5 山海时报', 5, '党校（行政学院）通讯', '山海时报'],
  ['2023年6月2日星期五要闻02', 2, '要闻', null],
  ['山海日报02要闻', 2, '要闻', '山海日报'],
  ['3 综合 2023年6月2日 星期五 山海日报 责任编辑 林向', 3, '综合', '山海日报'],
  ['第十版', 10, null, null],
])('%s is a folio in whatever order', (text, pageNumber, section, paper) => {
  expect(read(text)).toMatchObject({ pageNumber, section, paper })
})

test.each([
  '云溪大桥开工',
  '总投资120亿元',
  '二版 江南区块九条断头路年内打通',
  '（上接第1版）',
  '老厂房里的新课堂 3版',
])('%s is none', (text) => {
  expect(read(text)).toBeNull()
})

test('a number is a page’s for certain only beside another field', () => {
  const sure = (text: string): boolean | null => {
    const folio = read(text)
    return folio === null ? null : isSureFolio(folio)
  }
  expect(sure('地方7')).toBe(false)
  expect(sure('7 山海日报')).toBe(true)
  expect(sure('A07 地方')).toBe(true)
})

test('a line of the page’s own may say more than its fields', () => {
  const text = '今日2版 总第471期 第1版 样页：据公开资料自撰，仅示版式'
  expect(read(text)).toBeNull()
  expect(readFolioFields(rules.folding.fold(text), text, rules)).toMatchObject({
    pageNumber: 1,
    section: null,
  })
})
