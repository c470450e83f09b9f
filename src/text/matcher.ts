/**
 * Finds many names in a text in one pass: leftmost, longest, never overlapping.
 *
 * A trie walked from each character: linear in the text, whatever the number of names (a name is at most some twenty characters).
 * Its edges are UTF-16 units as numbers: to look a number up costs no string.
 */
export type Match<T> = {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly value: T
}
export type Matcher<T> = (text: string) => Match<T>[]

type Node<T> = { readonly next: Map<number, Node<T>>; leaf: { name: string; value: T } | null }

/**
 * Compiles names to a matcher; a later entry of the same name replaces an earlier one.
 *
 * @example toMatcher([['西湖', 1], ['西湖大学', 2]])('西湖大学在西湖区') // 西湖大学 → 2 at 0..4, 西湖 → 1 at 5..7
 */
export function toMatcher<T>(entries: Iterable<readonly [string, T]>): Matcher<T> {
  const root: Node<T> = { next: new Map(), leaf: null }
  for (const [name, value] of entries) if (name !== '') insert(root, name, value)
  return (text) => findAll(root, text)
}

function insert<T>(root: Node<T>, name: string, value: T): void {
  let node = root
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at)
    let child = node.next.get(unit)
    if (!child) {
      child = { next: new Map(), leaf: null }
      node.next.set(unit, child)
    }
    node = child
  }
  node.leaf = { name, value }
}

function findAll<T>(root: Node<T>, text: string): Match<T>[] {
  const found: Match<T>[] = []
  let start = 0
  while (start < text.length) {
    const leaf = longestAt(root, text, start)
    if (leaf) found.push({ ...leaf, start, end: start + leaf.name.length })
    start += leaf ? leaf.name.length : 1
  }
  return found
}

function longestAt<T>(root: Node<T>, text: string, start: number): Node<T>['leaf'] {
  let node: Node<T> | undefined = root
  let best: Node<T>['leaf'] = null
  for (let at = start; at < text.length; at += 1) {
    node = node.next.get(text.charCodeAt(at))
    if (!node) break
    if (node.leaf) best = node.leaf
  }
  return best
}
