import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKnown } from '../../src/ids/nameKnown.ts'
import { settleIds } from '../../src/ids/settle.ts'
import { sketchText } from '../../src/ids/sketch.ts'
import type { Page } from '../../src/schema/entry.ts'
import { sampleArticle, samplePage } from '../entries/samplePage.ts'

/** A text of its own for each number; 0 is none at all, and 1 a short one. */
const story = (number: number): string =>
  number === 0
    ? ''
    : Array.from({ length: number === 1 ? 5 : 90 }, (_, i) => `${number * 37 + i * i}样`).join('')

/** A file's pages, each the numbers of its stories, named as a file that nobody knows. */
const toPages = (pages: readonly (readonly number[])[]): Page[] =>
  pages.map((stories, i) =>
    samplePage({
      id: `scan-${i + 1}`,
      file: 'scan.txt',
      sha256: pages.flat().join(' '),
      articles: stories.map((number, at) =>
        sampleArticle({
          id: `scan-${i + 1}-${at + 1}`,
          headline: null,
          kicker: null,
          subhead: null,
          photos: [],
          body: [{ kind: 'paragraph', text: story(number), lines: [] }],
        }),
      ),
    }),
  )
const idsOf = (pages: readonly Page[]): string[][] =>
  pages.map(({ id, articles }) => [id, ...articles.map((article) => article.id)])

const file = fc.array(fc.array(fc.nat(6), { maxLength: 4 }), { minLength: 1, maxLength: 3 })

test('sketches that are remembered name pages as their texts do, changed or not', () => {
  fc.assert(
    fc.property(file, fc.option(file), (before, after) => {
      const { ledger } = settleIds(toPages(before), { ledger: [], aliases: {} })
      const pages = toPages(after ?? before)
      expect(idsOf(nameKnown(pages, ledger, sketchText))).toEqual(idsOf(nameKnown(pages, ledger)))
    }),
    { numRuns: 200 },
  )
})

test('settling with sketches that are remembered gives the same ledger', () => {
  const remembered = new Map<string, string>()
  const sketchOf = (text: string): string => {
    const sketch = remembered.get(text) ?? sketchText(text)
    remembered.set(text, sketch)
    return sketch
  }
  const before = settleIds(toPages([[2, 3], [4]]), { ledger: [], aliases: {} }, sketchOf)
  const pages = nameKnown(toPages([[2, 3, 5], [4]]), before.ledger, sketchOf)
  expect(settleIds(pages, before, sketchOf)).toEqual(settleIds(pages, before))
})
