import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentPart } from '../../scripts/documentParts.ts'
import { writeSearchIndex } from '../../scripts/writeSearchIndex.ts'
import type { SearchDocument } from '../../src/search/document.ts'
import { NO_FILTERS } from '../../src/search/filters.ts'
import { cutDocuments, partOf, toCuts, toMonth, UNDATED } from '../../src/search/parts.ts'
import { search, searchFacets } from '../../src/search/search.ts'
import { searchFigures } from '../../src/search/searchFigures.ts'
import { staticBackend } from '../../src/search/staticBackend.ts'
import { openMemoryIndex, openMemoryParts, toDocument, type MemoryIndex } from './memoryIndex.ts'

const JANUARY = 2004 * 12
/** Twenty years of so many articles a month. */
const months = (each: number, further = 0): Map<number, number> =>
  new Map(
    Array.from({ length: 240 + Math.ceil(further / each) }, (_, i) => [
      JANUARY + i,
      i < 240 ? each : Math.min(each, further - (i - 240) * each),
    ]),
  )

describe('an archive is cut', () => {
  test('not at all while it is small', () => {
    expect(toCuts(months(3))).toEqual([])
    expect(toCuts(new Map())).toEqual([])
    expect(toCuts(new Map([[UNDATED, 5000]]))).toEqual([])
  })

  test('where few articles are behind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 3000 }), fc.nat(5000), (each, further) => {
        const counts = months(each, further)
        const cuts = toCuts(counts)
        expect(cuts).toEqual(cuts.toSorted((a, b) => a - b))
        const parts = cuts.map(() => 0).concat(0)
        for (const [month, count] of counts) {
          const part = partOf(month, cuts)
          parts[part] = (parts[part] ?? 0) + count
        }
        const all = parts.reduce((sum, part) => sum + part, 0)
        expect(all - (parts[0] ?? 0)).toBeLessThanOrEqual(cuts.length === 0 ? 0 : all / 10)
      }),
    )
  })

  test('seldom anew: in ten years of a few articles a day it moves its first part a few times', () => {
    const firsts = Array.from({ length: 120 }, (_, month) => toCuts(months(40, 40 * month + 1))[0])
    expect(new Set(firsts).size).toBeLessThan(12)
  })

  test('by the month that an article is filed under', () => {
    expect(toMonth({ date: '2024-03-05', dateApprox: null })).toBe(2024 * 12 + 2)
    expect(toMonth({ date: null, dateApprox: '2024' })).toBe(2024 * 12)
    expect(toMonth({ date: null, dateApprox: null })).toBe(UNDATED)
  })
})

const words = fc.array(fc.constantFrom(...'山湖城工厂12'), { maxLength: 12 }).map((parts) => parts.join(''))
const article = fc.record({
  headline: words,
  body: fc.array(words, { maxLength: 3 }),
  date: fc.constantFrom('2004-02-01', '2011-05-02', '2019-09-03', '2023-11-04', null),
  district: fc.constantFrom({ id: 'a', name: '甲区' }, { id: 'b', name: '乙区' }, null),
  figures: fc.array(
    fc.integer({ min: 1, max: 9 }).map((value) => ({
      ...{ metric: '产值', indicator: null, value, unit: '亿元', normalized: value * 1e8, baseUnit: '元' },
      ...{ quote: `产值${value}亿元`, shown: `${value}亿元`, status: 'actual' as const, change: null },
    })),
    { maxLength: 3 },
  ),
})
const toDocuments = (articles: readonly Partial<SearchDocument>[]): SearchDocument[] =>
  articles.map((fields, i) => toDocument(`a${i}`, fields))
/** Those before 2011, before 2020, and the others. */
const cut = (documents: readonly SearchDocument[]): SearchDocument[][] => {
  const parts = Array.from({ length: 3 }, (): SearchDocument[] => [])
  for (const document of documents) parts[partOf(toMonth(document), [2011 * 12, 2020 * 12])]?.push(document)
  return parts
}

