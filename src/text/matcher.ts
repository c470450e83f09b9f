/**
 * Finds many names in a text in one pass: leftmost, longest, never overlapping.
 *
 * A trie walked from each place where a name may begin: linear in the text, whatever the number of names (a name is at most some twenty
 * characters). Where one may begin is told by two units at once: nine of ten places of a text are passed by at a glance.
 */
import { addWord, emptyTrie, follow, NOWHERE, ROOT, wordAt, type UnitTrie } from './unitTrie.ts'

export type Match<T> = {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly value: T
}
export type Matcher<T> = (text: string) => Match<T>[]

const NONE = -1

/** What is looked for: the names by their number in the trie. */
type Names<T> = {
  readonly names: readonly string[]
  readonly values: readonly T[]
  readonly trie: UnitTrie
  readonly openings: Openings
}

/**
 * Compiles names to a matcher; a later entry of the same name replaces an earlier one.
 *
 * @example toMatcher([['西湖', 1], ['西湖大学', 2]])('西湖大学在西湖区') // 西湖大学 → 2 at 0..4, 西湖 → 1 at 5..7
 */
export function toMatcher<T>(entries: Iterable<readonly [string, T]>): Matcher<T> {
  const names: string[] = []
  const values: T[] = []
  for (const [name, value] of entries) {
    names.push(name)
    values.push(value)
  }
  if (names.length === 0) return () => []
  const trie = emptyTrie(2 * names.reduce((units, name) => units + name.length, 0))
  for (let at = 0; at < names.length; at += 1) addWord(trie, names[at] ?? '', at)
  const compiled = { names, values, trie, openings: toOpenings(names) }
  return (text) => findAll(compiled, text)
}

function findAll<T>({ names, values, trie, openings }: Names<T>, text: string): Match<T>[] {
  const found: Match<T>[] = []
  for (let start = 0; start < text.length;) {
    const at = mayOpen(openings, text, start) ? longestAt(trie, text, start) : NONE
    // Not `names[at] ?? ''`: to ask an array for what it cannot have costs more than the search.
    const name = at < 0 ? '' : (names[at] ?? '')
    if (name !== '') found.push({ name, start, end: start + name.length, value: values[at] as T })
    start += Math.max(1, name.length)
  }
  return found
}

/** By the hash of two units: 1 where a name begins with them, or with others of that hash; of names of one unit, by it alone. */
type Openings = { readonly pairs: Uint8Array; readonly single: boolean }

function toOpenings(names: readonly string[]): Openings {
  const pairs = new Uint8Array(2 ** Math.ceil(Math.log2(16 * names.length + 1)))
  for (const name of names) pairs[slotOf(name, 0, pairs.length, name.length > 1)] = 1
  return { pairs, single: names.some(({ length }) => length === 1) }
}

function mayOpen({ pairs, single }: Openings, text: string, start: number): boolean {
  if (pairs[slotOf(text, start, pairs.length, true)] === 1) return true
  return single && pairs[slotOf(text, start, pairs.length, false)] === 1
}

function slotOf(text: string, start: number, size: number, paired: boolean): number {
  const second = paired && start + 1 < text.length ? text.charCodeAt(start + 1) : 0
  const mixed = Math.imul(text.charCodeAt(start), 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & (size - 1)
}

/** The number of the longest name that begins at `start`; negative where none does. */
function longestAt(trie: UnitTrie, text: string, start: number): number {
  let best = NONE
  let node = ROOT
  for (let at = start; at < text.length; at += 1) {
    node = follow(trie, node, text.charCodeAt(at))
    if (node === NOWHERE) break
    const name = wordAt(trie, node)
    if (name >= 0) best = name
  }
  return best
}
