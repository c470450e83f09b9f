import { describe, expect, test } from 'vitest'
import { explain } from '../../src/search/explain.ts'
import { NO_FILTERS } from '../../src/search/filters.ts'
import { search, searchFacets } from '../../src/search/search.ts'
import { suggest } from '../../src/search/suggest.ts'
import { findIds, openMemoryIndex, toDocument } from './memoryIndex.ts'

const LINAN = { id: 'linan', name: '临安区' }
const FUYANG = { id: 'fuyang', name: '富阳区' }
const request = (query: string) => ({
  query,
  filters: NO_FILTERS,
  sort: 'relevance' as const,
  offset: 0,
  limit: 10,
})

describe('ranking', () => {
  test('puts an exact headline first, however often others hold its words', async () => {
    const documents = [
      toDocument('often', {
        headline: '青山湖科技城 青山湖科技城',
        body: ['青山湖科技城'.repeat(9)],
        date: '2024-01-01',
      }),
      toDocument('exact', { headline: '青山湖科技城', body: ['开工'], date: '2020-01-01' }),
    ]
    const { index } = await openMemoryIndex(documents)
    expect(await findIds(index, '青山湖科技城')).toEqual(['exact', 'often'])
  })

  test('puts a headline before a body', async () => {
    const documents = [
      toDocument('body', { headline: '开工', body: ['甲乙', '其中有青山湖'], date: '2024-01-01' }),
      toDocument('head', { headline: '青山湖新闻', body: ['开工', '甲乙'], date: '2020-01-01' }),
    ]
    const { index } = await openMemoryIndex(documents)
    expect(await findIds(index, '山湖')).toEqual(['head', 'body'])
  })

  test('puts words that stand together before words apart', async () => {
    const far = '也'.repeat(60)
    const documents = [
      toDocument('apart', { headline: '其一', body: [`甲地${far}工厂`], date: '2024-01-01' }),
      toDocument('near', { headline: '其二', body: [`甲地工厂${far}`], date: '2020-01-01' }),
    ]
    const { index } = await openMemoryIndex(documents)
    expect(await findIds(index, '甲地 工厂')).toEqual(['near', 'apart'])
  })

  test('orders by date both ways, undated last and first', async () => {
    const documents = ['2021-01-01', null, '2023-01-01'].map((date, i) =>
      toDocument(`a${i}`, { body: ['甲'], date }),
    )
    const { index } = await openMemoryIndex(documents)
    const ids = async (sort: 'newest' | 'oldest') =>
      (await search(index, { ...request('甲'), sort })).results.map((result) => result.record.id)
    expect(await ids('newest')).toEqual(['a2', 'a0', 'a1'])
    expect(await ids('oldest')).toEqual(['a1', 'a0', 'a2'])
  })
})

describe('snippets', () => {
  test('are two sentences as printed, marks over width and stray blanks', async () => {
    const body = ['前一句。产值达 １０６７．２７ 亿元，增长。后一句。', '没有。', '又说1067.27亿元！']
    const { index } = await openMemoryIndex([toDocument('a', { body })])
    const { results } = await search(index, request('1067.27亿元'))
    expect(
      results[0]?.snippets.map((pieces) =>
        pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''),
      ),
    ).toEqual(['产值达 [１０６７．２７ 亿元]，增长。', '又说[1067.27亿元]！'])
  })

  test('keep a match whole that runs over the end of a sentence', async () => {
    const { index } = await openMemoryIndex([toDocument('a', { body: ['甲乙丙。丁戊己。庚辛。'] })])
    const { results } = await search(index, request('"丙。丁"'))
    expect(results[0]?.snippets[0]?.find((piece) => piece.marked)?.text).toBe('丙。丁')
  })
})

