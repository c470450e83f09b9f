import { describe, expect, test } from 'vitest'
import { relate, type Likeness } from '../../src/archive/related.ts'

const like = (day: number | null, ...terms: string[]): Likeness => ({ day, terms, newspaper: null })
/** Articles that share nothing, so that the terms of the others are rare. */
const others = Array.from({ length: 40 }, (_, i) => like(1000 + i, `k:other-${i}`, 'p:somewhere'))

describe('articles', () => {
  test('are similar where they share rare terms, the likest first', () => {
    const [first] = relate([
      like(1, 'k:a', 'k:b', 'k:c'),
      like(200, 'k:a'),
      like(300, 'k:a', 'k:b'),
      ...others,
    ])
    expect(first).toEqual({ related: [2, 1], sameEvent: [] })
  })

  test('are not similar where they share what all share', () => {
    const relations = relate(others.map(({ day, terms }) => like(day, ...terms)))
    expect(relations.every(({ sameEvent }) => sameEvent.length === 0)).toBe(true)
  })

  test('tell of the same event where they share most terms within a week', () => {
    const event = ['k:a', 'k:b', 'f:规上工业增加值 100 元']
    const [near, , far] = relate([like(10, ...event), like(12, ...event), like(60, ...event), ...others])
    expect(near).toEqual({ related: [2], sameEvent: [1] })
    expect(far?.sameEvent).toEqual([])
  })

  test('without a day tell of no event', () => {
    expect(relate([like(null, 'k:a'), like(null, 'k:a'), ...others])[0]).toEqual({
      related: [1],
      sameEvent: [],
    })
  })

  test('never name themselves, and never an article twice', () => {
    const all = Array.from({ length: 200 }, (_, i) => like(i, `k:${i % 7}`, `k:${i % 11}`, `p:${i % 3}`))
    relate(all).forEach(({ related, sameEvent }, i) => {
      const named = [...related, ...sameEvent]
      expect(named).not.toContain(i)
      expect(new Set(named).size).toBe(named.length)
    })
  })
})

test('a term that every article has costs no more than its neighbours', () => {
  // Every pair of 30,000 would not be met within the test's time.
  const all = Array.from({ length: 30_000 }, (_, i) => like(i, 'k:all', 'p:one', `k:${i % 500}`))
  expect(relate(all)).toHaveLength(30_000)
})
