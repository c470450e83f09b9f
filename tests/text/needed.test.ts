import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toFinder } from '../../src/text/finder.ts'
import { findMatches } from '../../src/text/matches.ts'
import { neededBy } from '../../src/text/needed.ts'
import { rules } from '../figures/setup.ts'

test.each([
  [/[0-9]+周?岁/u, '岁'],
  [/(?<!第)(?:[0-9]{1,2}|[一二三])月(?!份)/u, '月'],
  [/去年|(?<last>今)天/u, '去今'],
  [/[1-3]x?/u, '123'],
  [/(?:第[0-9]+)+个{2}/u, '第'],
  [/\u4E00\x41[^日]月/u, '月'],
])('whatever %s matches has one of %s', (pattern, needed) => {
  expect(neededBy(pattern)?.join('')).toBe(needed)
})

test.each([/月?/u, /(?:月|日*)/u, /[^月]+/u, /\p{Script=Han}+/u, /(?=月)./u, /a/iu, /^$/u, /(?:月){0,2}/u])(
  'nothing is needed by %s',
  (pattern) => {
    expect(neededBy(pattern)).toBe(null)
  },
)

test('what is found in the samples is the same', () => {
  const patterns = [...rules.notFigures, ...rules.periods].map(({ pattern }) => pattern)
  const find = toFinder(patterns)
  for (const file of globSync('content/raw/*.txt'))
    for (const line of readFileSync(file, 'utf8').split('\n'))
      expect(find(line)).toEqual(patterns.map((pattern) => findMatches(line, pattern)))
})
