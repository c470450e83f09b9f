import { expect, test } from 'vitest'
import type { Lists, Unlabelled } from '../../scripts/fit/unlabelled.ts'
import { learnWords } from '../../scripts/fit/wordTeaching.ts'

const NAMES = ['suits', 'word 引进 zone here', 'word 引进 firm here']

/** Lists of ids → one behind the other. */
function toLists(lists: readonly (readonly number[])[]): Lists {
  const starts = [0]
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length)
  return { starts, ids: Int32Array.from(lists.flat()) }
}

/** Figures of two candidates, of which the first suits and is a zone. */
function toUnlabelled(figures: number): Unlabelled {
  const each = Array.from({ length: figures })
  return {
    articles: 1,
    names: NAMES,
    figures: [0, ...each.map((_, at) => 2 * (at + 1))],
    shown: toLists(each.flatMap(() => [[0], []])),
    words: toLists(each.flatMap(() => [[1], [2]])),
  }
}

test('words learn what the teacher knows by other signs', () => {
  const taught = learnWords(toUnlabelled(200), new Map([['suits', 3]]))
  expect(taught.get('word 引进 zone here')).toBeGreaterThan(0.5)
  expect(taught.get('word 引进 firm here')).toBeLessThan(-0.5)
  expect(taught.has('suits')).toBe(false)
})

test('the same articles teach the same', () => {
  const [one, other] = [1, 2].map(() => [...learnWords(toUnlabelled(20), new Map([['suits', 1]]))])
  expect(one).toEqual(other)
})
