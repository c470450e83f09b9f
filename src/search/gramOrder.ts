/** Walks all grams of a stream in term order. */
import { MAX_GRAM } from './grams.ts'
import type { Stream } from './stream.ts'

/** A gram of `length` units and its places, `from` up to `to` in those given, ascending. */
export type VisitGram = (term: string, length: number, places: Uint32Array, from: number, to: number) => void

const UNITS = 0x1_0000
/** Places in order at once, so that memory holds no more however large the archive. */
const AT_ONCE = 4_000_000

/**
 * Calls `visit` for each term, a gram before those that grow from it: places are dealt out by their first unit, those of a gram by the
 * unit that follows it, as far as there are longer terms. `longest`: of each place the length of its longest term.
 */
export function visitGrams(stream: Stream, longest: Uint8Array, visit: VisitGram, atOnce = AT_ONCE): void {
  const { units, namespace } = stream
  const ends = new Uint32Array(UNITS)
  for (const unit of units) ends[unit] = (ends[unit] ?? 0) + 1
  ends[0] = 0
  const sorter = new GramSorter(units, longest, visit)
  for (let first = 1; first < UNITS;) {
    let [after, size] = [first, 0]
    for (; after < UNITS && (size === 0 || size + (ends[after] ?? 0) <= atOnce); after++) {
      size += ends[after] ?? 0
      ends[after] = size
    }
    if (size > 0) sorter.visit(namespace, first, ends.subarray(first, after))
    first = after
  }
}

class GramSorter {
  readonly #units: Uint16Array
  readonly #longest: Uint8Array
  readonly #visit: VisitGram
  #places = new Uint32Array(0)
  /** Places of a gram at which a longer term begins, and the units that follow it there. */
  #spare = new Uint32Array(0)
  #spareUnits = new Uint16Array(0)
  /** How often each unit follows a gram, then where its places go; all 0 between grams. */
  readonly #counts = new Uint32Array(UNITS)
  readonly #following = new Uint16Array(UNITS)
  /** The units that follow the grams that are being walked, and where the places of each end. */
  readonly #nextUnits: number[] = []
  readonly #nextEnds: number[] = []

  constructor(units: Uint16Array, longest: Uint8Array, visit: VisitGram) {
    this.#units = units
    this.#longest = longest
    this.#visit = visit
  }

  /** The grams of some first units: `first` and those that follow it, whose places end at `ends` once they are in order. */
  visit(namespace: string, first: number, ends: Uint32Array): void {
    const size = ends.at(-1) ?? 0
    if (size > this.#places.length) {
      this.#places = new Uint32Array(size)
      this.#spare = new Uint32Array(size)
      this.#spareUnits = new Uint16Array(size)
    }
    const next = new Uint32Array(ends.length)
    next.set(ends.subarray(0, -1), 1)
    for (let place = 0; place < this.#units.length; place++) {
      const unit = (this.#units[place] ?? 0) - first
      if (unit < 0 || unit >= ends.length) continue
      const slot = next[unit] ?? 0
      this.#places[slot] = place
      next[unit] = slot + 1
    }
    for (let unit = 0, from = 0; unit < ends.length; unit++) {
      const to = ends[unit] ?? 0
      if (to > from) this.#walk(namespace + String.fromCharCode(first + unit), 1, from, to)
      from = to
    }
  }

  #walk(term: string, length: number, from: number, to: number): void {
    this.#visit(term, length, this.#places, from, to)
    if (length === MAX_GRAM) return
    const base = this.#nextUnits.length
    this.#deal(length, from, to)
    for (let at = base, start = from; at < this.#nextUnits.length; at++) {
      const end = this.#nextEnds[at] ?? 0
      this.#walk(term + String.fromCharCode(this.#nextUnits[at] ?? 0), length + 1, start, end)
      start = end
    }
    this.#nextUnits.length = base
    this.#nextEnds.length = base
  }

  /** Puts the places of a gram at which a longer term begins into the order of the unit that follows, in place. */
  #deal(length: number, from: number, to: number): void {
    const [units, longest, places, counts] = [this.#units, this.#longest, this.#places, this.#counts]
    const [spare, spareUnits] = [this.#spare, this.#spareUnits]
    let [size, kinds] = [0, 0]
    for (let i = from; i < to; i++) {
      const place = places[i] ?? 0
      const unit = (longest[place] ?? 0) > length ? (units[place + length] ?? 0) : 0
      if (unit === 0) continue
      spareUnits[size] = unit
      spare[size++] = place
      const count = counts[unit] ?? 0
      if (count === 0) this.#following[kinds++] = unit
      counts[unit] = count + 1
    }
    const following = this.#following.subarray(0, kinds)
    this.#begin(following, from)
    for (let i = 0; i < size; i++) {
      const unit = spareUnits[i] ?? 0
      const slot = counts[unit] ?? 0
      places[slot] = spare[i] ?? 0
      counts[unit] = slot + 1
    }
    for (const unit of following) counts[unit] = 0
  }

  /** Turns the counts of these units into where their places go. */
  #begin(following: Uint16Array, from: number): void {
    if (following.length > 1) following.sort()
    let start = from
    for (const unit of following) {
      const end = start + (this.#counts[unit] ?? 0)
      this.#nextUnits.push(unit)
      this.#nextEnds.push(end)
      this.#counts[unit] = start
      start = end
    }
  }
}
