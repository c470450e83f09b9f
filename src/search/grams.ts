/**
 * Grams of growing length. Every single symbol and every pair is a term; a longer gram is one only where the pair (or
 * gram) it grows from is frequent, so that no list of positions that a query may need is ever long.
 *
 * Rule: a gram of k ≥ 3 symbols is a term if its first or its last k−1 symbols are a frequent term. Then any phrase is
 * covered by infrequent terms, or is itself a term (see cover.ts).
 */

/** Past this length a gram keeps its positions however frequent it is (notices printed again and again). */
export const MAX_GRAM = 6

export type Level = {
  /** The gram that starts at each place of the stream, −1 where none does. */
  readonly ids: Int32Array
  readonly counts: Uint32Array
  /** The first place of each gram. */
  readonly firsts: Uint32Array
  /** The gram of one symbol less that each gram starts with. */
  readonly parents: Int32Array
}

/** Level 1: the symbols themselves. */
export function toFirstLevel(symbols: Int32Array, size: number): Level {
  const counts = new Uint32Array(size)
  const firsts = new Uint32Array(size)
  for (let place = symbols.length - 1; place >= 0; place--) {
    const id = symbols[place] ?? -1
    if (id < 0) continue
    counts[id] = (counts[id] ?? 0) + 1
    firsts[id] = place
  }
  return { ids: symbols, counts, firsts, parents: new Int32Array(size).fill(-1) }
}

/** Level k from level k−1: all pairs for k = 2, growth of what is frequent for k ≥ 3. */
export function toNextLevel(level: Level, length: number, frequent: number): Level {
  const ids = new Int32Array(level.ids.length).fill(-1)
  const table = new PairTable()
  const counts = new Counts()
  const firsts: number[] = []
  const parents: number[] = []
  const grows = (id: number): boolean => length === 2 || (level.counts[id] ?? 0) > frequent
  for (let place = 0; place + 1 < ids.length; place++) {
    const first = level.ids[place] ?? -1
    const second = level.ids[place + 1] ?? -1
    if (first < 0 || second < 0 || !(grows(first) || grows(second))) continue
    const id = table.idOf(first, second)
    if (id === firsts.length) {
      firsts.push(place)
      parents.push(first)
    }
    counts.add(id)
    ids[place] = id
  }
  return {
    ids,
    counts: counts.take(firsts.length),
    firsts: Uint32Array.from(firsts),
    parents: Int32Array.from(parents),
  }
}

/** All levels of a stream, the frequent ones grown to {@link MAX_GRAM}. */
export function toLevels(symbols: Int32Array, alphabetSize: number, frequent: number): Level[] {
  const levels = [toFirstLevel(symbols, alphabetSize)]
  for (let length = 2; length <= MAX_GRAM; length++) {
    const before = levels.at(-1)
    if (!before || (length > 2 && !before.counts.some((count) => count > frequent))) break
    levels.push(toNextLevel(before, length, frequent))
  }
  return levels
}

class Counts {
  #counts = new Uint32Array(1 << 12)

  add(id: number): void {
    if (id >= this.#counts.length) {
      const grown = new Uint32Array(this.#counts.length * 2)
      grown.set(this.#counts)
      this.#counts = grown
    }
    this.#counts[id] = (this.#counts[id] ?? 0) + 1
  }

  take(size: number): Uint32Array {
    return this.#counts.slice(0, size)
  }
}

/** Numbers pairs of integers in the order they are met; open addressing, because a Map ends at 16.7 million keys. */
class PairTable {
  #firsts = new Int32Array(1 << 14)
  #seconds = new Int32Array(1 << 14)
  #ids = new Int32Array(1 << 14).fill(-1)
  #size = 0

  idOf(first: number, second: number): number {
    if (this.#size * 2 > this.#ids.length) this.#grow()
    const slot = this.#slotOf(first, second)
    const known = this.#ids[slot] ?? -1
    if (known >= 0) return known
    this.#put(slot, first, second, this.#size)
    return this.#size++
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#ids.length - 1
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    hash ^= hash >>> 15
    let slot = hash & mask
    while (this.#ids[slot] !== -1 && (this.#firsts[slot] !== first || this.#seconds[slot] !== second))
      slot = (slot + 1) & mask
    return slot
  }

  #put(slot: number, first: number, second: number, id: number): void {
    this.#firsts[slot] = first
    this.#seconds[slot] = second
    this.#ids[slot] = id
  }

  #grow(): void {
    const [firsts, seconds, ids] = [this.#firsts, this.#seconds, this.#ids]
    this.#firsts = new Int32Array(ids.length * 2)
    this.#seconds = new Int32Array(ids.length * 2)
    this.#ids = new Int32Array(ids.length * 2).fill(-1)
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? -1
      if (id < 0) continue
      const first = firsts[i] ?? 0
      const second = seconds[i] ?? 0
      this.#put(this.#slotOf(first, second), first, second, id)
    }
  }
}
