import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainFolder } from '../../src/search/fold.ts'
import { toSegments } from '../../src/search/stream.ts'
import { toPhraseQuery } from '../../src/search/query.ts'
import { findIds, openMemoryIndex, toDocument } from './memoryIndex.ts'

/** Few characters, so that grams repeat, grow frequent and collide; among them what folding and the syntax care about. */
const character = fc.constantFrom(...'青山湖科技城产业增长1067.%-+()"“”，。： >Ａａéß\u3000𠮷')
const dense = fc.array(fc.constantFrom(...'山湖城 1。'), { maxLength: 60 }).map((parts) => parts.join(''))
const text = fc.oneof(
  fc.array(character, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  dense,
)
const archive = fc.array(fc.record({ headline: text, body: fc.array(text, { maxLength: 3 }) }), {
  minLength: 1,
  maxLength: 12,
})
const options = { frequent: 3, shardSize: 64 }

const toDocuments = (articles: { headline: string; body: string[] }[]) =>
  articles.map((article, i) => toDocument(`a${i}`, article))

/** The truth: plain scanning of folded segments. */
const scan = (documents: ReturnType<typeof toDocuments>, phrase: string): string[] => {
  const folded = plainFolder.fold(phrase)
  return documents
    .filter((document) =>
      toSegments(document).some((segment) => plainFolder.fold(segment.text).includes(folded)),
    )
    .map((document) => document.id)
    .sort()
}

describe('any substring of any text', () => {
  test('is found, and nothing else is', async () => {
    await fc.assert(
      fc.asyncProperty(
        archive,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(9),
        async (articles, which, from, length, candidates) => {
          const documents = toDocuments(articles)
          const texts = documents.flatMap((document) => [document.headline, ...document.body])
          const points = [...(texts[which % texts.length] ?? '').toWellFormed()]
          const start = points.length === 0 ? 0 : from % points.length
          const phrase = points.slice(start, start + 1 + (length % 12)).join('')
          fc.pre(plainFolder.fold(phrase) !== '')
          const { index } = await openMemoryIndex(documents, options)
          index.readCandidates = candidates
          expect((await findIds(index, toPhraseQuery(phrase))).sort()).toEqual(scan(documents, phrase))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('is found as a bare word where it holds no blank and no operator', async () => {
    const word = fc
      .array(fc.constantFrom(...'山湖城1067.27亿元%+415X“，'), { minLength: 1, maxLength: 10 })
      .map((w) => w.join(''))
      // Two dots part the ends of a range of figures.
      .filter((w) => !w.includes('..'))
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 20 }), word, async (words, query) => {
        const documents = toDocuments([
          { headline: words[0] ?? '', body: [words.join(''), words.join('。')] },
          { headline: '', body: [query] },
        ])
        const { index } = await openMemoryIndex(documents, options)
        index.readCandidates = 0
        expect((await findIds(index, query)).sort()).toEqual(scan(documents, query))
      }),
    )
  })
})

/** As figures stand in news: digits that grams of their own look up, at every place of a clause. */
describe('any part of a figure', () => {
  const figure = fc
    .tuple(
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      fc.nat(3),
      fc.constantFrom('亿元', '%', '家', 'X', '.'),
    )
    .map(([value, digits, unit]) => `${value.toFixed(digits)}${unit}`)
  const clause = fc
    .array(fc.oneof(figure, fc.constantFrom('产值', '达', '，')), { maxLength: 8 })
    .map((c) => c.join(''))

  test('is found, and nothing else is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(clause, { minLength: 1, maxLength: 8 }),
        ...[fc.nat(), fc.nat(), fc.nat(13)],
        async (clauses, which, from, length) => {
          const documents = toDocuments(clauses.map((body) => ({ headline: '', body: [body] })))
          const text = clauses[which % clauses.length] ?? ''
          const start = from % (text.length + 1)
          const phrase = text.slice(start, start + 1 + length)
          fc.pre(phrase !== '')
          const { index } = await openMemoryIndex(documents, options)
          index.readCandidates = 0
          expect((await findIds(index, toPhraseQuery(phrase))).sort()).toEqual(scan(documents, phrase))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('any query', () => {
  test('throws nothing, and every hit holds every plain word', async () => {
    await fc.assert(
      fc.asyncProperty(archive, text, async (articles, query) => {
        const documents = toDocuments(articles)
        const { index } = await openMemoryIndex(documents, options)
        const ids = await findIds(index, query)
        if (/[()"\-:<>≥≤．.]|OR|：/u.test(query.normalize('NFKD'))) return
        const words = query
          .toWellFormed()
          .split(/\s+/u)
          .filter((word) => plainFolder.fold(word) !== '')
        const wanted = documents
          .map((document) => document.id)
          .filter((id) => words.every((word) => scan(documents, word).includes(id)))
        expect(ids.sort()).toEqual(wanted.sort())
      }),
      { numRuns: 120 },
    )
  })

  test('of operators alone throws nothing', async () => {
    const { index } = await openMemoryIndex(
      toDocuments([{ headline: '山 OR 湖', body: ['(山) "湖" -城'] }]),
      options,
    )
    const operator = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      'OR',
      ' ',
      '标题:',
      '区：',
      '>',
      '..',
      '1',
      '亿',
      '山',
      '\\',
      '2021',
      '<=',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(operator, { maxLength: 24 }), async (parts) => {
        expect(Array.isArray(await findIds(index, parts.join('')))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
