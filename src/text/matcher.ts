/**
 * Finds many names in a text in one pass: leftmost, longest, never overlapping.
 *
 * A trie walked from each character: linear in the text, whatever the number of names (a name is at most some twenty characters).
 */
import { toTrie, type Trie } from './trie.ts'

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
  const leaves = [...entries].flatMap(([name, value]) =>
    name === '' ? [] : [[name, { name, value }] as const],
  )
  const root = toTrie<Leaf<T>>(leaves, 'front')
  return (text) => findAll(root, text)
}

function findAll<T>(root: Trie<Leaf<T>>, text: string): Match<T>[] {
  const found: Match<T>[] = []
  let start = 0
  while (start < text.length) {
    const leaf = longestAt(root, text, start)
    if (leaf) found.push({ ...leaf, start, end: start + leaf.name.length })
    start += leaf ? leaf.name.length : 1
  }
  return found
}

function longestAt<T>(root: Trie<Leaf<T>>, text: string, start: number): Leaf<T> | null {
  let node: Trie<Leaf<T>> | undefined = root
  let best: Leaf<T> | null = null
  for (let at = start; at < text.length; at += 1) {
    node = node.next.get(text.charCodeAt(at))
    if (!node) break
    if (node.leaf) best = node.leaf
  }
  return best
}
