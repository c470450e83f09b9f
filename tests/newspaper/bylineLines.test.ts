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

test('a masthead with wide letters is the paper’s own, as one without', () => {
  const kindOf = (title: string) =>
    read([title, '2024年3月12日', '云溪画展迎来第一万名观众', ...BODY].join('\n'))
  for (const title of ['云溪日报', '云 溪 日 报', '云　溪　日　报'])
    expect(kindOf(title)).toMatchObject({ newspaper: '云溪日报', notArticles: [{ kind: 'masthead' }] })
})
