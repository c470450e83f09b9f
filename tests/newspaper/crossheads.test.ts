/** Which lines of headings within a text are one. */
import { expect, test } from 'vitest'
import { parseText } from '../../src/newspaper/parse.ts'
import { rules } from './newspaperRules.ts'

const TEXT = [
  '走进青岚产业园，塔吊林立，机器轰鸣。项目负责人介绍，一期厂房已经结顶，预计年底前完成设备安装，明年春天试生产。',
  '据了解，该项目总投资12亿元，占地108亩，建成后预计年产值20亿元，可带动上下游配套企业三十余家，新增就业岗位800多个。',
  '记者从会上获悉，今年以来，全区新增国家高新技术企业41家，省级科技型中小企业160家，发明专利授权量同比增长18.6%。',
  '与会代表认为，要把科技创新摆在更加突出的位置，支持龙头企业牵头组建创新联合体，加快关键核心技术攻关和成果转化。',
] as const

function toHeadings(lines: readonly string[]): string[] {
  const text = ['# 答好高质量发展考卷', '记者 李铮', TEXT[0], TEXT[1], ...lines, TEXT[2], TEXT[3]].join('\n')
  const [page] = parseText({ text, encoding: 'utf-8', messages: [] }, 'page', rules)
  const body = page?.articles[0]?.body ?? []
  return body.filter(({ kind }) => kind === 'heading').map((block) => block.text)
}

test('two lines of a heading are one', () => {
  expect(toHeadings(['### 工业强区', '### 底盘更稳'])).toEqual(['工业强区　底盘更稳'])
})

test('a line that says what kind of text follows is none of the heading below it', () => {
  expect(toHeadings(['### 记者手记', '### 慢工才能出细活'])).toEqual(['记者手记', '慢工才能出细活'])
})
