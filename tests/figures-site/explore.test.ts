import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explore, PAGE } from '../../src/archive/figures/explore.ts'
import { readQuery, toSearch, type FigureQuery } from '../../src/archive/figures/query.ts'
import { CHUNK, ROWS, statusNumber } from '../../src/archive/figures/setNames.ts'
import {
  byValue,
  headSchema,
  toColumns,
  toExplorerRow,
  type ExplorerRow,
  type Pin,
} from '../../src/archive/figures/shards.ts'
import { readAmount } from '../../src/archive/figures/amount.ts'
import { aRecord } from './aFigure.ts'

type Row = Pin & { readonly row: ExplorerRow }
const ask = (text: string): FigureQuery => readQuery(new URLSearchParams(text))
const PLACES = ['linan', 'linping', 'qiantang', null]

function aRow(i: number, normalized: number): Row {
  const id = `a-${String(i).padStart(6, '0')}.f-0-0`
  return {
    id,
    normalized,
    place: PLACES[i % 4] ?? null,
    year: i % 5 === 0 ? 0 : 2018 + (i % 7),
    status: statusNumber(i % 3 === 0 ? 'target' : 'actual'),
    row: toExplorerRow(aRecord({ id, normalized })),
  }
}

/** A set in memory, counting what is read of it. */
function aSet(
  rows: readonly Row[],
  setOf: (row: Row) => string = () => '',
): {
  answer: (text: string) => ReturnType<typeof explore>
  read: { columns: number; rows: number }
} {
  const sorted = rows.toSorted(byValue)
  const { head, chunks } = toColumns(sorted, setOf)
  const read = { columns: 0, rows: 0 }
  const files = {
    columns: async (n: number) => {
      read.columns += 1
      return chunks[n] ?? expect.fail(`no chunk ${n}`)
    },
    rows: async (set: string, n: number) => {
      read.rows += 1
      const own = sorted.filter((row) => setOf(row) === set)
      return own.slice(n * ROWS, (n + 1) * ROWS).map(({ row }) => row)
    },
  }
  return { answer: (text) => explore(ask(text), headSchema.parse(head), files), read }
}

describe('a question put to a set', () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => aRow(i, ((i * 7919) % 30_000) * 1e6))

  test('is answered as going through every figure would', async () => {
    const { answer } = aSet(rows)
    const found = await answer('district=linping&status=actual&from=2020&to=2022&min=100亿&max=200亿')
    const all = rows
      .filter(
        ({ place, status, year }) =>
          place === 'linping' && status === statusNumber('actual') && year >= 2020 && year <= 2022,
      )
      .filter(({ normalized }) => normalized >= 1e10 && normalized <= 2e10)
      .toSorted(byValue)
    expect(found.count).toBe(all.length)
    expect(found.rows.map(({ id }) => id)).toEqual(all.slice(0, PAGE).map(({ id }) => id))
  })

  test('gives the next page, and the smallest first when asked', async () => {
    const { answer } = aSet(rows)
    const sorted = rows.toSorted(byValue).map(({ id }) => id)
    expect((await answer('page=3')).rows.map(({ id }) => id)).toEqual(sorted.slice(2 * PAGE, 3 * PAGE))
    expect((await answer('order=asc')).rows.map(({ id }) => id)).toEqual(sorted.toReversed().slice(0, PAGE))
  })

  test('reads one chunk of columns and one file of rows for the first page', async () => {
    const { answer, read } = aSet(rows)
    expect(await answer('')).toMatchObject({ count: 30_000, counted: true })
    expect(read).toEqual({ columns: 1, rows: 1 })
  })

  test('is answered the same where rows lie in other sets', async () => {
    const own = aSet(rows)
    const others = aSet(rows, ({ year }) => (year === 0 ? '' : `set-${year % 3}`))
    for (const text of ['', 'page=90', 'order=asc&page=3', 'district=linping&min=100亿', 'min=1&page=600'])
      expect(await others.answer(text)).toEqual(await own.answer(text))
  })

  test('passes over chunks outside the range', async () => {
    const { answer, read } = aSet(rows)
    await answer('min=299亿')
    expect(read.columns).toBe(1)
  })

  test('says so where it stopped counting', async () => {
    const { answer, read } = aSet(Array.from({ length: CHUNK * 30 }, (_, i) => aRow(i, i)))
    expect(await answer('min=1')).toMatchObject({ counted: false })
    expect(read.columns).toBe(24)
  })

  test('finds nothing for a place that has no figures', async () => {
    expect(await aSet(rows).answer('district=nowhere')).toMatchObject({ count: 0, rows: [] })
  })
})

test('an address says the question again', () => {
  const text = fc.option(fc.constantFrom('gdp', 'u5143'))
  const amount = fc.option(fc.constantFrom('1000亿', '2.5万', '-3'))
  const year = fc.option(fc.integer({ min: 1949, max: 2049 }))
  const query: fc.Arbitrary<FigureQuery> = fc.record({
    indicator: text,
    unit: text,
    district: text,
    from: year,
    to: year,
    min: amount,
    max: amount,
    status: fc.option(fc.constantFrom('actual', 'target')),
    order: fc.constantFrom('asc', 'desc'),
    page: fc.integer({ min: 1, max: 500 }),
  })
  fc.assert(
    fc.property(query, (one) => {
      expect(ask(toSearch(one))).toEqual(one)
    }),
  )
})

test.each([
  ['1000亿', 1e11],
  ['1,000', 1000],
  ['２.5万', 25_000],
  ['三百', 300],
  ['1e9', 1e9],
  ['-3.2', -3.2],
  ['约三成', null],
  ['', null],
])('reads %s as typed into a filter', (text, value) => {
  expect(readAmount(text)).toBe(value)
})
