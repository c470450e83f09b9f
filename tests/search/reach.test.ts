import { describe, expect, test } from 'vitest'
import { toFigureKey } from '../../src/search/figureEntries.ts'
import type { IndexPart } from '../../src/search/indexPart.ts'
import { decodeShard } from '../../src/search/shards.ts'
import { suggest } from '../../src/search/suggest.ts'
import { openMemoryIndex, toDocument } from './memoryIndex.ts'

const toFigure = (i: number) => ({
  ...{ metric: '产值', indicator: null, value: i, unit: '吨', normalized: i, baseUnit: '吨' },
  ...{ quote: `甲${i}`, shown: '', status: 'actual' as const, change: null },
})

describe('the index', () => {
  const documents = Array.from({ length: 60 }, (_, i) =>
    toDocument(`a${i}`, {
      headline: `第${i}号`,
      body: [`甲${i}乙${i * 7}丙`, String.fromCharCode(0x4e00 + i * 13)],
      reporters: [`记者${i}`],
      figures: [toFigure(i)],
    }),
  )

  test('reaches the last record of every shard', async () => {
    const { index, files } = await openMemoryIndex(documents, { frequent: 3, shardSize: 40 })
    const shards = [...files].filter(([name]) => name.startsWith('d/'))
    expect(shards.length).toBeGreaterThan(20)
    for (const [, bytes] of shards) {
      const last = [...decodeShard(bytes).terms].at(-1) ?? ''
      expect((await index.parts[0]?.words.postings(last))?.docs.length).toBeGreaterThan(0)
    }
  })

  test('reaches every article, headline, figure and suggestion', async () => {
    const { index } = await openMemoryIndex(documents, { frequent: 3, shardSize: 40 })
    const numbers = documents.map((_, doc) => doc)
    const records = await Promise.all(numbers.map((doc) => index.record(doc)))
    expect(records.map((record) => record.id).sort()).toEqual(documents.map(({ id }) => id).sort())
    for (const { headline, figures } of documents) {
      const doc = records.findIndex((record) => record.headline === headline)
      expect(await index.headlined(headline)).toEqual([doc])
      const key = toFigureKey('吨', figures[0]?.normalized ?? 0)
      const part = index.parts[0] as IndexPart
      const [first, end] = [await part.figures.rankOf(key, false), await part.figures.rankOf(key, true)]
      expect(end).toBe(first + 1)
      expect(await part.figures.placesOf([first])).toEqual([{ doc, ordinal: 0 }])
      expect(await part.figures.keysOf([first])).toEqual([key])
      expect((await suggest(index, headline, 1))[0]?.text).toBe(headline)
    }
  })

  test('is the same whatever order the documents come in', async () => {
    const [one, two] = [await openMemoryIndex(documents), await openMemoryIndex(documents.toReversed())]
    expect([...two.files].sort()).toEqual([...one.files].sort())
  })
})
