/**
 * The grams of two to five symbols that stand more than `limit` times in a sample of an archive, counted length by length:
 * first by hash, in a table of a fixed size, then exactly those that may be meant.
 */
import type { Sample } from './gramBatches.ts'
import { MAX_GRAM } from './grams.ts'

/** Places of the table at most; at 4,096 occurrences and more few others share one. */
const PLACES = 1 << 22
/** Of grams that are looked for hardly one is frequent: a mark by its hash tells most of them apart without a look into the map. */
const MARKS = 1 << 16

type Level = { readonly numbers: ReadonlyMap<number, number>; readonly marks: Uint8Array }

/** A trie: a gram's number from that of its start and its last symbol. */
export class FrequentGrams {
  readonly #levels: Level[] = []
  readonly #alphabet: readonly string[]

  constructor(alphabet: readonly string[]) {
    this.#alphabet = alphabet
  }

  /** The number of the gram of `length` symbols at a place; −1 where it is not frequent. A symbol is its own number. */
  at(symbols: Int32Array, place: number, length: number): number {
    let number = symbols[place] ?? -1
    for (let i = 1; i < length && number >= 0; i++) {
      const symbol = symbols[place + i] ?? -1
      if (symbol < 0) return -1
      number = find(this.#levels[i - 1], number * this.#alphabet.length + symbol)
    }
    return number
  }

  /** Takes the frequent grams of the next length, by their keys. */
  add(keys: Iterable<number>): void {
    const numbers = new Map(Array.from(keys, (key, number) => [key, number]))
    const marks = new Uint8Array(MARKS)
    for (const key of numbers.keys()) marks[hash(key) & (MARKS - 1)] = 1
    this.#levels.push({ numbers, marks })
  }

  /** All of them, shorter ones first, each by the terms of its symbols: whatever numbers those have. */
  grams(): Gram[] {
    const { length } = this.#alphabet
    let starts: readonly Gram[] = this.#alphabet.map((term) => [term])
    return this.#levels.flatMap(({ numbers }) => {
      starts = Array.from(numbers.keys(), (key) => [
        ...(starts[Math.floor(key / length)] ?? []),
        this.#alphabet[key % length] ?? '',
      ])
      return starts
    })
  }
}

/** A gram by the terms of its symbols. */
export type Gram = readonly string[]

/** The first symbol brings its namespace, the others their last unit alone. */
export const toTerm = ([first = '', ...rest]: Gram): string =>
  first + rest.map((symbol) => symbol.at(-1) ?? '').join('')

/** What {@link FrequentGrams.grams} gives, in the numbers of an alphabet. */
export function toFrequentGrams(grams: readonly Gram[], alphabet: readonly string[]): FrequentGrams {
  const frequent = new FrequentGrams(alphabet)
  const numbers = new Map(alphabet.map((term, number) => [term, number]))
  for (const [, own] of Map.groupBy(grams, ({ length }) => length)) {
    const keys = own.map((gram) => {
      const start = numbers.get(toTerm(gram.slice(0, -1))) ?? -1
      return start * alphabet.length + (numbers.get(gram.at(-1) ?? '') ?? -1)
    })
    frequent.add(keys)
    for (const [number, gram] of own.entries()) numbers.set(toTerm(gram), number)
  }
  return frequent
}

function find(level: Level | undefined, key: number): number {
  if (level === undefined || level.marks[hash(key) & (MARKS - 1)] === 0) return -1
  return level.numbers.get(key) ?? -1
}

export function findFrequent(sample: Sample, limit: number): FrequentGrams {
  const frequent = new FrequentGrams(sample.alphabet)
  for (let length = 2; length < MAX_GRAM; length++) {
    const keys = countGrams(sample, frequent, length, limit)
    frequent.add(keys)
    if (keys.length === 0) break
  }
  return frequent
}

/** Keys of the grams of a length that are frequent, ascending. */
function countGrams(sample: Sample, frequent: FrequentGrams, length: number, limit: number): number[] {
  if (sample.length <= limit) return []
  const table = new Uint32Array(Math.min(PLACES, 2 ** Math.ceil(Math.log2(sample.length))))
  visit(sample, frequent, length, (key) => {
    const place = hash(key) & (table.length - 1)
    table[place] = (table[place] ?? 0) + 1
  })
  const counts = new Map<number, number>()
  visit(sample, frequent, length, (key) => {
    if ((table[hash(key) & (table.length - 1)] ?? 0) > limit) counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  return [...counts].flatMap(([key, count]) => (count > limit ? [key] : [])).sort((a, b) => a - b)
}

/** Calls `see` with the key of every gram whose start is frequent. */
function visit(sample: Sample, frequent: FrequentGrams, length: number, see: (key: number) => void): void {
  const base = sample.alphabet.length
  for (const symbols of sample.symbols)
    for (let place = 0; place + length <= symbols.length; place++) {
      const last = symbols[place + length - 1] ?? -1
      const start = last < 0 ? -1 : frequent.at(symbols, place, length - 1)
      if (start >= 0) see(start * base + last)
    }
}

function hash(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
