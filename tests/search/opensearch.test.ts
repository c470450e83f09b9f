import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { writeBulk } from '../../scripts/export/opensearch.ts'
import type { SearchBackend } from '../../src/search/backend.ts'
import type { SearchDocument, SearchFigure } from '../../src/search/document.ts'
import { NO_FILTERS, type Filters } from '../../src/search/filters.ts'
import { opensearchBackend } from '../../src/search/opensearch/backend.ts'
import { openEndpoint } from '../../src/search/opensearch/endpoint.ts'
import type { Sort } from '../../src/search/ranking.ts'
import { staticBackend } from '../../src/search/staticBackend.ts'
import { temporaryFolder } from '../temporaryFolder.ts'
import { openMemoryIndex, toDocument } from './memoryIndex.ts'
import { serveIndex } from './opensearchStub.ts'

const figure = (
  metric: string,
  value: number,
  unit: string,
  factor: number,
  baseUnit: string,
  grew?: number,
): SearchFigure => ({
  ...{ metric, indicator: null, value, unit, normalized: value * factor, baseUnit },
  ...{ quote: `${metric}${value}${unit}`, shown: `${value}${unit}`, status: 'actual' },
  change: grew === undefined ? null : { direction: 'up', value: grew, unit: '%' },
})
const EAST = { id: 'east', name: '东样区' }
const WEST = { id: 'west', name: '西样区' }
const documents: SearchDocument[] = [
  toDocument('one', {
    ...{ headline: '样湖科技园开工', body: ['样湖科技园在东样区开工。', '工业产值1067.27亿元，占比30%。'] },
    ...{
      district: EAST,
      date: '2021-05-01',
      newspaper: '样报',
      reporters: ['林样'],
      topics: [{ id: 'works', name: '工程' }],
    },
    figures: [figure('工业产值', 1067.27, '亿元', 1e8, '元', 12.5), figure('占比', 30, '%', 1, '%')],
  }),
  toDocument('two', {
    ...{
      headline: '厂房完工',
      body: ['样湖边的厂房完工，产值450000万元。'],
      date: '2022-07-02',
      newspaper: '晚样报',
    },
    ...{ district: WEST, otherDistricts: [EAST], figures: [figure('产值', 450000, '万元', 1e4, '元')] },
  }),
  toDocument('three', {
    headline: '园区招商',
    kicker: '样湖',
    body: ['招商45家企业。'],
    figures: [figure('企业', 45, '家', 1, '家')],
  }),
  toDocument('four', {
    headline: '样湖',
    body: ['没有数字的一篇。'],
    date: '2020-01-05',
    district: WEST,
    captions: ['样湖一角'],
  }),
]

const root = temporaryFolder('opensearch')
const written = writeBulk(documents, root, 1500)
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8')
const bulkFiles = readdirSync(root).filter((name) => name.endsWith('.ndjson'))
const stub = await serveIndex(JSON.parse(read('index.json')), bulkFiles.map(read))
const endpoint = opensearchBackend(openEndpoint(stub.address))
const { readFile } = await openMemoryIndex(documents)
const local = staticBackend(readFile)
afterAll(() => {
  stub.close()
})

const request = (query: string, filters: Filters = NO_FILTERS, sort: Sort = 'relevance') => ({
  ...{ query, filters, sort, offset: 0, limit: 10 },
})
const both = async <T>(ask: (backend: SearchBackend) => Promise<T>): Promise<[T, T]> => [
  await ask(endpoint),
  await ask(local),
]

describe('bulk files', () => {
  test('hold an action and a document a line, no file larger than asked', () => {
    expect(written).toEqual({ articles: 4, figures: 5, files: bulkFiles.length })
    expect(bulkFiles.length).toBeGreaterThan(1)
    const lines = bulkFiles
      .flatMap((name) => read(name).trimEnd().split('\n'))
      .map((line): object => JSON.parse(line))
    expect(lines).toHaveLength(2 * (4 + 5))
    expect(lines.filter((_, i) => i % 2 === 0)).toContainEqual({ index: { _id: 'one#0002' } })
    expect(new Set(lines.filter((_, i) => i % 2 === 0).map((line) => JSON.stringify(line))).size).toBe(9)
    for (const name of bulkFiles) expect(Buffer.byteLength(read(name))).toBeLessThan(4000)
  })
})

