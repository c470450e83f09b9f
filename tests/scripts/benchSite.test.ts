import { expect, test } from 'vitest'
import { benchSite } from '../../scripts/bench/site/benchSite.ts'
import type { Row } from '../../scripts/bench/rows.ts'
import { findHugo } from '../../scripts/bench/site/hugo.ts'
import { toRawPages } from '../../scripts/bench/site/rawPages.ts'

test('raw pages of the synthetic archive are the same for the same seed, and as many articles as asked', () => {
  const pages = [...toRawPages(500, { seed: 3 })]
  expect([...toRawPages(500, { seed: 3 })]).toEqual(pages)
  expect([...toRawPages(500, { seed: 4 })]).not.toEqual(pages)
  expect(new Set(pages.map(({ file }) => file)).size).toBe(pages.length)
})

test(
  'the bench builds cold, over that, and cold again to the same files, and lets Hugo render as many articles',
  {
    timeout: 600_000,
  },
  async () => {
    const bench = { articles: 12, touch: 1, add: 1, compare: true, hugo: 'found' } as const
    const rows = await benchSite(bench, () => undefined)
    expect(Object.keys(rows).slice(0, 5)).toEqual([
      'cold',
      'nothing changed',
      '1 changed',
      '1 new',
      'cold again',
    ])
    expect(rows['cold']).toMatchObject({ 'parse s': expect.any(Number), 'peak GB': expect.any(Number) })
    expect(rows['cold again']?.['files that differ']).toBe(0)
    const version = findHugo((line) => process.stderr.write(`${line}\n`), false)
    if (version !== null) expectAsMany(rows['jianbao'], rows[`hugo ${version}`], rows['jianbao / hugo'])
  },
)

function expectAsMany(ours: Row | undefined, theirs: Row | undefined, ratio: Row | undefined): void {
  expect(theirs?.['articles']).toBe(ours?.['articles'])
  expect(Number(theirs?.['articles'])).toBeGreaterThan(5)
  expect(Number(theirs?.['pages'])).toBeGreaterThan(Number(theirs?.['articles']))
  expect(ratio).toMatchObject({ 'render s': expect.any(Number), 'render CPU s': expect.any(Number) })
}
