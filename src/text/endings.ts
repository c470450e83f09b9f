/**
 * Whether a text ends in one of many words: a trie walked from the end, so that the number of words costs nothing.
 */
import { toTrie, type Trie } from './trie.ts'

export type EndsIn = (text: string) => boolean

/** @example toEndsIn(['面积', '产值'])('工业总产值') === true */
export function toEndsIn(words: Iterable<string>): EndsIn {
  const root = toTrie(
    [...words].map((word) => [word, true] as const),
    'end',
  )
  return (text) => {
    let node: Trie<true> | undefined = root
    for (let at = text.length - 1; node.leaf === null && at >= 0; at -= 1) {
      node = node.next.get(text.charCodeAt(at))
      if (node === undefined) return false
    }
    return node.leaf !== null
  }
}
