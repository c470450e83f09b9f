import { expect, test } from 'vitest'
import type { ArticleListing } from '../../src/archive/listing.ts'
import { toTimeline } from '../../src/archive/timeline.ts'
import { daysAround } from '../../src/components/onThisDay.ts'
import { move, readList, toggle, writeList, type Kept } from '../../src/components/reading/readingList.ts'
import { addToCounts, NO_COUNTS } from '../../src/archive/figures/figureCounts.ts'

const article = (id: string, date: string | null, dateApprox: string | null, pageNumber: number) =>
  ({ id, date, dateApprox, pageNumber, keyFigure: null }) as ArticleListing

test('a month leads with its front page, and what no month holds stands under its year', () => {
  const months = toTimeline([
    article('inside', '2023-05-02', null, 3),
    article('front', '2023-05-30', null, 1),
    article('vague', null, '2024-01~/2024-02~', 1),
    article('undated', null, null, 1),
  ])
  expect(months.map(({ period, leading }) => [period, leading.map(({ id }) => id)])).toEqual([
    ['2024', ['vague']],
    ['2023-05', ['front', 'inside']],
  ])
})

test('the days around a day come nearest first and stay within a month', () => {
  expect(daysAround(9)).toEqual(['09', '08', '10', '07', '11', '06', '12'])
  expect(daysAround(1)).toEqual(['01', '02', '03', '04'])
})

const kept = (id: string): Kept => ({
  reference: {
    id,
    url: `https://jianbao.example/articles/${id}/`,
    title: id,
    authors: [],
    newspaper: null,
    date: null,
    inferred: null,
    pageNumber: null,
    section: null,
    keywords: [],
  },
  headline: id,
  source: '',
  path: `/articles/${id}/`,
})

test('the reading list keeps its order, and what is foreign counts for nothing', () => {
  const ids = (list: readonly Kept[]): string[] => list.map(({ reference }) => reference.id)
  const two = toggle(toggle([], kept('a')), kept('b'))
  expect(ids(move(two, 'b', -1))).toEqual(['b', 'a'])
  expect(ids(move(two, 'a', -1))).toEqual(['a', 'b'])
  expect(ids(toggle(two, kept('a')))).toEqual(['b'])
  const store = new Map<string, string>()
  const storage = { getItem: (key: string) => store.get(key) ?? null, setItem: store.set.bind(store) }
  writeList(two, storage)
  expect(readList(storage)).toEqual(two)
  storage.setItem([...store.keys()][0] ?? '', '[{"headline":1},null]')
  expect(readList(storage)).toEqual([])
  storage.setItem([...store.keys()][0] ?? '', '{broken')
  expect(readList(storage)).toEqual([])
})

test('figures are counted by status and by every check they fail', () => {
  const one = { status: 'actual', unsure: null, repeats: null, indicator: 'gdp' } as const
  const two = { ...one, status: 'target', unsure: 'size unit', indicator: null } as const
  const counts = addToCounts(addToCounts(NO_COUNTS, one), two)
  expect(counts).toMatchObject({ figures: 2, checked: 1, withIndicator: 1 })
  expect(counts.byStatus).toMatchObject({ actual: 1, target: 1 })
  expect(counts.byCheck).toMatchObject({ size: 1, unit: 1, metric: 0 })
})
