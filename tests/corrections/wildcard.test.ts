import { expect, test } from 'vitest'
import { matchesName } from '../../src/corrections/wildcard.ts'
import { leastSecondsOf } from '../secondsOf.ts'

test.each([
  ['001_*', '001_5392.txt', true],
  ['001_*', '002_5392.txt', false],
  ['*', '', true],
  ['?', '', false],
  ['', 'a', false],
  ['a?c', 'abc', true],
  ['?.txt', '𠮷.txt', true],
  ['*版*.txt', '第1版 要闻.txt', true],
  ['*ab', 'aab', true],
  ['*ab', 'aba', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a.c', 'abc', false],
  ['[a]*', '[a]1', true],
  ['**', 'two\nlines', true],
  ['toString*', 'toString', true],
])('%j and %j: %s', (pattern, name, expected) => {
  expect(matchesName(pattern, name)).toBe(expected)
})

test('a pattern of stars takes no longer than any other', () => {
  const hostile = (): void => expect(matchesName(`${'*a'.repeat(60)}b`, 'a'.repeat(250))).toBe(false)
  expect(leastSecondsOf(hostile, 1)).toBeLessThan(1)
})
