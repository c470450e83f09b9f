import { follow, NOWHERE, ROOT, wordAt } from '../text/unitTrie.ts'
import { isLowSurrogate } from './characters.ts'
import { toTagged, type Dictionary, type TaggedWord } from './dictionary.ts'
import { room } from './room.ts'

/** How likely the best way on from each character is, where its first word ends, and the number of that. */
const worths = room(Float64Array)
const stops = room(Uint32Array)
const numbers = room(Int32Array)

/**
 * Cuts a clause into the words of the dictionary whose product is likeliest; a character that is in no word stands alone.
 *
 * @example likeliestPath('样城开工', dictionary) → 样城/ns, 开工/v
 */
export function likeliestPath(clause: string, dictionary: Dictionary): TaggedWord[] {
  const size = clause.length
  const [best, ends, own] = [worths(size + 1), stops(size), numbers(size)]
  best[size] = 0
  for (let at = size - 1; at >= 0; at -= 1)
    if (!isLowSurrogate(clause, at)) weighFrom(at, clause, dictionary, best, ends, own)
  const words: TaggedWord[] = []
  for (let at = 0; at < size; at = ends[at] ?? size) {
    const number = own[at] ?? -1
    words.push(dictionary.met[number] ?? toTagged(clause.slice(at, ends[at]), dictionary, number))
  }
  return words
}

/** Of the words that begin at `at`, the one whose weight and that of the best way on are greatest; the shortest of equals. */
function weighFrom(
  at: number,
  clause: string,
  { trie, weights, least }: Dictionary,
  best: Float64Array,
  ends: Uint32Array,
  own: Int32Array,
): void {
  const one = at + (isLowSurrogate(clause, at + 1) ? 2 : 1)
  let most = (best[one] ?? 0) + least
  let end = one
  let number = -1
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
    number = word
  }
  best[at] = most
  ends[at] = end
  own[at] = number
}
