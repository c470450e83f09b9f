/** Walks all grams of all levels in term order, each with its places in the stream. */
import type { Level } from './grams.ts'

/** `places` holds the occurrences of all grams of a level, grouped by gram, ascending within it. */
type OrderedLevel = Level & {
  readonly order: Uint32Array
  readonly places: Uint32Array
  readonly offsets: Uint32Array
}

export type Gram = { readonly length: number; readonly first: number; readonly places: Uint32Array }

/** Calls `visit` for each gram, a gram before those that grow from it, siblings by their last symbol. */
export function visitGrams(
  levels: readonly Level[],
  symbols: Int32Array,
  alphabetSize: number,
  visit: (gram: Gram) => void,
): void {
  const ordered = toOrdered(levels, symbols, alphabetSize)
  const next = ordered.map(() => 0)
  const descend = (depth: number, parent: number): void => {
    const level = ordered[depth]
    if (!level) return
    for (;;) {
      const id = level.order[next[depth] ?? 0]
      if (id === undefined || level.parents[id] !== parent) return
      next[depth] = (next[depth] ?? 0) + 1
      const places = level.places.subarray(level.offsets[id], level.offsets[id + 1])
      visit({ length: depth + 1, first: level.firsts[id] ?? 0, places })
      descend(depth + 1, id)
    }
  }
  descend(0, -1)
}

/** Sorts each level by its parents' order, then by last symbol: two stable counting sorts, linear in the grams. */
function toOrdered(levels: readonly Level[], symbols: Int32Array, alphabetSize: number): OrderedLevel[] {
  let parentRanks = new Uint32Array(0)
  return levels.map((level, depth) => {
    const ids = Uint32Array.from(level.counts, (_, id) => id)
    const bySymbol = countingSort(ids, alphabetSize, (id) => symbols[(level.firsts[id] ?? 0) + depth] ?? 0)
    const ranks = parentRanks
    const order =
      depth === 0
        ? bySymbol
        : countingSort(bySymbol, ranks.length, (id) => ranks[level.parents[id] ?? 0] ?? 0)
    parentRanks = new Uint32Array(order.length)
    order.forEach((id, rank) => (parentRanks[id] = rank))
    return { ...level, order, ...toPlaces(level) }
  })
}

function toPlaces(level: Level): { places: Uint32Array; offsets: Uint32Array } {
  const offsets = toOffsets(level.counts)
  const filled = offsets.slice()
  const places = new Uint32Array(offsets.at(-1) ?? 0)
  for (let place = 0; place < level.ids.length; place++) {
    const id = level.ids[place] ?? -1
    if (id < 0) continue
    const slot = filled[id] ?? 0
    places[slot] = place
    filled[id] = slot + 1
  }
  return { places, offsets }
}

function countingSort(ids: Uint32Array, buckets: number, keyOf: (id: number) => number): Uint32Array {
  const counts = new Uint32Array(buckets)
  for (const id of ids) counts[keyOf(id)] = (counts[keyOf(id)] ?? 0) + 1
  const offsets = toOffsets(counts)
  const sorted = new Uint32Array(ids.length)
  for (const id of ids) {
    const slot = offsets[keyOf(id)] ?? 0
    sorted[slot] = id
    offsets[keyOf(id)] = slot + 1
  }
  return sorted
}

/** `[2, 3]` → `[0, 2, 5]`. */
function toOffsets(counts: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1)
  counts.forEach((count, i) => (offsets[i + 1] = (offsets[i] ?? 0) + count))
  return offsets
}
