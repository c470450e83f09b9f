import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { toFeatureWeights, toNames } from '../../src/figures/features.ts'

const pieces = fc.array(fc.string({ maxLength: 6, unit: 'binary' }), { maxLength: 4 })

test('a feature weighs the same in parts as its name does in one piece', () => {
  fc.assert(
    fc.property(pieces, pieces, fc.double({ noNaN: true }), ([a = '', b = ''], [c = ''], weight) => {
      const { scoreOf } = toFeatureWeights([[`${a} of ${b}/${c}`, weight]])
      expect(scoreOf((see) => see`${a} of ${b}/${c}`)).toBeCloseTo(weight)
      expect(scoreOf((see) => see`${`${a} of ${b}`}/${c}`)).toBeCloseTo(weight)
    }),
  )
})

test('weights add up, and what a model does not know weighs nothing', () => {
  const { scoreOf } = toFeatureWeights([
    ['home', 0.5],
    ['rank 2', 0.25],
  ])
  const score = scoreOf((see) => {
    see`home`
    see`rank ${2}`
    see`rank ${3}`
  })
  expect(score).toBe(0.75)
})

test('names are what fitting counts', () => {
  expect(toNames((see) => see`kind ${'area'} of ${3}`)).toEqual(['kind area of 3'])
})

test.each(['metrics', 'subjects'])('every feature of content/model/%s.json has sums of its own', (name) => {
  const { weights } = z
    .object({ weights: z.record(z.string(), z.number()) })
    .parse(JSON.parse(readFileSync(`content/model/${name}.json`, 'utf8')))
  const { scoreOf } = toFeatureWeights(Object.entries(weights))
  for (const [feature, weight] of Object.entries(weights))
    expect(scoreOf((see) => see`${feature}`)).toBe(weight)
})
