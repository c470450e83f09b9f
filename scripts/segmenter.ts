/** The segmenter of the scripts: nodejieba, with the words of the rules. */
import type { AddedWord } from '../src/segment/dictionary.ts'
import type { Segmenter } from '../src/text/segmenter.ts'
import { openJieba } from './segmenter/jieba.ts'
import { openStandIn } from './segmenter/standIn.ts'

/**
 * Opens nodejieba with these words; where it could not be compiled, what cuts the same without it. The dictionary is read at the
 * first cut, in about a second.
 *
 * @example openSegmenter([{ word: '青山湖科技城', tag: 'nt' }]).cut('青山湖科技城开工') → ['青山湖科技城', '开工']
 */
export function openSegmenter(words: readonly AddedWord[]): Segmenter {
  let opened: Segmenter | null = null
  const segmenter = (): Segmenter => (opened ??= openJieba(words) ?? openStandIn(words))
  return { cut: (text) => segmenter().cut(text), tag: (text) => segmenter().tag(text) }
}