async function askAll({ index, readFile }: MemoryIndex): Promise<unknown> {
  const page = { filters: NO_FILTERS, offset: 0, limit: 100 }
  const answers = ['山', '山湖', '工厂', '产值 >3亿', '>4亿', '区:甲区', '', '2010..2019'].map(
    async (query) => {
      const newest = await search(index, { ...page, query, sort: 'newest' })
      const figures = await searchFigures(index, { ...page, query })
      return [
        newest.results.map(({ record, figures: shown }) => [record.id, shown]),
        (await search(index, { ...page, query, sort: 'oldest' })).total,
        [figures.total, figures.hits.map(({ entry, record }) => [record.id, entry.shown])],
        (await searchFigures(index, { ...page, query, offset: 2, limit: 3 })).hits.map(({ entry }) => entry),
        await searchFacets(index, { query, filters: { ...NO_FILTERS, district: ['b'] } }),
      ]
    },
  )
  const backend = staticBackend(readFile)
  const typed = ['山', '甲'].map((text) => backend.suggest({ typed: text, limit: 50 }))
  return [await Promise.all(answers), await Promise.all(typed), await backend.open(null)]
}

describe('an index of several parts', () => {
  test('answers as one of a single part does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { maxLength: 12 }),
        fc.constantFrom(2, 1000),
        async (articles, frequent) => {
          const documents = toDocuments(articles)
          const options = { frequent, shardSize: 64 }
          const whole = await openMemoryIndex(documents, options)
          const parts = await openMemoryParts(cut(documents), options)
          parts.index.readCandidates = 0
          expect(await askAll(parts)).toEqual(await askAll(whole))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('written over an earlier one is that written anew, and only the part in which something changed is made', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'jianbao-parts-'))
    const keeping = { folder: path.join(root, 'kept'), program: 'one' }
    const builds = fc.array(fc.array(article, { maxLength: 8 }), { minLength: 2, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(builds, async (turns) => {
        for (const articles of [...turns, ...turns.slice(-1)]) {
          const read: string[] = []
          const over = await writeSearchIndex(toParts(articles, read), path.join(root, 'over'), keeping)
          const anew = await writeSearchIndex(toParts(articles, []), path.join(root, 'anew'))
          expect(over).toEqual(anew)
          expect(readdirSync(path.join(root, 'over', 'search'))).toEqual(
            readdirSync(path.join(root, 'anew', 'search')),
          )
        }
        const read: string[] = []
        await writeSearchIndex(toParts(turns.at(-1) ?? [], read), path.join(root, 'over'), keeping)
        expect(read).toEqual([])
        writeFileSync(path.join(keeping.folder, 'parts', '1', '0.bin'), 'edited')
        await writeSearchIndex(toParts(turns.at(-1) ?? [], read), path.join(root, 'over'), keeping)
        expect(read).toEqual(['1'])
      }),
      { numRuns: 2 },
    )
    rmSync(root, { recursive: true })
  })
})

function toParts(articles: readonly Partial<SearchDocument>[], read: string[]): DocumentPart[] {
  return cut(toDocuments(articles)).map((documents, number) => ({
    name: String(number),
    madeOf: JSON.stringify(documents),
    documents() {
      read.push(String(number))
      return documents
    },
  }))
}

test('documents are cut as their months are', () => {
  const documents = Array.from({ length: 1000 }, (_, i) =>
    toDocument(`a${i}`, { date: `${2004 + (i % 20)}-0${1 + (i % 9)}-01` }),
  )
  const parts = cutDocuments(documents)
  expect(parts.length).toBe(2)
  expect(parts.flat().length).toBe(1000)
  const latest = (part: readonly SearchDocument[] = []): number => Math.max(...part.map(toMonth))
  expect(latest(parts[0])).toBeLessThan(Math.min(...(parts[1] ?? []).map(toMonth)))
})
