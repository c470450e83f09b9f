import { expect, test } from 'vitest'
import { toExcerpt, toGist, toReadable } from '../../src/archive/excerpt.ts'

test('an excerpt never ends in half a number', () => {
  const opening = '西'.repeat(78)
  const excerptOf = (text: string): string =>
    toExcerpt({ body: [{ kind: 'paragraph', text, lines: [[1, 1]] }] })
  expect(excerptOf(`${opening}，达480.5亿元。`)).toBe(`${opening}，达…`)
  expect(excerptOf(`${opening}是111.3亿，2022年达480亿元。`)).toBe(`${opening}是…`)
  expect(excerptOf('短的照登，2022年。')).toBe('短的照登，2022年。')
})

test('an excerpt has one form of digits', () => {
  expect(toReadable('１８ 日，产值达４０.５％，Ａ座')).toBe('18日，产值达40.5%，A座')
})

test.each([
  ['18日上午，云溪大桥合龙，预计明年通车。', '云溪大桥合龙，预计明年通车'],
  ['近日，样镇', '样镇'],
  ['样镇一季度接待游客', '样镇一季度接待游客'],
  [`${'样'.repeat(30)}，后来`, `${'样'.repeat(22)}…`],
  ['', ''],
])('the gist of %s', (excerpt, gist) => {
  expect(toGist(excerpt)).toBe(gist)
})
