import { describe, expect, test } from 'vitest'
import { entityRuleFilesSchema } from '../../src/entities/ruleFiles.ts'
import { entitiesOf, ruleFiles, rules } from './setup.ts'

const FIRM = '浙江青禾精密机械有限公司'
const OTHER = '浙江沐林纺织有限公司'

/** The words that point back to a house, in an article of one paragraph. */
function pointersTo(name: string, text: string): string[] {
  const { entities, parts } = entitiesOf([text])
  const mentions = entities.find((entity) => entity.names.includes(name))?.mentions ?? []
  return mentions.flatMap(({ form, part, start, end }) =>
    form === 'anaphor' ? [parts[part]?.folded.text.slice(start, end) ?? ''] : [],
  )
}

describe('entity-words.json', () => {
  const examplesOf = (id: string): string[] =>
    entityRuleFilesSchema.parse(ruleFiles)['entity-words'].lists.find((list) => list.id === id)?.examples ??
    []
  const others = `${OTHER}扩产。`

  test.each([...examplesOf('speech'), ...examplesOf('own house')])('%s: of the own house', (example) => {
    expect(pointersTo('青禾机械有限公司', `${others}${example}。`)).toHaveLength(1)
  })
  test.each([...rules.words('speech')])('%s tells who speaks', (verb) => {
    expect(pointersTo(FIRM, `${FIRM}与${OTHER}签约。${FIRM}总经理林样${verb}，我们订单排到年底。`)).toEqual([
      '我们',
    ])
  })
  test.each([...rules.words('own house')])('%s is the house of who speaks', (word) => {
    expect(pointersTo(FIRM, `${FIRM}与${OTHER}签约。“${word}订单排到年底。”${FIRM}总经理林样说。`)).toEqual([
      word,
    ])
  })
})

test('公司 means the house of who says it, behind a quotation or before what is told', () => {
  expect(pointersTo(FIRM, `${FIRM}与${OTHER}签约。“公司订单排到年底。”${FIRM}总经理林样说。`)).toEqual([
    '公司',
  ])
  expect(pointersTo(FIRM, `${OTHER}扩产。${FIRM}总经理林样说，公司订单排到年底。`)).toEqual(['公司'])
  expect(pointersTo(FIRM, `${FIRM}与${OTHER}签约。${FIRM}总经理林样介绍：“公司订单排到年底。”`)).toEqual([
    '公司',
  ])
})

test('what is said ends with its sentence: then 公司 is the last that was named', () => {
  expect(pointersTo(OTHER, `${FIRM}总经理林样说，市场好。${OTHER}扩产，公司订单排到年底。`)).toEqual(['公司'])
})

test('a house whose officer is named has a name of its own', () => {
  const properOf = (text: string): boolean | undefined =>
    entitiesOf([text]).entities.find(({ name }) => name === '商贸银行')?.proper
  expect(properOf('商贸银行负责人沐样介绍，网点增多。')).toBe(true)
})
