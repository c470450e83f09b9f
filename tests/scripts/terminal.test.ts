import { expect, test } from 'vitest'
import { messageLine, table } from '../../scripts/terminal.ts'

const message = {
  file: 'a.txt',
  line: 49,
  column: 12,
  rule: 'stray-latin',
  text: 'Unexpected Latin word, kept as printed',
  severity: 'info',
} as const

test('a message reads file:line:column text (rule)', () => {
  expect(messageLine(message, false)).toBe('a.txt:49:12 Unexpected Latin word, kept as printed (stray-latin)')
})
test('a message about a whole file has no line', () => {
  expect(messageLine({ ...message, line: null }, false)).toMatch(/^a\.txt Unexpected/u)
})
test('a table in a pipe is tab-separated', () => {
  expect(table(['page', 'articles'], [['a', 2]])).toBe('page\tarticles\na\t2')
})