describe('facets', () => {
  const documents = [
    toDocument('a', {
      body: ['甲 乙'],
      district: LINAN,
      date: '2021-05-01',
      topics: [{ id: 't', name: '主题' }],
    }),
    toDocument('b', { body: ['甲'], district: FUYANG, date: '2022-05-01' }),
    toDocument('c', { body: ['甲'], district: FUYANG, otherDistricts: [LINAN] }),
    toDocument('d', { body: ['丙'], district: LINAN, date: '2021-06-01' }),
  ]

  test('count what a choice would give, OR within and AND between', async () => {
    const { index } = await openMemoryIndex(documents)
    const names = index.facets.values.district.map((value) => value.id)
    const counts = await searchFacets(index, { query: '甲', filters: { ...NO_FILTERS, district: ['linan'] } })
    expect(Object.fromEntries(names.map((id, i) => [id, counts.values.district[i]]))).toEqual({
      linan: 2,
      fuyang: 2,
    })
    expect(counts.values.topic).toEqual([1])
    expect(counts.months).toEqual([
      { month: 202105, count: 1 },
      { month: null, count: 1 },
    ])
  })

  test('are the same from columns as from records', async () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      toDocument(`m${i}`, { body: ['甲'], district: i % 3 === 0 ? LINAN : FUYANG }),
    )
    const { index, read } = await openMemoryIndex(many)
    const { values } = await searchFacets(index, {
      query: '甲',
      filters: { ...NO_FILTERS, district: ['linan'] },
    })
    expect(values.district).toEqual([20, 10])
    expect(read.some((name) => name.startsWith('c/'))).toBe(true)
  })

  test('explain which word and which filter left nothing', async () => {
    const { index } = await openMemoryIndex(documents)
    const said = await explain(index, { query: '甲 丁', filters: { ...NO_FILTERS, district: ['linan'] } })
    expect(said.parts).toEqual([
      { label: '甲', total: 3 },
      { label: '丁', total: 0 },
    ])
    expect(said.dropped).toEqual([{ dimension: 'district', total: 0 }])
  })
})

describe('suggestions', () => {
  const syllables: Record<string, string> = { 青: 'qing', 山: 'shan', 湖: 'hu', 林: 'lin', 样: 'yang' }
  const toPinyin = (text: string) => [...text].map((character) => syllables[character] ?? character)
  const documents = [
    toDocument('a', { headline: '青山湖开工', keywords: ['青山湖'], reporters: ['林样'] }),
    toDocument('b', { headline: '别的事', keywords: ['青山湖'] }),
    ...Array.from({ length: 300 }, (_, i) =>
      toDocument(`n${i}`, { headline: `青${String(i).padStart(3, '0')}号` }),
    ),
  ]

  test.each([
    ['青山', '青山湖'],
    ['qsh', '青山湖'],
    ['qingshan', '青山湖'],
    ['QSH', '青山湖'],
    ['ly', '林样'],
    ['青2', '青200号'],
  ])('%s → %s', async (typed, expected) => {
    const { index } = await openMemoryIndex(documents, { toPinyin })
    expect((await suggest(index, typed, 8))[0]?.text).toBe(expected)
  })
})

describe('traditional characters', () => {
  const simplifier = new Map([...'區臨廠'].map((character, i) => [character, '区临厂'[i] ?? '']))

  test('find simplified text, and the table is fetched only then', async () => {
    const { index, read } = await openMemoryIndex([toDocument('a', { body: ['临安区新厂房'] })], {
      simplifier,
    })
    expect(await findIds(index, '临安区')).toEqual(['a'])
    expect(read).not.toContain('t2s/0')
    expect(await findIds(index, '臨安區新廠房')).toEqual(['a'])
    expect(read).toContain('t2s/0')
  })

  test('name fields and places too', async () => {
    const document = toDocument('a', { headline: '新厂开工', district: LINAN, reporters: ['林样'] })
    for (const query of ['標題:新廠', '區:臨安區', '區縣：臨安', '記者:林样']) {
      const { index } = await openMemoryIndex([document, toDocument('b', { headline: '别的' })], {
        simplifier,
      })
      expect(await findIds(index, query)).toEqual(['a'])
    }
  })

  test('in the text are found by either writing', async () => {
    const { index } = await openMemoryIndex([toDocument('a', { body: ['老牌號：臨安農具廠'] })], {
      simplifier,
    })
    expect(await findIds(index, '临安')).toEqual(['a'])
    expect(await findIds(index, '臨安')).toEqual(['a'])
  })
})
