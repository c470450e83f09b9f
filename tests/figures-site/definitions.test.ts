import { expect, test } from 'vitest'
import raw from '../../content/rules/definitions.json'
import indicators from '../../content/rules/indicators.json'
import { toDefinitions } from '../../src/archive/figures/definitions.ts'

const definitions = toDefinitions(raw)

test('every definition is of an indicator there is, and said in Chinese and English', () => {
  const known = new Set(indicators.indicators.map(({ id }) => id))
  expect([...definitions.keys()].filter((id) => !known.has(id))).toEqual([])
  for (const [id, { text }] of definitions) {
    expect(text['zh-Hans'], id).toMatch(/\p{Script=Han}.*。$/u)
    expect(text.en, id).toMatch(/^[^\p{Script=Han}]+\.$/u)
  }
})
