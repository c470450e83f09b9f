import { expect, test } from 'vitest'
import { NO_MODEL } from '../../src/newspaper/label/lineModel.ts'
import { toMeanModel } from '../../scripts/fit/meanModel.ts'

test('the mean of two models has each weight of either, and no feature too small to matter', () => {
  const one = {
    ...NO_MODEL,
    features: { 'width 8': { heading: 0.5, caption: 0.04 } },
    pairs: { 'text > text': [1, 2, 3] as [number, number, number] },
    initial: { heading: 1 },
  }
  const other = { ...NO_MODEL, features: { indent: { heading: -1 } }, initial: { heading: 2, byline: 1 } }
  expect(toMeanModel(one, other)).toEqual({
    ...NO_MODEL,
    features: { 'width 8': { heading: 0.25 }, indent: { heading: -0.5 } },
    pairs: { 'text > text': [0.5, 1, 1.5] },
    initial: { heading: 1.5, byline: 0.5 },
  })
})
