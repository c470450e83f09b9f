/**
 * Figures by size. All figures of a part (and every change they state) are numbered, unit by unit, the greatest first, equal ones the newest article's
 * first: this number is a figure's rank, and a comparison is a run of ranks. Three kinds of slices follow it:
 *
 * - `v/N`: amount → its first rank and how many figures bear it, so that a bound is one lookup and a count is a difference;
 * - `n0/N`: of each figure its article and which of the article's figures it is (records.ts), {@link COLUMN} to a slice;
 * - `nL/N`: the articles of 2^L such slices as a set, so that the articles of any run are the union of a few sets, none larger than a bit an article.
 */
import { encodeSet } from './articleSets.ts'
import { ByteReader, ByteWriter, readList, writeList } from './bytes.ts'
import type { Emit } from './dictionary.ts'
import { ShardWriter, type Shard } from './shards.ts'
import { toTerms, type Terms } from './terms.ts'

/** Figures to a slice of their articles. */
export const COLUMN = 1024
const VALUE_SHARD = 12_000

/** An article, and which of its figures. */
export type FigurePlace = { readonly doc: number; readonly ordinal: number }
/** A figure and the key of its amount (`toFigureKey`). */
export type KeyedFigure = FigurePlace & { readonly key: string }

export type AmountRouter = { readonly amounts: Terms; readonly amountRanks: readonly number[] }

/** Takes figures in rank order and emits all slices but those of sets; gives the router of amounts. */
export class RankWriter {
  readonly #emit: Emit
  readonly #values: ShardWriter
  readonly #writer = new ByteWriter()
  readonly #column: FigurePlace[] = []
  readonly #firstRanks: number[] = []
  #key: string | null = null
  #first = 0
  #rank = 0

  constructor(emit: Emit) {
    this.#emit = emit
    this.#values = new ShardWriter(VALUE_SHARD, (number, bytes) => emit(`v/${number}`, bytes))
  }

  add({ key, ...place }: KeyedFigure): void {
    if (key !== this.#key) this.#endValue()
    this.#key = key
    this.#column.push(place)
    this.#rank++
    if (this.#column.length === COLUMN) this.#endColumn()
  }

  finish(): AmountRouter {
    this.#endValue()
    this.#endColumn()
    this.#values.flush()
    return { amounts: toTerms(this.#values.firstTerms), amountRanks: this.#firstRanks }
  }

  #endValue(): void {
    if (this.#key === null) return
    this.#values.payload.integer(this.#first)
    this.#values.payload.integer(this.#rank - this.#first)
    const shard = this.#values.add(this.#key)
    this.#firstRanks[shard] ??= this.#first
    this.#first = this.#rank
  }

  #endColumn(): void {
    if (this.#column.length === 0) return
    writeList(this.#writer, this.#column, ({ doc }) => this.#writer.integer(doc))
    for (const { ordinal } of this.#column) this.#writer.integer(ordinal)
    this.#emit(`n0/${Math.ceil(this.#rank / COLUMN) - 1}`, this.#writer.take())
    this.#column.length = 0
  }
}

/** Emits the sets of every run of 2^L column slices, L ≥ 1, that is full. `docs`: the article of each rank. */
export function emitRankSets(docs: Uint32Array, documents: number, emit: Emit): void {
  for (let level = 1; COLUMN << level <= docs.length; level++) {
    const size = COLUMN << level
    for (let from = 0; from + size <= docs.length; from += size)
      emit(`n${level}/${from / size}`, encodeSet(docs.subarray(from, from + size), documents))
  }
}

/** A run of ranks as two columns. */
export type Column = { readonly docs: Uint32Array; readonly ordinals: Uint32Array }

export function decodeColumn(bytes: Uint8Array): Column {
  const reader = new ByteReader(bytes)
  const docs = Uint32Array.from(readList(reader, () => reader.integer()))
  return { docs, ordinals: docs.map(() => reader.integer()) }
}

/** First rank and count of an amount. */
export function decodeValue(bytes: Uint8Array): readonly [first: number, count: number] {
  const reader = new ByteReader(bytes)
  return [reader.integer(), reader.integer()]
}

/** The key of a rank among a shard's amounts. */
export function keyAt({ terms, payload }: Shard, rank: number): string {
  let [low, high] = [0, terms.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (decodeValue(payload(middle))[0] <= rank) low = middle
    else high = middle
  }
  return terms.at(low)
}
