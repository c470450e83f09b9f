/**
 * Whether a text ends in one of many words: a trie walked from the end, so that the number of words costs nothing.
 */
import { addWord, emptyTrie, follow, NOWHERE, ROOT, wordAt } from './unitTrie.ts'

export type EndsIn = (text: string) => boolean

/** @example toEndsIn(['面积', '产值'])('工业总产值') === true */
export function toEndsIn(words: Iterable<string>): EndsIn {
  const ends = Array.from(words, (word) =>
    Array.from({ length: word.length }, (_, at) => word.charAt(word.length - 1 - at)).join(''),
  )
  const trie = emptyTrie(2 * ends.join('').length)
  for (const [at, end] of ends.entries()) addWord(trie, end, at)
  if (ends.includes('')) return () => true
  return (text) => {
    let node = ROOT
    for (let at = text.length - 1; at >= 0; at -= 1) {
      node = follow(trie, node, text.charCodeAt(at))
      if (node === NOWHERE) return false
      if (wordAt(trie, node) >= 0) return true
    }
    return false
  }
}
