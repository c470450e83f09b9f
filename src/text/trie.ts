/**
 * Many names as one tree of their characters, read from the front or from the end: a name costs its own length, however many there are.
 *
 * Its edges are UTF-16 units as numbers: to look a number up costs no string.
 */
export type Trie<T> = { readonly next: Map<number, Trie<T>>; leaf: T | null }

/** Compiles names to a tree; a later entry of the same name replaces an earlier one. */
export function toTrie<T>(entries: Iterable<readonly [string, T]>, from: 'front' | 'end'): Trie<T> {
  const root: Trie<T> = { next: new Map(), leaf: null }
  for (const [name, leaf] of entries) {
    let node = root
    for (let at = 0; at < name.length; at += 1)
      node = childOf(node, name.charCodeAt(from === 'front' ? at : name.length - 1 - at))
    node.leaf = leaf
  }
  return root
}

function childOf<T>({ next }: Trie<T>, unit: number): Trie<T> {
  const known = next.get(unit)
  if (known !== undefined) return known
  const child: Trie<T> = { next: new Map(), leaf: null }
  next.set(unit, child)
  return child
}
