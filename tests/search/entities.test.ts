import { describe, expect, test } from 'vitest'
import { toSearchDocument } from '../../src/search/fromArticle.ts'
import { NO_FILTERS } from '../../src/search/filters.ts'
import { search } from '../../src/search/search.ts'
import { searchFigures } from '../../src/search/searchFigures.ts'
import { suggest } from '../../src/search/suggest.ts'
import { aFigure, anArticle } from '../figures-site/aFigure.ts'
import { openMemoryIndex, toDocument } from './memoryIndex.ts'

const valley = { id: 'qingyangxingu-a1b2c', name: '青样芯谷' }
const documents = [
  toDocument('one', { headline: '青样芯谷开工', entities: [valley], keywords: ['青样芯谷', '芯片'] }),
  toDocument('two', { headline: '厂房完工', entities: [valley] }),
  toDocument('three', { headline: '厂房开工' }),
]

describe('entities in the search', () => {
  test('are a facet', async () => {
    const { index } = await openMemoryIndex(documents)
    expect(index.facets.values.entity).toEqual([{ ...valley, count: 2 }])
    const request = { query: '开工', sort: 'relevance' as const, offset: 0, limit: 10 }
    const { results } = await search(index, { ...request, filters: { ...NO_FILTERS, entity: [valley.id] } })
    expect(results.map(({ record }) => record.id)).toEqual(['one'])
  })

  test('are suggested, once', async () => {
    const { index } = await openMemoryIndex(documents)
    const found = await suggest(index, '青样', 5)
    expect(found.filter(({ kind }) => kind !== 'headline')).toEqual([
      { kind: 'entity', text: valley.name, target: valley.id, count: 2 },
    ])
  })
})

test('a figure keeps its qualifier and its status; what is unsure is not found', async () => {
  const target = aFigure({ status: 'target', qualifier: '超' })
  const unsure = aFigure({ value: 351, normalized: 35_100_000_000, unsure: ['size'] })
  const page = {
    newspaper: '样报',
    date: '2024-01-30',
    dateApprox: null,
    pageNumber: 3,
    section: null,
  } as Parameters<typeof toSearchDocument>[1]
  const document = toSearchDocument(anArticle('yb-1', 'linping', [target, unsure]), page, new Map(), {
    shown: ({ qualifier, value, unit }) => `${qualifier ?? ''}${value}${unit ?? ''}`,
    entities: () => [],
    authors: () => [],
  })
  const { index } = await openMemoryIndex([document])
  const request = { query: '>100亿', filters: NO_FILTERS, offset: 0, limit: 10 }
  const { hits } = await searchFigures(index, request)
  expect(hits.map(({ entry }) => [entry.shown, entry.status])).toEqual([['超346亿元', 'target']])
})
