/**
 * Many names as one tree of their UTF-16 units: a name costs its own length, however many there are.
 *
 * One open table of numbers: a step from a node over a unit is a place in the table, and the place is the node it leads to. Half a million
 * steps take 12 MB and a tenth of a second.
 */
export type UnitTrie = {
  /** By place: the node a step starts from (one more, so that 0 is an empty place) and its unit. */
  readonly steps: Int32Array
  /** By place: the number of the word that ends there (one more, so that 0 is none). */
  readonly words: Int32Array
}

/** The node all words start from. */
export const ROOT = -1
/** Where no word goes on. */
export const NOWHERE = -2
const NO_WORD = -1

/** An empty trie for so many steps; the emptier it stays, the sooner one is found. */
export function emptyTrie(most: number): UnitTrie {
  const size = 2 ** Math.ceil(Math.log2(most + 2))
  return { steps: new Int32Array(2 * size), words: new Int32Array(size) }
}

/** The node behind a unit, or {@link NOWHERE}. */
export function follow(trie: UnitTrie, node: number, unit: number): number {
  const at = placeOf(trie, node, unit)
  return trie.steps[2 * at] === 0 ? NOWHERE : at
}

/** The number of the word that ends at a node; negative where none does. */
export const wordAt = ({ words }: UnitTrie, node: number): number => (words[node] ?? 0) + NO_WORD

/** Adds a word, or gives the one that is there another number. */
export function addWord(trie: UnitTrie, word: string, number: number): void {
  let node = ROOT
  for (let index = 0; index < word.length; index += 1) {
    const unit = word.charCodeAt(index)
    const at = placeOf(trie, node, unit)
    trie.steps[2 * at] = node - ROOT + 1
    trie.steps[2 * at + 1] = unit
    node = at
  }
  trie.words[node] = number - NO_WORD
}

/** The number of a word; negative where it is none. */
export function numberOf(trie: UnitTrie, word: string): number {
  let node = ROOT
  for (let index = 0; index < word.length && node !== NOWHERE; index += 1)
    node = follow(trie, node, word.charCodeAt(index))
  return node < 0 ? NO_WORD : wordAt(trie, node)
}

/** Where a step is, or where it would be. */
function placeOf({ steps, words }: UnitTrie, node: number, unit: number): number {
  const last = words.length - 1
  const key = node - ROOT + 1
  const mixed = Math.imul(key, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  let at = (mixed ^ (mixed >>> 15)) & last
  while (steps[2 * at] !== 0 && (steps[2 * at] !== key || steps[2 * at + 1] !== unit)) at = (at + 1) & last
  return at
}
