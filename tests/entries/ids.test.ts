import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toFormerId } from '../../src/entries/formerIds.ts'
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
  ['余杭晨报20240305第1版.txt', 'yu-hang-chen-bao-20240305-di-1-ban'],
  ['绿色.txt', 'lv-se'],
  ['２０２４年.txt', '2024-nian'],
  ['.txt', 'page'],
  ['con.txt', 'con-page'],
  ['𠮷.txt', 'u20bb7'],
  ['🎉.txt', 'u1f389'],
])('the file %s has the slug %s', (file, slug) => {
  expect(toSlug(file)).toBe(slug)
})

test('a long name is cut at a word, and two that are cut alike stay apart', () => {
  const long = '余杭晨报'.repeat(20)
  const [one, other] = [toSlug(`${long}甲.txt`), toSlug(`${long}乙.txt`)]
  expect(one.length).toBeLessThanOrEqual(80)
  expect(one).toMatch(/^yu-hang-chen-bao-(?:[a-z]+-)+[0-9a-z]{5}$/u)
  expect(one).not.toBe(other)
})

test('any name gives an id of letters, figures and hyphens, at most 80 long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
      const slug = toSlug(name)
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      expect(slug.length).toBeLessThanOrEqual(80)
    }),
  )
})

describe('before names were romanised', () => {
  test.each([
    ['yi-ban-3', '一版.txt', 'u4e00-u7248-3'],
    ['yi-ban', '一版.txt', 'u4e00-u7248'],
    ['a-1', 'a.txt', null],
    ['qjcyyb-2023-02-20-01', '一版.txt', null],
  ])('%s of %s was %s', (id, file, former) => {
    expect(toFormerId(id, file)).toBe(former)
  })
})
