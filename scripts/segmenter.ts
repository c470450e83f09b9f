/** The segmenter with the dictionary that ships (`content/segmenter/`) and the words of the rules. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { toDictionary, type AddedWord } from '../src/segment/dictionary.ts'
import { toHiddenModel } from '../src/segment/hiddenStates.ts'
import { toSegmenter } from '../src/segment/segmenter.ts'
import type { Segmenter } from '../src/text/segmenter.ts'

const FOLDER = path.join(import.meta.dirname, '..', 'content', 'segmenter')
/** Words of cppjieba's own short list beside the long one. */
const STOCK: readonly AddedWord[] = [
  { word: '云计算', tag: '' },
  { word: '韩玉鉴赏', tag: '' },
  { word: '蓝翔', tag: 'nz' },
  { word: '区块链', tag: 'nz', frequency: 10 },
]

/**
 * Makes the segmenter of these words beside those that ship; the dictionary (half a second, 60 MB) is read at the first cut.
 *
 * @example openSegmenter([{ word: '青山湖科技城', tag: 'nt' }]).cut('青山湖科技城开工') → ['青山湖科技城', '开工']
 */
export function openSegmenter(words: readonly AddedWord[]): Segmenter {
  let made: Segmenter | null = null
  const segmenter = (): Segmenter =>
    (made ??= toSegmenter(
      toDictionary(readText('jieba.dict.utf8.br'), [...STOCK, ...words]),
      toHiddenModel(readText('hmm_model.utf8.br')),
    ))
  return { cut: (text) => segmenter().cut(text), tag: (text) => segmenter().tag(text) }
}

function readText(name: string): string {
  return brotliDecompressSync(readFileSync(path.join(FOLDER, name))).toString('utf8')
}
