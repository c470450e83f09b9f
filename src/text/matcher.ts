/**
 * Finds many names in a text in one pass: leftmost, longest, never overlapping.
 *
 * A trie walked from each character: linear in the text, whatever the number of names (a name is at most some twenty characters).
 */
import { addWord, emptyTrie, follow, NOWHERE, ROOT, wordAt, type UnitTrie } from './unitTrie.ts'

export type Match<T> = {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly value: T
}
export type Matcher<T> = (text: string) => Match<T>[]

type Leaf<T> = { readonly name: string; readonly value: T }

/**
 * Compiles names to a matcher; a later entry of the same name replaces an earlier one.
 *
 * @example toMatcher([['西湖', 1], ['西湖大学', 2]])('西湖大学在西湖区') // 西湖大学 → 2 at 0..4, 西湖 → 1 at 5..7
 */
export function toMatcher<T>(entries: Iterable<readonly [string, T]>): Matcher<T> {
  const leaves = Array.from(entries, ([name, value]): Leaf<T> => ({ name, value }))
  const trie = emptyTrie(2 * leaves.reduce((units, { name }) => units + name.length, 0))
  for (const [at, { name }] of leaves.entries()) if (name !== '') addWord(trie, name, at)
  return (text) => findAll(trie, leaves, text)
}

function findAll<T>(trie: UnitTrie, leaves: readonly Leaf<T>[], text: string): Match<T>[] {
  const found: Match<T>[] = []
  let start = 0
  while (start < text.length) {
    const leaf = leaves[longestAt(trie, text, start)]
    if (leaf) found.push({ ...leaf, start, end: start + leaf.name.length })
    start += leaf ? leaf.name.length : 1
  }
  return found
}

/** The number of the longest name that begins at `start`; negative where none does. */
function longestAt(trie: UnitTrie, text: string, start: number): number {
  let best = -1
  let node = ROOT
  for (let at = start; at < text.length; at += 1) {
    node = follow(trie, node, text.charCodeAt(at))
    if (node === NOWHERE) break
    const name = wordAt(trie, node)
    if (name >= 0) best = name
  }
  return best
}
