import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts'
import { readTerms, toTerms, writeTerms } from '../../src/search/terms.ts'

const sortedTerms = fc
  .uniqueArray(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.stringMatching(/^[山湖1.]{0,4}$/u)))
  .map((terms) => terms.sort())

describe('terms', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(sortedTerms, (terms) => {
        const writer = new ByteWriter()
        writeTerms(writer, terms)
        writer.integer(7)
        const reader = new ByteReader(writer.take())
        expect([...readTerms(reader)]).toEqual(terms)
        expect(reader.integer()).toBe(7)
      }),
    )
  })

  test('are found where they stand, and others by the one before', () => {
    fc.assert(
      fc.property(sortedTerms, fc.string({ unit: 'binary', maxLength: 6 }), (terms, other) => {
        const known = toTerms(terms)
        terms.forEach((term, i) => expect(known.indexOf(term)).toBe(i))
        expect(known.floor(other)).toBe(terms.findLastIndex((term) => term <= other))
        expect(known.indexOf(other)).toBe(terms.indexOf(other))
      }),
    )
  })
})