describe('an endpoint answers as the files do:', () => {
  test('what the archive holds', async () => {
    const [asked, held] = await both((backend) => backend.open(null))
    expect(asked).toEqual(held)
  })

  test.each([
    '样湖',
    '样湖科技园',
    '园',
    '样湖 -厂房',
    '"样湖边的"',
    '厂房 OR 招商',
    '(厂房 OR 招商) 样湖',
    '标题:样湖',
    '记者:林样',
    '区:东样',
    '区:西样区',
    '报纸:样报',
    '2021..2022',
    '产值 >1000亿',
    '产值 >=1亿',
    '>10%',
    '40亿..60亿',
    '<50家',
    '企业 >10',
    '没有这个词',
    '>10吨',
    '',
  ])('the articles of %s', async (query) => {
    const [asked, held] = await both((backend) => backend.search(request(query)))
    const ids = (reply: typeof asked) => reply.results.map(({ record }) => record.id).sort()
    expect(ids(asked)).toEqual(ids(held))
    expect([asked.total, asked.figureTotal, asked.messages]).toEqual([
      held.total,
      held.figureTotal,
      held.messages,
    ])
    const shown = (reply: typeof asked) =>
      reply.results
        .map(({ record, figures, snippets, headline }) => [
          record.id,
          figures.map((one) => one.shown),
          snippets,
          headline,
        ])
        .sort()
    expect(shown(asked)).toEqual(shown(held))
  })

  test.each(['产值 >1亿', '>10%', '3..2000', '企业', ''])('the figures of %s', async (query) => {
    const [asked, held] = await both((backend) =>
      backend.figures({ query, filters: NO_FILTERS, offset: 0, limit: 10 }),
    )
    const shown = ({ total, hits }: typeof asked) => [
      total,
      hits.map(({ entry, record }) => [entry.shown, record.id]),
    ]
    expect(shown(asked)).toEqual(shown(held))
  })

  test('an exact headline first, dates both ways', async () => {
    const first = await endpoint.search(request('样湖'))
    expect(first.results[0]?.record.id).toBe('four')
    for (const sort of ['newest', 'oldest'] as const) {
      const [asked, held] = await both((backend) => backend.search(request('样湖', NO_FILTERS, sort)))
      expect(asked.results.map(({ record }) => record.id)).toEqual(
        held.results.map(({ record }) => record.id),
      )
    }
  })

  test.each<[string, Partial<Filters>]>([
    ['样湖', { district: ['east'] }],
    ['样湖', { district: ['east'], newspaper: ['样报'] }],
    ['样湖', { from: '2021', to: '2021-12' }],
    ['', { figures: true }],
    ['产值 >1亿', { district: ['west'] }],
  ])('filters and what each choice would leave: %s %j', async (query, chosen) => {
    const filters = { ...NO_FILTERS, ...chosen }
    const [asked, held] = await both((backend) => backend.search(request(query, filters)))
    expect([asked.total, asked.figureTotal]).toEqual([held.total, held.figureTotal])
    const [counted, counts] = await both((backend) => backend.facets({ query, filters }))
    expect(counted).toEqual(counts)
  })

  test('why nothing was found, and what begins as was typed', async () => {
    const filters = { ...NO_FILTERS, district: ['west'] }
    const [asked, held] = await both((backend) => backend.explain({ query: '招商 没有', filters }))
    expect(asked).toEqual(held)
    const [suggested] = await both((backend) => backend.suggest({ typed: '东样', limit: 5 }))
    expect(suggested).toEqual([{ kind: 'district', text: '东样区', target: 'east', count: 2 }])
    expect((await endpoint.suggest({ typed: '园区', limit: 5 })).map(({ text }) => text)).toEqual([
      '园区招商',
    ])
  })
})
