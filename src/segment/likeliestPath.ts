import { follow, NOWHERE, ROOT, wordAt } from '../text/unitTrie.ts'
import { isLowSurrogate } from './characters.ts'
import type { Dictionary } from './dictionary.ts'
import { room } from './room.ts'

/** How likely the best way on from each character is, and where its first word ends. */
const worths = room(Float64Array)
const stops = room(Uint32Array)

/**
 * Cuts a clause into the words of the dictionary whose product is likeliest; a character that is in no word stands alone.
 *
 * @example likeliestPath('样城开工', dictionary) → ['样城', '开工']
 */
export function likeliestPath(clause: string, dictionary: Dictionary): string[] {
  const size = clause.length
  const [best, ends] = [worths(size + 1), stops(size)]
  best[size] = 0
  for (let at = size - 1; at >= 0; at -= 1)
    if (!isLowSurrogate(clause, at)) weighFrom(at, clause, dictionary, best, ends)
  const words: string[] = []
  for (let at = 0; at < size; at = ends[at] ?? size) words.push(clause.slice(at, ends[at]))
  return words
}

/** Of the words that begin at `at`, the one whose weight and that of the best way on are greatest; the shortest of equals. */
function weighFrom(
  at: number,
  clause: string,
  { trie, weights, least }: Dictionary,
  best: Float64Array,
  ends: Uint32Array,
): void {
  const one = at + (isLowSurrogate(clause, at + 1) ? 2 : 1)
  let most = (best[one] ?? 0) + least
  let end = one
  let node = ROOT
  for (let last = at + 1; last <= clause.length; last += 1) {
    node = follow(trie, node, clause.charCodeAt(last - 1))
    if (node === NOWHERE) break
    const word = wordAt(trie, node)
    if (word < 0) continue
    const weight = (best[last] ?? 0) + (weights[word] ?? 0)
    if (last > one && weight <= most) continue
    most = weight
    end = last
  }
  best[at] = most
  ends[at] = end
}
