/**
 * Whether a text ends in one of many words: a trie walked from the end, so that the number of words costs nothing.
 */
export type EndsIn = (text: string) => boolean

type Node = { readonly next: Map<number, Node>; isWord: boolean }

/** @example toEndsIn(['面积', '产值'])('工业总产值') === true */
export function toEndsIn(words: Iterable<string>): EndsIn {
  const root: Node = { next: new Map(), isWord: false }
  for (const word of words) insert(root, word)
  return (text) => {
    let node: Node | undefined = root
    for (let at = text.length - 1; !node.isWord && at >= 0; at -= 1) {
      node = node.next.get(text.charCodeAt(at))
      if (node === undefined) return false
    }
    return node.isWord
  }
}

function insert(root: Node, word: string): void {
  let node = root
  for (let at = word.length - 1; at >= 0; at -= 1) {
    const unit = word.charCodeAt(at)
    const child = node.next.get(unit) ?? { next: new Map<number, Node>(), isWord: false }
    node.next.set(unit, child)
    node = child
  }
  node.isWord = true
}
