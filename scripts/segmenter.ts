import nodejieba from 'nodejieba'
import type { Segmenter } from '../src/text/segmenter.ts'

/** Words of the field the stock dictionary lacks, with the part of speech jieba should give them. */
export type DomainWord = { readonly word: string; readonly tag: string }

/** nodejieba holds one dictionary for the whole process; loaded once, at the first cut. */
let loaded = false

function load(words: readonly DomainWord[]): void {
  if (loaded) return
  nodejieba.load()
  for (const { word, tag } of words) nodejieba.insertWord(word, tag)
  loaded = true
}

/**
 * Makes the segmenter of nodejieba and the domain dictionary; the dictionary (one to four seconds) is loaded at the first use.
 *
 * @example toSegmenter(words).cut('青山湖科技城开工') → ['青山湖科技城', '开工']
 */
export function toSegmenter(words: readonly DomainWord[]): Segmenter {
  return {
    cut: (text) => {
      load(words)
      return nodejieba.cut(text)
    },
    tag: (text) => {
      load(words)
      return nodejieba.tag(text)
    },
  }
}
