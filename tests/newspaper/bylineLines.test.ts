import { expect, test } from 'vitest'
import { parseText } from '../../src/newspaper/parse.ts'
import { rules } from './newspaperRules.ts'

const read = (text: string) => parseText({ text, encoding: 'utf-8', messages: [] }, 'page', rules)[0]

const BODY = [
  '　　中国和意大利的青年艺术家6日在云溪美术馆合办的画展，7日迎来第一万名观众。展览分三个部分，共展出作品120件。',
  '　　策展人介绍，展览将持续到8月，其间还将举办讲座和工作坊，欢迎两国学生参加。',
]

test.each([
  ['（本报罗马5月7日电）', '本报罗马5月7日电'],
  ['（本报江州五月七日电）', '本报江州五月七日电'],
])('%s alone on the last line is the dateline of the text above', (line, dateline) => {
  const page = read(['云溪画展迎来第一万名观众', '李铮', ...BODY, line].join('\n'))
  expect(page?.articles).toHaveLength(1)
  expect(page?.articles[0]?.dateline).toBe(dateline)
  expect(page?.articles[0]?.body.at(-1)?.text).not.toContain('日电')
})

const SIGNS = { role: 'byline', why: '' } as const

test.each([
  [
    ['本报记者 陈', '晓 周小禾'],
    ['陈晓', '周小禾'],
  ],
  [
    ['记者 陈晓 周小', '禾'],
    ['陈晓', '周小禾'],
  ],
  [
    ['记者 陈晓', '通讯员 王飞'],
    ['陈晓', '王飞'],
  ],
  [
    ['（记者 李铮 通讯员', '王飞）'],
    ['李铮', '王飞'],
  ],
])('%j names %j, wherever the line ends', (lines, names) => {
  const text = ['云溪画展迎来第一万名观众', ...lines, ...BODY].join('\n')
  const decided = new Map(lines.map((_, i) => [i + 2, SIGNS]))
  const [page] = parseText({ text, encoding: 'utf-8', messages: [] }, 'page', rules, decided)
  expect(page?.articles[0]?.byline.flatMap((one) => one.names)).toEqual(names)
})

test('a lead that was taken for a signature is text', () => {
  const lead = '本报讯（通讯员 秦禾）县罐头厂今年前三季度生产罐头'
  const text = ['罐头厂产销两旺', lead, '一千八百吨，比去年同期多出两成。', ...BODY].join('\n')
  const [page] = parseText({ text, encoding: 'utf-8', messages: [] }, 'page', rules, new Map([[2, SIGNS]]))
  const [article] = page?.articles ?? []
  expect(article?.dateline).toBe('本报讯')
  expect(article?.byline).toEqual([{ role: '通讯员', names: ['秦禾'], org: null }])
  expect(article?.body[0]?.text).toMatch(/^县罐头厂今年前三季度生产罐头/u)
})

test('a masthead with wide letters is the paper’s own, as one without', () => {
  const kindOf = (title: string) =>
    read([title, '2024年3月12日', '云溪画展迎来第一万名观众', ...BODY].join('\n'))
  for (const title of ['云溪日报', '云 溪 日 报', '云　溪　日　报'])
    expect(kindOf(title)).toMatchObject({ newspaper: '云溪日报', notArticles: [{ kind: 'masthead' }] })
})

test.each([
  [['（本报综合）'], '本报综合'],
  [['综合云溪发布、山海晚报'], '综合云溪发布、山海晚报'],
  [['云溪晚报综合'], '云溪晚报综合'],
  [['云溪发布'], '云溪发布'],
  [['（资料来源：山海日报，2023-01-17）', '（本报综合）'], '资料来源：山海日报，2023-01-17；本报综合'],
])('%j below a text is its source, and nobody signs', (lines, source) => {
  const above = ['云溪画展迎来第一万名观众', ...BODY]
  const decided = new Map(lines.map((_, i) => [above.length + i + 1, SIGNS]))
  const text = [...above, ...lines].join('\n')
  const [page] = parseText({ text, encoding: 'utf-8', messages: [] }, 'page', rules, decided)
  expect(page?.articles[0]).toMatchObject({ source, byline: [] })
  expect(page?.articles[0]?.body.at(-1)?.text).toMatch(/欢迎两国学生参加。$/u)
  expect(page?.messages.filter(({ rule }) => rule === 'words-left')).toEqual([])
})

test.each([
  ['据云溪新闻', '据云溪新闻'],
  ['据“云溪交警”微信公众号', '据“云溪交警”微信公众号'],
  ['来源：山海日报', '来源：山海日报'],
  ['（央视新闻）', '央视新闻'],
  ['（资料来源：市统计局）据新华社电', '资料来源：市统计局；据新华社电'],
])('%s behind the last sentence is the source', (closing, source) => {
  const [first = '', last = ''] = BODY
  const page = read(['云溪画展迎来第一万名观众', '李铮', first, last + closing].join('\n'))
  expect(page?.articles[0]?.source).toBe(source)
  expect(page?.articles[0]?.body.at(-1)?.text).toMatch(/欢迎两国学生参加。$/u)
})

test('who signs behind a note on the authors is named with everyone, though a line end parts them', () => {
  const lines = ['（作者分别为云溪学院教授、', '云溪学院讲师）（李铮', '王飞）']
  const decided = new Map(lines.map((_, i) => [BODY.length + i + 2, SIGNS]))
  const text = ['云溪画展迎来第一万名观众', ...BODY, ...lines].join('\n')
  const [page] = parseText({ text, encoding: 'utf-8', messages: [] }, 'page', rules, decided)
  expect(page?.articles[0]?.byline.flatMap(({ names }) => names)).toEqual(['李铮', '王飞'])
})

test('the title of a series names nobody', () => {
  const page = read(['云溪画展迎来第一万名观众', '全国画展系列报道', '李铮', ...BODY].join('\n'))
  expect(page?.articles[0]?.byline.flatMap(({ names }) => names)).toEqual(['李铮'])
})
