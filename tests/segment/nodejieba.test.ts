/** What stands in for nodejieba where it could not be compiled cuts and tags as it does, so that no machine reads otherwise. */
import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openJieba, type Jieba } from '../../scripts/segmenter/jieba.ts'
import { openStandIn } from '../../scripts/segmenter/standIn.ts'
import type { Segmenter } from '../../src/text/segmenter.ts'

const MISSING =
  'nodejieba is not here (it is compiled by npm ci, which needs a C++ compiler and Python): nothing to compare with'
const WORDS = [
  { word: '样谷科技城', tag: 'nt' },
  { word: '开工', tag: 'ns' },
  { word: '工业上楼', tag: 'l' },
]
/** Some seconds on a quiet machine: the dictionary is read three times. */
const SLOW = 600_000
const jieba = openJieba(WORDS)
const standIn = openStandIn(WORDS)

function expectSame(texts: Iterable<string>, other: Segmenter): void {
  for (const text of texts) {
    expect(standIn.cut(text)).toEqual(other.cut(text))
    expect(standIn.tag(text)).toEqual(other.tag(text))
  }
}

describe('nodejieba and what stands in for it', { timeout: SLOW }, () => {
  test.for(['content/raw/*.txt', 'tests/labelled/*.txt', 'docs/*.md'])('agree on %s', (files, { skip }) => {
    if (jieba === null) return skip(MISSING)
    const texts = globSync(files).map((file) => readFileSync(file, 'utf8'))
    expect(texts.length).toBeGreaterThan(5)
    expectSame(texts, jieba)
  })
  test('agree on any text', ({ skip }) => {
    if (jieba === null) return skip(MISSING)
    const characters = [...'样城开工的了在一二三年月日亿元%A&T#b1.9 　，。、；“”（）\n\r\t—·𠮷龘é']
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 }),
    )
    fc.assert(fc.property(text, (any) => expectSame([any], jieba)))
  })
})

describe('nodejieba', { timeout: SLOW }, () => {
  test('is null where it was not installed', () => {
    const absent = (): Jieba => {
      throw new Error('Cannot find module')
    }
    expect(openJieba(WORDS, absent)).toBe(null)
  })
  test('has for each segmenter its own words, whichever was opened last', ({ skip }) => {
    const other = openJieba([])
    if (jieba === null || other === null) return skip(MISSING)
    expect(other.cut('样谷科技城开工')).not.toContain('样谷科技城')
    expect(jieba.cut('样谷科技城开工')).toContain('样谷科技城')
  })
})
