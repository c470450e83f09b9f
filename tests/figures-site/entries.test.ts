import { expect, test } from 'vitest'
import { toEntries } from '../../src/components/figures/toEntries.ts'
import { toRepeats } from '../../src/archive/figures/repeats.ts'
import { toMarks } from '../../src/markdown/figureMarks.ts'
import { aFigure } from './aFigure.ts'

const said = { metric: '样品产值', value: 3, normalized: 3, unit: '亿元' }
const figures = [
  aFigure({ ...said, at: { block: 'headline', start: 2, end: 5 }, period: null }),
  aFigure({ ...said, at: { block: 0, start: 8, end: 11 } }),
  aFigure({
    metric: '样品数',
    value: 7,
    normalized: 7,
    unit: '个',
    at: { block: 'headline', start: 9, end: 11 },
  }),
]
const marks = toMarks(figures)

test('what the headline says and the text says again is listed once, and its address leads there', () => {
  const { entries, also } = toEntries(marks, toRepeats(figures), ({ block }) => typeof block === 'number')
  expect(entries.map(({ block, start }) => [block, start])).toEqual([
    ['headline', 9],
    [0, 8],
  ])
  expect([...also].map(([mark, ids]) => [mark.block, ids])).toEqual([[0, 'f-headline-2']])
})

test('all are listed where the text may not be shown', () => {
  expect(toEntries(marks, toRepeats(figures), () => false).entries).toHaveLength(3)
})
