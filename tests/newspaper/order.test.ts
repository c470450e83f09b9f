import { describe, expect, test } from 'vitest'
import { toOrderMessages } from '../../src/newspaper/assemble/order.ts'
import type { BodyBlock } from '../../src/schema/entry.ts'

const block = (kind: BodyBlock['kind'], text: string, line: number): BodyBlock => ({
  kind,
  text,
  lines: [[line, line]],
})
const rulesOf = (body: BodyBlock[]): [number | null, string][] =>
  toOrderMessages(body).map(({ line, rule }) => [line, rule])

describe('columns out of order', () => {
  test('are suspected where the number of a heading goes back or leaps', () => {
    const body = ['一、夯实基础', '三、优化服务', '二、拓展空间'].map((text, i) =>
      block('heading', text, i + 1),
    )
    expect(rulesOf(body)).toEqual([
      [2, 'order-unsure'],
      [3, 'order-unsure'],
    ])
  })

  test('are not suspected where numbers ascend, start anew at one, or count parts of a part', () => {
    const texts = ['一、夯实基础', '（一）平台', '（二）项目', '二、拓展空间', '（一）南片', '（二）北片']
    expect(rulesOf(texts.map((text, i) => block('heading', text, i + 1)))).toEqual([])
  })

  test('are suspected where a paragraph stops in mid-sentence before another', () => {
    const body = [
      block('paragraph', '园区今年引进的企业里，有十二家来自省外，其中大多数是做装备和', 4),
      block('paragraph', '傍晚，厂区的灯亮了。', 6),
    ]
    expect(rulesOf(body)).toEqual([[4, 'order-unsure']])
  })

  test('are not suspected where every paragraph ends', () => {
    const body = [
      block('paragraph', '园区今年引进的企业里，有十二家来自省外。', 4),
      block('paragraph', '灯亮了', 6),
    ]
    expect(rulesOf(body)).toEqual([])
  })
})
