/** The grams that stand more than `limit` times in a stream, length by length: first counted by hash, in a table of a fixed size, then exactly those that may be meant. */

/** Slots of the table at most: few enough to stay near the processor, and so many that hardly a rare gram shares one with a frequent one. */
const SLOTS = 1 << 18

/** Of each place up to which length, `most` at most, the grams that begin there are frequent, and which grams these are. */
export function frequentLengths(
  units: Uint16Array,
  limit: number,
  most: number,
): { readonly lengths: Uint8Array; readonly frequent: readonly string[] } {
  // A single unit is taken as frequent however rare it is: every pair is a term.
  const lengths = new Uint8Array(units.length)
  for (let place = 0; place < units.length; place++) lengths[place] = units[place] === 0 ? 0 : 1
  const frequent: string[] = []
  for (let length = 2; length <= most; length++) {
    const grams = markFrequent({ units, lengths }, length, limit)
    if (grams.length === 0) break
    frequent.push(...grams)
  }
  return { lengths, frequent }
}

type Known = { readonly units: Uint16Array; readonly lengths: Uint8Array }

/** Marks the places of the grams of one length that are frequent: first of all that seem to be, then takes back those that are not. */
function markFrequent({ units, lengths }: Known, length: number, limit: number): string[] {
  const counts = new Uint32Array(Math.min(SLOTS, 2 ** Math.ceil(Math.log2(units.length + 1))))
  const mask = counts.length - 1
  for (let place = 0; place < units.length; place++) {
    if (!maybe(lengths, place, length)) continue
    const slot = hashOf(units, place, length) & mask
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  const counter = new GramCounter(units, length)
  const marked = new Uint32Array(counts.reduce((sum, count) => (count > limit ? sum + count : sum), 0))
  for (let place = 0, at = 0; at < marked.length; place++) {
    if (!maybe(lengths, place, length)) continue
    const hash = hashOf(units, place, length)
    if ((counts[hash & mask] ?? 0) <= limit) continue
    lengths[place] = length
    marked[at++] = counter.count(place, hash)
  }
  for (let place = 0, at = 0; at < marked.length; place++)
    if (lengths[place] === length && !counter.isOver(marked[at++] ?? 0, limit)) lengths[place] = length - 1
  return counter.gramsOver(limit)
}

/** A gram is frequent only where both grams of one unit less in it are. */
function maybe(lengths: Uint8Array, place: number, length: number): boolean {
  return (lengths[place] ?? 0) >= length - 1 && (lengths[place + 1] ?? 0) >= length - 1
}

/** Counts grams of a length exactly: a table of the first place of each, told apart by their units. */
class GramCounter {
  readonly #units: Uint16Array
  readonly #length: number
  /** Indices of grams, one more than they are; 0 where there is none. */
  #slots = new Uint32Array(1 << 10)
  readonly #places: number[] = []
  readonly #counts: number[] = []

  constructor(units: Uint16Array, length: number) {
    this.#units = units
    this.#length = length
  }

  /** Gives the number of the gram at a place, which is the same wherever it stands. */
  count(place: number, hash: number): number {
    const slot = this.#slotOf(place, hash)
    const number = (this.#slots[slot] ?? 0) - 1
    if (number >= 0) {
      this.#counts[number] = (this.#counts[number] ?? 0) + 1
      return number
    }
    this.#slots[slot] = this.#places.push(place)
    this.#counts.push(1)
    if (this.#places.length * 2 > this.#slots.length) this.#grow()
    return this.#places.length - 1
  }

  isOver(number: number, limit: number): boolean {
    return (this.#counts[number] ?? 0) > limit
  }

  gramsOver(limit: number): string[] {
    return this.#places.flatMap((place, i) =>
      this.isOver(i, limit)
        ? [String.fromCharCode(...this.#units.subarray(place, place + this.#length))]
        : [],
    )
  }

  #slotOf(place: number, hash: number): number {
    let slot = hash & (this.#slots.length - 1)
    for (;;) {
      const known = this.#slots[slot] ?? 0
      if (known === 0 || this.#isSame(this.#places[known - 1] ?? 0, place)) return slot
      slot = (slot + 1) & (this.#slots.length - 1)
    }
  }

  #isSame(a: number, b: number): boolean {
    for (let i = 0; i < this.#length; i++) if (this.#units[a + i] !== this.#units[b + i]) return false
    return true
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (const [i, place] of this.#places.entries())
      this.#slots[this.#slotOf(place, hashOf(this.#units, place, this.#length))] = i + 1
  }
}

function hashOf(units: Uint16Array, place: number, length: number): number {
  let mixed = 0
  for (let i = 0; i < length; i++)
    mixed = Math.imul(mixed ^ (units[place + i] ?? 0), 0x2c1b3c6d) ^ (mixed >>> 15)
  return mixed ^ (mixed >>> 13)
}
