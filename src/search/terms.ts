/**
 * Sorted terms: front-coded in a file, one flat run of units in memory, because a cold query pays for every string it
 * makes. Terms compare by UTF-16 unit, as JavaScript's `<` does.
 */
import type { ByteReader, ByteWriter } from './bytes.ts'

export class Terms {
  readonly length: number
  readonly #units: Uint16Array
  /** Where each term begins, plus the end. */
  readonly #starts: Uint32Array

  constructor(units: Uint16Array, starts: Uint32Array) {
    this.length = starts.length - 1
    this.#units = units
    this.#starts = starts
  }

  at(i: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[i], this.#starts[i + 1]))
  }

  /** The last term that is not behind this one; −1 where all are. */
  floor(term: string): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare(middle, term) <= 0) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** −1 where the term is not among them. */
  indexOf(term: string): number {
    const at = this.floor(term)
    return at >= 0 && this.#compare(at, term) === 0 ? at : -1
  }

  *[Symbol.iterator](): Generator<string> {
    for (let i = 0; i < this.length; i++) yield this.at(i)
  }

  #compare(i: number, term: string): number {
    const start = this.#starts[i] ?? 0
    const length = (this.#starts[i + 1] ?? 0) - start
    for (let at = 0; at < length && at < term.length; at++) {
      const difference = (this.#units[start + at] ?? 0) - term.charCodeAt(at)
      if (difference !== 0) return difference
    }
    return length - term.length
  }
}

export function toTerms(terms: readonly string[]): Terms {
  const starts = new Uint32Array(terms.length + 1)
  terms.forEach((term, i) => (starts[i + 1] = (starts[i] ?? 0) + term.length))
  const units = new Uint16Array(starts.at(-1) ?? 0)
  terms.forEach((term, i) => {
    for (let at = 0; at < term.length; at++) units[(starts[i] ?? 0) + at] = term.charCodeAt(at)
  })
  return new Terms(units, starts)
}

/** Rests of seven units or more follow the head with their own length. */
const LONG_REST = 7

/**
 * How many there are and how many units; then each as what it shares with the one before, how much follows, and the rest.
 * The first unit that differs is greater, so its distance is written: `青山 青年` → `0 2 青 山`, `1 1 (年 − 山)`.
 */
export function writeTerms(writer: ByteWriter, terms: readonly string[]): void {
  writer.integer(terms.length)
  writer.integer(terms.reduce((sum, term) => sum + term.length, 0))
  let before = ''
  for (const term of terms) {
    const shared = sharedLength(before, term)
    const rest = term.length - shared
    writer.integer(shared * 8 + Math.min(rest, LONG_REST))
    if (rest >= LONG_REST) writer.integer(rest - LONG_REST)
    for (let at = shared; at < term.length; at++) {
      const known = at === shared && at < before.length ? before.charCodeAt(at) : 0
      writer.integer(term.charCodeAt(at) - known)
    }
    before = term
  }
}

export function readTerms(reader: ByteReader): Terms {
  const starts = new Uint32Array(reader.integer() + 1)
  const units = new Uint16Array(reader.integer())
  let before = 0
  let start = 0
  for (let i = 0; i + 1 < starts.length; i++) {
    const head = reader.integer()
    const shared = head >> 3
    const rest = (head & 7) === LONG_REST ? LONG_REST + reader.integer() : head & 7
    units.copyWithin(start, before, before + shared)
    const known = before + shared < start ? (units[before + shared] ?? 0) : 0
    for (let at = 0; at < rest; at++) units[start + shared + at] = reader.integer() + (at === 0 ? known : 0)
    before = start
    start += shared + rest
    starts[i + 1] = start
  }
  return new Terms(units, starts)
}

export function sharedLength(a: string, b: string): number {
  let i = 0
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  return i
}
