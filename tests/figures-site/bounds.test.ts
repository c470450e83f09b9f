import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { agree, boundFileSchema, toBounds, toInterval } from '../../src/figures/bounds.ts'

const raw: unknown = JSON.parse(readFileSync('content/rules/figure-bounds.json', 'utf8'))
const bounds = toBounds(raw)

describe('the rules of content/rules/figure-bounds.json', () => {
  const examples = boundFileSchema
    .parse(raw)
    .bounds.flatMap(({ bound, examples }) => examples.map((one) => ({ bound, ...one })))
  test.each(examples)(
    '$bound: $qualifier$value beside $other: agree is $agree',
    ({ qualifier, value, other, agree: expected }) => {
      const floor = toInterval({ value, normalized: value, qualifier }, bounds)
      const plain = toInterval({ value: other, normalized: other, qualifier: null }, bounds)
      expect(agree([floor, plain])).toBe(expected)
    },
  )

  test('name each qualifier of qualifiers.json, so that none is read as exact by oversight', () => {
    const file = z.object({ qualifiers: z.array(z.object({ as: z.string() })) })
    const { qualifiers } = file.parse(JSON.parse(readFileSync('content/rules/qualifiers.json', 'utf8')))
    expect(qualifiers.map(({ as }) => as).filter((word) => !bounds.has(word))).toEqual([])
  })
})

test('takes a rounded and a precise report of one value to agree', () => {
  const precise = toInterval({ value: 1067.27, normalized: 106_727_000_000, qualifier: null }, bounds)
  const rounded = toInterval({ value: 1067.3, normalized: 106_730_000_000, qualifier: null }, bounds)
  const other = toInterval({ value: 1067.4, normalized: 106_740_000_000, qualifier: null }, bounds)
  expect(agree([precise, rounded])).toBe(true)
  expect(agree([precise, other])).toBe(false)
})

test('leaves every value inside its own interval, whatever the qualifier', () => {
  const qualifiers = fc.option(fc.constantFrom(...bounds.keys()))
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.constantFrom(1, 1e4, 1e8),
      qualifiers,
      (value, factor, qualifier) => {
        const { low, high } = toInterval({ value, normalized: value * factor, qualifier }, bounds)
        expect(low).toBeLessThanOrEqual(value * factor)
        expect(high).toBeGreaterThanOrEqual(value * factor)
      },
    ),
  )
})
