import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHead, toWhole, wholeTexts, type LaidHead } from '../../src/ids/head.ts'
import { nameByTexts, nameKnown } from '../../src/ids/nameKnown.ts'
import { settleIds, settlePages } from '../../src/ids/settle.ts'
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

test('sketches name pages as their texts do, changed or not', () => {
  fc.assert(
    fc.property(file, fc.option(file), (before, after) => {
      const { ledger } = settleIds(toPages(before), { ledger: [], aliases: {} })
      const pages = toPages(after ?? before)
      const byTexts = ledger.length === 0 ? pages : nameByTexts(pages, ledger, wholeTexts)
      expect(idsOf(nameKnown(pages, ledger, wholeTexts))).toEqual(idsOf(byTexts))
    }),
    { numRuns: 200 },
  )
})

test('pages are named and settled by their heads as they are whole', () => {
  fc.assert(
    fc.property(file, file, (first, second) => {
      const before = settleIds(toPages(first), { ledger: [], aliases: {} })
      const pages = toPages(second)
      const texts = {
        texts: ({ part }: LaidHead) => wholeTexts.texts(pages[part] ?? samplePage({ id: '' })),
        sketches: ({ sketches }: LaidHead) => sketches,
      }
      const heads = settlePages(nameKnown(pages.map(toHead), before.ledger, texts), before, texts)
      const whole = settleIds(nameKnown(pages, before.ledger, wholeTexts), before)
      expect(heads.pages.map((head) => toWhole(pages[head.part] ?? samplePage({ id: '' }), head))).toEqual(
        whole.pages,
      )
      expect([heads.ledger, heads.aliases]).toEqual([whole.ledger, whole.aliases])
    }),
    { numRuns: 200 },
  )
})
