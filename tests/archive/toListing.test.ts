import { expect, test } from 'vitest'
import { toExcerpt } from '../../src/archive/toListing.ts'

test('an excerpt never ends in half a number', () => {
  const opening = '西'.repeat(78)
  const excerptOf = (text: string): string =>
    toExcerpt({ body: [{ kind: 'paragraph', text, lines: [[1, 1]] }] })
  expect(excerptOf(`${opening}，达480.5亿元。`)).toBe(`${opening}，达…`)
  expect(excerptOf(`${opening}是111.3亿，2022年达480亿元。`)).toBe(`${opening}是…`)
  expect(excerptOf('短的照登，2022年。')).toBe('短的照登，2022年。')
})
