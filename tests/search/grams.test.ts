import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visitGrams } from '../../src/search/gramOrder.ts'
import { MAX_GRAM, toGrowth } from '../../src/search/grams.ts'
import { isNumeric } from '../../src/search/numeric.ts'
import { TEXT } from '../../src/search/namespaces.ts'
import { toStreams } from '../../src/search/stream.ts'

/** Few characters, so that grams repeat and grow; digits, which grow alone. */
const text = fc.array(fc.constantFrom(...'山湖城12.'), { maxLength: 40 }).map((parts) => parts.join(''))
const texts = fc.array(text, { maxLength: 6 })
const limits = fc.constantFrom(1, 2, 3, 1000)

/** Every substring of up to six units and how often it stands in the texts. */
function countSubstrings(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of all)
    for (let from = 0; from < one.length; from++)
      for (let to = from + 1; to <= Math.min(one.length, from + MAX_GRAM); to++)
        counts.set(one.slice(from, to), (counts.get(one.slice(from, to)) ?? 0) + 1)
  return counts
}

/** The terms by the rule as it is written in grams.ts, in their order. */
function termsByRule(all: readonly string[], limit: number): string[] {
  const counts = countSubstrings(all)
  const grows = (gram: string): boolean =>
    gram.length === 1 || (gram.length < MAX_GRAM && (isNumeric(gram) || (counts.get(gram) ?? 0) > limit))
  return [...counts.keys()]
    .filter((gram) => gram.length <= 2 || grows(gram.slice(0, -1)) || grows(gram.slice(1)))
    .sort()
}

describe('the grams of a stream', () => {
  test('are those of the rule, in term order, each with all its places, however many are in order at once', () => {
    fc.assert(
      fc.property(texts, limits, fc.integer({ min: 1, max: 50 }), (all, frequent, atOnce) => {
        const segments = all.map((one) => ({ namespace: TEXT, text: one, weight: 1 }) as const)
        const stream = toStreams([segments]).find(({ namespace }) => namespace === TEXT)
        if (stream === undefined) throw new Error('A stream of each namespace')
        const { longest } = toGrowth(stream, { frequent, numeric: true })
        const found: [string, number][] = []
        visitGrams(
          stream,
          longest,
          (term, length, places, from, to) => {
            for (const [i, place] of places.subarray(from, to).entries()) {
              expect(String.fromCharCode(...stream.units.subarray(place, place + length))).toBe(term)
              if (i > 0) expect(place).toBeGreaterThan(places[from + i - 1] ?? 0)
            }
            found.push([term, to - from])
          },
          atOnce,
        )
        const counts = countSubstrings(all)
        expect(found).toEqual(termsByRule(all, frequent).map((term) => [term, counts.get(term) ?? 0]))
      }),
      { numRuns: 300 },
    )
  })

  test('that are frequent are named exactly', () => {
    fc.assert(
      fc.property(texts, limits, (all, frequent) => {
        const segments = all.map((one) => ({ namespace: TEXT, text: one, weight: 1 }) as const)
        const [, , stream] = toStreams([segments])
        if (stream === undefined) throw new Error('A stream of each namespace')
        const expected = [...countSubstrings(all)].filter(
          ([gram, count]) => gram.length > 1 && gram.length < MAX_GRAM && count > frequent,
        )
        const { frequent: named } = toGrowth(stream, { frequent, numeric: false })
        expect(named.toSorted()).toEqual(expected.map(([gram]) => gram).sort())
      }),
    )
  })
})

describe('text', () => {
  test('is written as the platform writes UTF-8, short or long', async () => {
    const { ByteReader, ByteWriter } = await import('../../src/search/bytes.ts')
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 5 }), (all) => {
        const writer = new ByteWriter()
        for (const one of all) writer.string(one)
        const reader = new ByteReader(writer.take())
        for (const one of all) expect(reader.string()).toBe(one.toWellFormed())
      }),
    )
  })
})
