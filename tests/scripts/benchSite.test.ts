import { expect, test } from 'vitest'
import { benchSite } from '../../scripts/bench/site/benchSite.ts'
import { findHugo } from '../../scripts/bench/site/hugo.ts'
import { toRawPages } from '../../scripts/bench/site/rawPages.ts'

test('raw pages of the synthetic archive are the same for the same seed, and as many articles as asked', () => {
  const pages = [...toRawPages(500, { seed: 3 })]
  expect([...toRawPages(500, { seed: 3 })]).toEqual(pages)
  expect([...toRawPages(500, { seed: 4 })]).not.toEqual(pages)
  expect(new Set(pages.map(({ file }) => file)).size).toBe(pages.length)
})

test('the bench builds cold, over that, and cold again to the same files', { timeout: 600_000 }, async () => {
  const bench = { articles: 12, touch: 1, add: 1, compare: true }
  const rows = await benchSite(bench, () => undefined)
  expect(Object.keys(rows)).toEqual(['cold', 'nothing changed', '1 changed', '1 new', 'cold again'])
  expect(rows['cold']).toMatchObject({ 'parse s': expect.any(Number), 'peak GB': expect.any(Number) })
  expect(rows['cold again']?.['files that differ']).toBe(0)
})

const hugo = findHugo((line) => process.stderr.write(`${line}\n`), false)

test.skipIf(hugo === null)('Hugo renders as many articles as we do', { timeout: 600_000 }, async () => {
  const bench = { articles: 12, touch: 0, add: 0, compare: false, hugo: 'found' } as const
  const rows = await benchSite(bench, () => undefined)
  const theirs = rows[`hugo ${hugo}`]
  expect(theirs?.['articles']).toBe(rows['jianbao']?.['articles'])
  expect(Number(theirs?.['articles'])).toBeGreaterThan(5)
  expect(Number(theirs?.['pages'])).toBeGreaterThan(Number(theirs?.['articles']))
  expect(rows['jianbao / hugo']).toMatchObject({
    'render s': expect.any(Number),
    'render CPU s': expect.any(Number),
  })
})
