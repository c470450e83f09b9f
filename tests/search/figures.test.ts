import { describe, expect, test } from 'vitest'
import type { SearchFigure } from '../../src/search/document.ts'
import { NO_FILTERS } from '../../src/search/filters.ts'
import { search } from '../../src/search/search.ts'
import { searchFigures } from '../../src/search/searchFigures.ts'
import { findIds, openMemoryIndex, toDocument } from './memoryIndex.ts'

const request = (query: string) => ({
  query,
  filters: NO_FILTERS,
  sort: 'relevance' as const,
  offset: 0,
  limit: 10,
})

describe('figures', () => {
  const figure = (
    metric: string,
    value: number,
    unit: string,
    factor: number,
    baseUnit: string,
  ): SearchFigure => ({
    ...{ metric, indicator: null, value, unit, normalized: value * factor, baseUnit },
    quote: `${metric}${value}${unit}`,
    shown: `${value}${unit}`,
    status: 'actual',
    change: metric === '产值' ? { direction: 'up', value: 12.5, unit: '%' } : null,
  })
  const documents = [
    toDocument('big', {
      body: ['产值1067.27亿元'],
      figures: [figure('产值', 1067.27, '亿元', 1e8, '元'), figure('占比', 30, '%', 1, '%')],
    }),
    toDocument('small', { body: ['产值450000万元'], figures: [figure('产值', 450000, '万元', 1e4, '元')] }),
    toDocument('firms', { body: ['企业45家'], figures: [figure('企业', 45, '家', 1, '家')] }),
  ]

  test.each([
    ['产值 >1000亿', ['big']],
    ['产值 >1000亿元', ['big']],
    ['产值 >1000億元', ['big']],
    ['产值 >10000000萬元', ['big']],
    ['>1067.27亿元', []],
    ['>=1067.27亿元', ['big']],
    ['40亿..60亿', ['small']],
    ['40..60亿元', ['small']],
    ['<50家', ['firms']],
    ['企业 >10', ['firms']],
    ['产值 >10%', ['big', 'small']],
    ['>10吨', []],
  ])('%s finds %j', async (query, expected) => {
    const { index } = await openMemoryIndex(documents)
    expect((await findIds(index, query)).sort()).toEqual(expected)
  })

  test('are listed greatest first with their articles', async () => {
    const { index } = await openMemoryIndex(documents)
    const { hits } = await searchFigures(index, {
      query: '产值 >1亿',
      filters: NO_FILTERS,
      offset: 0,
      limit: 10,
    })
    expect(hits.map(({ entry, record }) => [entry.value, record.id])).toEqual([
      ['1067.27', 'big'],
      ['450000', 'small'],
    ])
  })

  test('of a value printed hundreds of times are counted at once and read as they are shown', async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      toDocument(`m${String(i).padStart(3, '0')}`, {
        body: ['增长3.7%'],
        figures: [figure('增长', 3.7, '%', 1, '%')],
      }),
    )
    const { index } = await openMemoryIndex(many)
    expect((await search(index, request('3.7%'))).figureTotal).toBe(300)
    const page = { query: '3.7%', filters: NO_FILTERS, offset: 290, limit: 20 }
    const { total, hits } = await searchFigures(index, page)
    expect([total, hits[0]?.record.id, hits.length]).toEqual([300, 'm290', 10])
    expect((await searchFigures(index, { ...page, offset: 900 })).total).toBe(300)
    const narrowed = await searchFigures(index, { ...page, query: '增长 3.7%' })
    expect([narrowed.total, narrowed.hits[0]?.record.id]).toEqual([300, 'm290'])
  })

  test('with a unit that no figure bears come with a message', async () => {
    const { index } = await openMemoryIndex(documents)
    expect((await search(index, request('>10吨'))).messages).toEqual(['unknown-unit'])
  })
})
