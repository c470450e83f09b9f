import { describe, expect, test } from 'vitest'
import { toProbability, toSigns } from '../../src/figures/confidence.ts'
import { aFigure } from '../figures-site/aFigure.ts'
import { figuresOf, rules } from './setup.ts'

describe('the confidence of a figure', () => {
  test('is a logistic model of its signs', () => {
    expect(toProbability(['bias'], new Map([['bias', 0]]))).toBe(0.5)
    expect(toProbability(['bias', 'title'], new Map([['title', 2]]))).toBeCloseTo(0.881, 3)
  })
  test('the signs say how the metric stands in the quote', () => {
    expect(toSigns(aFigure({ metric: '增加值', quote: '增加值346亿元' }), 1)).toContain('metric printed')
    expect(toSigns(aFigure({ metric: '产值', quote: '增加值346亿元' }), 1)).toContain('metric composed')
    expect(toSigns(aFigure({ metric: null }), 1)).toContain('metric missing')
    expect(toSigns(aFigure({ at: { block: 'headline', start: 0, end: 3 } }), 0.97)).toEqual(
      expect.arrayContaining(['title', 'metric chance 0.95']),
    )
  })
  test('an indicator printed with its number is surer than a number alone', () => {
    const [indicator] = figuresOf('规上工业增加值346亿元。')
    const [alone] = figuresOf('小镇5.2万人。')
    expect(indicator?.confidence).toBeGreaterThan(alone?.confidence ?? 1)
    expect(rules.confidence.size).toBeGreaterThan(10)
  })
})
