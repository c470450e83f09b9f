import { isLowSurrogate } from './characters.ts'
import type { Dictionary } from './dictionary.ts'

/**
 * Cuts a clause into the words of the dictionary whose product is likeliest; a character that is in no word stands alone.
 *
 * @example likeliestPath('样城开工', dictionary) → ['样城', '开工']
 */
export function likeliestPath(clause: string, dictionary: Dictionary): string[] {
  const size = clause.length
  const best = new Float64Array(size + 1)
  const ends = new Uint32Array(size)
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
  { words, longest, least }: Dictionary,
  best: Float64Array,
  ends: Uint32Array,
): void {
  const one = at + (isLowSurrogate(clause, at + 1) ? 2 : 1)
  const first = clause.slice(at, one)
  let most = (best[one] ?? 0) + (words.get(first)?.weight ?? least)
  let end = one
  const last = Math.min(clause.length, at + (longest.get(clause.slice(at, at + 2)) ?? 0))
  for (let candidate = one + 1; candidate <= last; candidate += 1) {
    const word = words.get(clause.slice(at, candidate))
    if (word === undefined) continue
    const weight = (best[candidate] ?? 0) + word.weight
    if (weight <= most) continue
    most = weight
    end = candidate
  }
  best[at] = most
  ends[at] = end
}
