import { expect, test } from 'vitest'
import { toPagesOfLines } from '../../src/newspaper/text/lines.ts'
import { readImprint } from '../../src/newspaper/assemble/imprint.ts'
import { rules } from './newspaperRules.ts'

const read = (text: string): unknown => {
  const { pageNumber, section } = readImprint(toPagesOfLines(text, rules.folding)[0]?.lines ?? [], rules)
  return [pageNumber, section]
}

test.each([
  ['第3版 要闻', 3, '要闻'],
  ['第03版：要闻', 3, '要闻'],
  ['第1版 责任编辑　许　拟', 1, null],
  ['A03 要闻', 3, '要闻'],
  ['A02版', 2, null],
  ['要闻 A1', 1, '要闻'],
  ['B11 政策·服务 | 2018.11.12 星期一', 11, '政策·服务'],
  ['4 产经', 4, '产经'],
  ['04产经', 4, '产经'],
  ['地方7', 7, '地方'],
  ['１　要闻', 1, '要闻'],
  ['版次：02', 2, null],
  ['8　山海日报　云溪副刊', 8, '云溪副刊'],
  ['云溪副刊　2024年3月12日　星期二　6', 6, '云溪副刊'],
  ['山海日报　2022.6.28　星期二　责任编辑/李铮　电话/0000-8510000　区县（市）新闻　9', 9, '区县（市）新闻'],
  ['2024年3月12日 星期二 第3版 綜合新聞 责任编辑：王飞', 3, '綜合新聞'],
  ['今日12版 总第201期', null, null],
  ['今日 12 版', null, null],
  ['2024年3月12日', null, null],
  ['2024 年 3 月 12 日', null, null],
  ['电话：0000-85100000', null, null],
])('reads the page number and section of %s', (text, number, section) => {
  expect(read(text)).toEqual([number, section])
})

test.each([
  ['二〇二四年三月十二日 星期二', '2024-03-12'],
  ['2024-03-12', '2024-03-12'],
  ['2024.3.12', '2024-03-12'],
  ['2024年２月３０日', null],
])('reads the date of %s', (text, date) => {
  expect(readImprint(toPagesOfLines(text, rules.folding)[0]?.lines ?? [], rules).date).toBe(date)
})

test.each([
  ['云溪日报 02 要闻', '云溪日报', 2],
  ['山海大学报 2 版 校园新闻', '山海大学报', 2],
  ['山 海 日 报\n2024年3月12日', '山海日报', null],
  ['山海老年报\n2024年3月12日', '山海老年报', null],
  ['B04 求学导刊\n2024年3月12日 星期二 云溪晚报', '云溪晚报', 4],
  ['云溪动力　2019年11月8日　第412期　综合新闻 2', '云溪动力', 2],
  ['云溪机电\nYUNXI ELECTRIC\n云溪机电集团主办\n2023年9月28日 总第186期 第1版', '云溪机电', 1],
  // Neither a title nor a masthead: never guessed.
  ['织机联网以后\n2024年3月12日', null, null],
  ['校园播报\n第2版', null, 2],
])('%s is a page of %s', (text, newspaper, pageNumber) => {
  const imprint = readImprint(toPagesOfLines(text, rules.folding)[0]?.lines ?? [], rules)
  expect(imprint).toMatchObject({ newspaper, pageNumber })
})
