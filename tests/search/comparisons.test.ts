import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SearchDocument, SearchFigure } from '../../src/search/document.ts'
import { NO_FILTERS } from '../../src/search/filters.ts'
import { search } from '../../src/search/search.ts'
import { searchFigures } from '../../src/search/searchFigures.ts'
import { docsOfBits, encodeSet, markSet } from '../../src/search/articleSets.ts'
import { COLUMN } from '../../src/search/rankedFigures.ts'
import { toNodes } from '../../src/search/figureFiles.ts'
import { findIds, openMemoryIndex, toDocument } from './memoryIndex.ts'

type Amount = {
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly grew: number | null
}

const FACTORS: Readonly<Record<string, readonly [string, number]>> = {
  亿元: ['元', 1e8],
  万元: ['元', 1e4],
  家: ['家', 1],
  '%': ['%', 1],
}

function toFigure({ metric, value, unit, grew }: Amount): SearchFigure {
  const [baseUnit = '', factor = 1] = FACTORS[unit] ?? []
  return {
    ...{ metric, indicator: null, value, unit, baseUnit, normalized: value * factor },
    ...{ quote: `其中${metric}达${value}${unit}`, shown: `${value}${unit}`, status: 'actual' },
    change: grew === null ? null : { direction: 'up', value: grew, unit: '%' },
  }
}

function toArchive(articles: readonly (readonly Amount[])[]): SearchDocument[] {
  return articles.map((amounts, i) => {
    const figures = amounts.map(toFigure)
    return toDocument(`a${i}`, { body: figures.map(({ quote }) => quote), figures })
  })
}

/** The truth: every figure and change looked at. */
function scan(
  documents: readonly SearchDocument[],
  base: string,
  word: string,
  passes: (value: number) => boolean,
) {
  const hits = documents.flatMap(({ id, figures }) =>
    figures
      .filter(({ quote, metric }) => quote.includes(word) || metric?.includes(word))
      .flatMap(({ baseUnit, normalized, change }) => {
        const own = { id, base: baseUnit, value: normalized }
        const grew = change?.value ?? null
        const twice = grew === null || (baseUnit === '%' && grew === normalized)
        return twice ? [own] : [own, { id, base: '%', value: grew }]
      })
      .filter((hit) => hit.base === base && passes(hit.value)),
  )
  return { total: hits.length, ids: [...new Set(hits.map((hit) => hit.id))].sort() }
}

const amount = fc.record({
  metric: fc.constantFrom('工业总产值', '产值', '税收', '值班', '1季产值'),
  value: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0.5, 3.7, 1067.27)),
  unit: fc.constantFrom('亿元', '万元', '家', '%'),
  grew: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
})
const COMPARE: Readonly<Record<string, (bound: number) => (value: number) => boolean>> = {
  '>': (bound) => (value) => value > bound,
  '>=': (bound) => (value) => value >= bound,
  '<': (bound) => (value) => value < bound,
  '<=': (bound) => (value) => value <= bound,
}

describe('a comparison', () => {
  test('finds every figure that meets it and whose clause says its word, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(amount, { maxLength: 4 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...Object.keys(COMPARE)),
        fc.integer({ min: 0, max: 13 }),
        fc.constantFrom('亿元', '万元', '家', '%'),
        fc.constantFrom('', '产值', '值', '总产值达', '税收', '班'),
        async (articles, sign, bound, unit, word) => {
          const documents = toArchive(articles)
          const { index } = await openMemoryIndex(documents, { frequent: 2, shardSize: 40 })
          const [base = '', factor = 1] = FACTORS[unit] ?? []
          const known = documents.some(({ figures }) => figures.some((figure) => figure.unit === unit))
          const passes = COMPARE[sign]?.(bound * factor) ?? (() => false)
          const truth = known ? scan(documents, base, word, passes) : { total: 0, ids: [] }
          const query = `${word} ${sign}${bound}${unit}`
          expect((await findIds(index, query)).sort()).toEqual(truth.ids)
          const page = { query, filters: NO_FILTERS, offset: 0, limit: 1000 }
          const { total, hits } = await searchFigures(index, page)
          expect([total, hits.length]).toEqual([truth.total, truth.total])
          const order = hits.map(({ entry }) => Number(entry.value) * (FACTORS[entry.unit]?.[1] ?? 1))
          expect(order).toEqual(order.toSorted((a, b) => b - a))
        },
      ),
      { numRuns: 50 },
    )
  })

  test('of tens of thousands of figures reads sets of articles, not their figures', async () => {
    const articles = Array.from({ length: 200 }, (_, i) =>
      Array.from({ length: 45 }, (_unused, n) => ({
        ...{ metric: n % 7 === 0 ? '产值' : '税收', value: (i * 45 + n) * 0.5, unit: '家', grew: null },
      })),
    )
    const documents = toArchive(articles)
    const { index, read } = await openMemoryIndex(documents)
    read.length = 0
    expect(await findIds(index, '>100家')).toHaveLength(196)
    expect(read.filter((name) => name.startsWith('n')).length).toBeLessThan(8)
    expect(read.some((name) => /^n[1-9]\//u.test(name))).toBe(true)
    expect(read.some((name) => name.startsWith('g/'))).toBe(false)
    const { total, hits } = await searchFigures(index, {
      query: '产值 >100家',
      filters: NO_FILTERS,
      offset: 0,
      limit: 3,
    })
    expect(total).toBe(scan(documents, '家', '产值', (value) => value > 100).total)
    expect(hits.map(({ entry }) => entry.value)).toEqual(['4498.5', '4495', '4491.5'])
  })

  test('shows with an article the figures of it that answer, the greatest first', async () => {
    const amounts = [3, 9, 5, 7, 8].map((value) => ({ metric: '产值', value, unit: '亿元', grew: null }))
    const { index } = await openMemoryIndex(toArchive([amounts]))
    const request = {
      query: '产值 >4亿',
      filters: NO_FILTERS,
      sort: 'relevance' as const,
      offset: 0,
      limit: 10,
    }
    const { results, figureTotal } = await search(index, request)
    expect(figureTotal).toBe(4)
    expect(results[0]?.figures.map(({ shown }) => shown)).toEqual(['9亿元', '8亿元', '7亿元'])
  })
})

describe('sets of articles', () => {
  test('are read as they were written, few or many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.array(fc.nat(199)), (documents, drawn) => {
        const docs = drawn.filter((doc) => doc < documents)
        const bits = new Uint8Array(Math.ceil(documents / 8))
        markSet(encodeSet(Uint32Array.from(docs), documents), bits)
        expect([...docsOfBits(bits)]).toEqual([...new Set(docs)].sort((a, b) => a - b))
      }),
    )
  })

  test('cover a run of ranks exactly', () => {
    fc.assert(
      fc.property(fc.nat(3e6), fc.nat(3e6), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const nodes = toNodes([from, to])
        let at = from
        for (const node of nodes) {
          const size = COLUMN * 2 ** node.level
          expect(node.number * size + node.from).toBe(at)
          if (node.level > 0) expect([node.from, node.to]).toEqual([0, size])
          at = node.number * size + node.to
        }
        expect(at).toBe(to)
        expect(nodes.length).toBeLessThan(28)
      }),
    )
  })
})
