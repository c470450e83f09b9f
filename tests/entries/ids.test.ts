import { describe, expect, test } from 'vitest'
import { toArticleId, toPageId, toSlug } from '../../src/entries/ids.ts'

const printed = { paperId: 'qjcyyb', date: '2023-02-20', pageNumber: 1 }

describe('the id of a page', () => {
  test('comes from paper, date and page', () => {
    expect(toPageId(printed, 'x.txt', 1)).toBe('qjcyyb-2023-02-20-01')
  })
  test.each([
    { ...printed, paperId: null },
    { ...printed, date: null },
    { ...printed, pageNumber: null },
  ])('comes from the file where the page does not say all three: %o', (unsaid) => {
    expect(toPageId(unsaid, '000_cca1.txt', 1)).toBe('000-cca1')
  })
  test('tells the pages of one file apart', () => {
    expect(toPageId({ ...printed, paperId: null }, '000_cca1.txt', 2)).toBe('000-cca1-p2')
  })
  test('is the page and the order for an article', () => {
    expect(toArticleId('000-cca1', 3)).toBe('000-cca1-3')
  })
})

test.each([
  ['000_CCA1.txt', '000-cca1'],
  ['a.b c.txt', 'a-b-c'],
  ['一版.txt', 'u4e00-u7248'],
  ['.txt', 'page'],
  ['𠮷.txt', 'u20bb7'],
])('the file %s has the slug %s', (file, slug) => {
  expect(toSlug(file)).toBe(slug)
})
