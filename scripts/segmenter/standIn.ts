/** What stands in for nodejieba where it could not be compiled: `src/segment/` with the same dictionary (`content/segmenter/`). */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { toDictionary, type AddedWord } from '../../src/segment/dictionary.ts'
import { toHiddenModel } from '../../src/segment/hiddenStates.ts'
import { toSegmenter } from '../../src/segment/segmenter.ts'
import type { Segmenter } from '../../src/text/segmenter.ts'

const FOLDER = path.join(import.meta.dirname, '..', '..', 'content', 'segmenter')
/** Words of cppjieba's own short list beside the long one. */
const STOCK: readonly AddedWord[] = [
  { word: '云计算', tag: '' },
  { word: '韩玉鉴赏', tag: '' },
  { word: '蓝翔', tag: 'nz' },
  { word: '区块链', tag: 'nz', frequency: 10 },
]

/**
 * Reads the dictionary (half a second, 60 MB) and adds these words.
 *
 * @example openStandIn([]).cut('样城开工') → ['样城', '开工']
 */
export function openStandIn(words: readonly AddedWord[]): Segmenter {
  return toSegmenter(
    toDictionary(readText('jieba.dict.utf8.br'), [...STOCK, ...words]),
    toHiddenModel(readText('hmm_model.utf8.br')),
  )
}

function readText(name: string): string {
  return brotliDecompressSync(readFileSync(path.join(FOLDER, name))).toString('utf8')
}
