import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSegmenter } from '../../scripts/segmenter.ts'
import { toDictionary } from '../../src/segment/dictionary.ts'
import { likeliestPath } from '../../src/segment/likeliestPath.ts'

const segmenter = openSegmenter([{ word: '样谷科技城', tag: 'nt' }])
const tagged = (text: string): string =>
  segmenter
    .tag(text)
    .map(({ word, tag }) => `${word}/${tag}`)
    .join(' ')

// What cppjieba 5.4 (nodejieba 3.5.8) gives for the same texts.
test.each([
  ['云溪新厂昨天投产，首批产品下线。', '云溪/x 新厂/n 昨天/t 投产/vn ，/x 首批/m 产品/n 下线/n 。/x'],
  ['产值1067.27亿元，同比增长3.3%', '产值/n 1067.27/m 亿元/m ，/x 同比/j 增长/v 3.3/m %/x'],
  ['A&T与AT&T的C#项目abc123', 'A/x &/x T/x 与/p AT&T/nz 的/uj C#/nz 项目/n abc123/eng'],
])('cuts and tags %s as jieba does', (text, expected) => {
  expect(tagged(text)).toBe(expected)
})

test('keeps an added word whole', () => {
  expect(segmenter.cut('样谷科技城开工')).toEqual(['样谷科技城', '开工'])
})

test('loses no character, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(segmenter.cut(text).join('')).toBe(text.toWellFormed())
    }),
  )
})

test('takes the likeliest words, the shortest of equals', () => {
  const dictionary = toDictionary('甲 1 n\n乙 1 n\n甲乙 5 n\n乙丙 1 n\n', [])
  expect(likeliestPath('甲乙丙', dictionary).map(({ word }) => word)).toEqual(['甲乙', '丙'])
  expect(likeliestPath('丁', dictionary)).toEqual([{ word: '丁', tag: 'x' }])
})
