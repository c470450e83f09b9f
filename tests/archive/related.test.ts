import { describe, expect, test } from 'vitest'
import { makeTools } from '../../scripts/tools.ts'
import { relate, type Likeness } from '../../src/archive/related.ts'
import { toLikeness } from '../../src/archive/toLikeness.ts'
import { anArticle } from '../figures-site/aFigure.ts'

const like = (day: number | null, ...terms: string[]): Likeness => ({
  day,
  terms,
  facts: [],
  newspaper: null,
})
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
    const event = (day: number): Likeness => ({
      ...like(day, 'k:a', 'k:b'),
      facts: ['规上工业增加值 100 元'],
    })
    const [near, , far] = relate([event(10), event(12), event(60), ...others])
    expect(near).toEqual({ related: [2], sameEvent: [1] })
    expect(far?.sameEvent).toEqual([])
  })

  test('are no less similar for the many figures that one of them has', () => {
    const plain = like(1, 'k:a', 'k:b', 'k:c')
    const full = { ...like(200, 'k:a', 'k:b'), facts: Array.from({ length: 60 }, (_, i) => `产值 ${i} 元`) }
    expect(relate([plain, full, ...others])[0]?.related).toEqual([1])
  })

  test('on one district’s land find each other, whatever their headlines say', () => {
    const { names, subjects } = makeTools()
    const likeness = (id: string, date: string, district: string, text: string): Likeness =>
      toLikeness(
        { ...anArticle(id, district, []), body: [{ kind: 'paragraph', text, lines: [[1, 1]] }] },
        { newspaper: '样报', date, dateApprox: null },
        { names, topics: subjects.topics },
      )
    const relations = relate([
      likeness(
        'a',
        '2024-03-05',
        'linping',
        '老厂房拆了建高楼，工业上楼之后，低效用地上有了标准厂房，工业用地一寸不少。',
      ),
      likeness(
        'b',
        '2024-01-30',
        'linping',
        '供地更快了：标准厂房先建好，低效用地先腾出，全年出让工业用地三百亩。',
      ),
      likeness('c', '2023-12-29', 'tonglu', '社区食堂开张，老人助餐有补贴，养老服务送上门。'),
      ...others,
    ])
    expect(relations[0]?.related).toEqual([1])
    expect(relations[2]?.related).toEqual([])
  })

  test('of one paper on one day tell of two events', () => {
    const printed = { ...like(10, 'k:a', 'k:b'), newspaper: '样报' }
    expect(relate([printed, printed, ...others])[0]).toEqual({ related: [1], sameEvent: [] })
    expect(relate([printed, { ...printed, newspaper: '别报' }, ...others])[0]?.sameEvent).toEqual([1])
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
