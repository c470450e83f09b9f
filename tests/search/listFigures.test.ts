import { describe, expect, test } from 'vitest'
import type { SearchFigure } from '../../src/search/document.ts'
import { NO_FILTERS } from '../../src/search/filters.ts'
import { searchFigures } from '../../src/search/searchFigures.ts'
import { openMemoryIndex, toDocument } from './memoryIndex.ts'

const figure = (metric: string, value: number): SearchFigure => ({
  ...{ metric, indicator: null, value, unit: '亿元', normalized: value * 1e8, baseUnit: '元' },
  quote: `${metric}${value}亿元`,
  shown: `${value}亿元`,
  status: 'actual',
  change: null,
})
const documents = [
  toDocument('new', {
    date: '2024-05-01',
    body: ['制造业投资12亿元，税收3亿元'],
    figures: [figure('制造业投资', 12), figure('税收', 3)],
    topics: [{ id: 'economy', name: '经济运行' }],
  }),
  toDocument('old', { date: '2020-05-01', body: ['制造业投资9亿元'], figures: [figure('制造业投资', 9)] }),
  toDocument('none', { date: '2022-05-01', body: ['制造业投资增长'] }),
  ...Array.from({ length: 150 }, (_, i) =>
    toDocument(`many-${i}`, { date: '2021-01-01', body: ['用电'], figures: [figure('用电量', i + 1)] }),
  ),
]

async function ask(query: string, filters = NO_FILTERS, offset = 0, limit = 10) {
  const { index } = await openMemoryIndex(documents)
  const { total, more, hits } = await searchFigures(index, { query, filters, offset, limit })
  return { total, more, shown: hits.map(({ entry }) => entry.shown) }
}

describe('figures without a number in the query', () => {
  test('are those whose metric says a word of it, newest first', async () => {
    expect(await ask('制造业投资')).toEqual({ total: 2, more: false, shown: ['12亿元', '9亿元'] })
    expect((await ask('税收 制造业投资')).shown).toEqual(['12亿元', '3亿元'])
    expect((await ask('没有这个')).total).toBe(0)
  })

  test('are all of them before any query, page by page', async () => {
    expect(await ask('')).toMatchObject({ total: 153, more: false })
    expect((await ask('', NO_FILTERS, 150, 10)).shown).toEqual(['99亿元', '100亿元', '9亿元'])
    const seen = await Promise.all([0, 60, 120].map((from) => ask('', NO_FILTERS, from, 60)))
    expect(seen.flatMap(({ shown }) => shown)).toHaveLength(153)
  })

  test('are narrowed as the articles are', async () => {
    expect((await ask('', { ...NO_FILTERS, topic: ['economy'] })).shown).toEqual(['12亿元', '3亿元'])
    expect((await ask('制造业投资', { ...NO_FILTERS, to: '2020' })).shown).toEqual(['9亿元'])
  })
})
