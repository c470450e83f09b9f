/**
 * Figures by size. All figures (and every change they state) are numbered, unit by unit, the greatest first, equal ones in the
 * order of their articles: this number is a figure's rank, and a comparison is a run of ranks. Three kinds of files follow it:
 *
 * - `v/N`: amount → its first rank and how many figures bear it, so that a bound is one lookup and a count is a difference;
 * - `f/N`: what a list shows of each, {@link ENTRIES} to a file, read as they are shown;
 * - `n/0-N`: the article of each, {@link COLUMN} to a file; `n/L-N`: the articles of 2^L such files as a set, so that the
 *   articles of any run are the union of a few sets, none larger than a bit an article.
 */
import { ByteReader, ByteWriter, readList, writeList } from './bytes.ts'
import type { Emit } from './dictionary.ts'
import { readEntry, writeEntry, type FigureEntry } from './figureEntries.ts'
import { ShardWriter } from './shards.ts'
import { toTerms, type Terms } from './terms.ts'

/** Figures to a file of what lists show. */
export const ENTRIES = 128
/** Figures to a file of their articles. */
export const COLUMN = 4096
const VALUE_SHARD = 12_000

/** A figure and the key of its amount (`toFigureKey`). */
export type KeyedFigure = { readonly key: string; readonly entry: FigureEntry }

/** Takes figures in rank order and emits all files but those of sets; gives the router of amounts. */
export class RankWriter {
  readonly #emit: Emit
  readonly #values: ShardWriter
  readonly #writer = new ByteWriter()
  readonly #entries: FigureEntry[] = []
  readonly #docs: number[] = []
  #key: string | null = null
  #first = 0
  rank = 0

  constructor(emit: Emit) {
    this.#emit = emit
    this.#values = new ShardWriter(VALUE_SHARD, (number, bytes) => emit(`v/${number}`, bytes))
  }

  /** Gives the figure's rank. */
  add({ key, entry }: KeyedFigure): number {
    if (key !== this.#key) this.#endValue()
    this.#key = key
    this.#entries.push(entry)
    this.#docs.push(entry.doc)
    this.rank++
    if (this.#entries.length === ENTRIES) this.#endEntries()
    if (this.#docs.length === COLUMN) this.#endColumn()
    return this.rank - 1
  }

  finish(): Terms {
    this.#endValue()
    this.#endEntries()
    this.#endColumn()
    this.#values.flush()
    return toTerms(this.#values.firstTerms)
  }

  #endValue(): void {
    if (this.#key === null) return
    this.#writer.integer(this.#first)
    this.#writer.integer(this.rank - this.#first)
    this.#values.add(this.#key, this.#writer.lend())
    this.#first = this.rank
  }

  #endEntries(): void {
    if (this.#entries.length === 0) return
    writeList(this.#writer, this.#entries, (entry) => writeEntry(this.#writer, entry))
    this.#emit(`f/${Math.ceil(this.rank / ENTRIES) - 1}`, this.#writer.take())
    this.#entries.length = 0
  }

  #endColumn(): void {
    if (this.#docs.length === 0) return
    writeList(this.#writer, this.#docs, (doc) => this.#writer.integer(doc))
    this.#emit(`n/0-${Math.ceil(this.rank / COLUMN) - 1}`, this.#writer.take())
    this.#docs.length = 0
  }
}

/** Emits the sets of every run of 2^L column files, L ≥ 1, that is full. `docs`: the article of each rank. */
export function emitRankSets(docs: Uint32Array, documents: number, emit: Emit): void {
  for (let level = 1; COLUMN << level <= docs.length; level++) {
    const size = COLUMN << level
    for (let from = 0; from + size <= docs.length; from += size)
      emit(`n/${level}-${from / size}`, encodeSet(docs.subarray(from, from + size), documents))
  }
}

/** Ascending articles: gaps while they are few, else a bit an article. */
export function encodeSet(docs: Uint32Array, documents: number): Uint8Array {
  const sorted = Uint32Array.from(new Set(docs)).sort()
  const writer = new ByteWriter()
  const dense = sorted.length * 8 > documents
  writer.byte(dense ? 1 : 0)
  if (dense) {
    const bits = new Uint8Array(Math.ceil(documents / 8))
    for (const doc of sorted) markDoc(bits, doc)
    writer.raw(bits)
    return writer.take()
  }
  writer.integer(sorted.length)
  let before = -1
  for (const doc of sorted) {
    writer.integer(doc - before - 1)
    before = doc
  }
  return writer.take()
}

/** Sets the bits of a set's articles, lowest first in each byte. */
export function markSet(bytes: Uint8Array, bits: Uint8Array): void {
  const reader = new ByteReader(bytes)
  if (reader.byte() === 1) {
    for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (bytes[at + 1] ?? 0)
    return
  }
  let doc = -1
  for (let left = reader.integer(); left > 0; left--) markDoc(bits, (doc += reader.integer() + 1))
}

export function markDoc(bits: Uint8Array, doc: number): void {
  bits[doc >> 3] = (bits[doc >> 3] ?? 0) | (1 << (doc & 7))
}

/** The articles whose bits are set, ascending. */
export function docsOfBits(bits: Uint8Array): Uint32Array {
  const docs: number[] = []
  for (const [at, byte] of bits.entries())
    for (let rest = byte; rest !== 0; rest &= rest - 1) docs.push(at * 8 + 31 - Math.clz32(rest & -rest))
  return Uint32Array.from(docs)
}

export function decodeEntries(bytes: Uint8Array): FigureEntry[] {
  const reader = new ByteReader(bytes)
  return readList(reader, () => readEntry(reader))
}

export function decodeColumn(bytes: Uint8Array): Uint32Array {
  const reader = new ByteReader(bytes)
  return Uint32Array.from(readList(reader, () => reader.integer()))
}

/** First rank and count of an amount. */
export function decodeValue(bytes: Uint8Array): readonly [first: number, count: number] {
  const reader = new ByteReader(bytes)
  return [reader.integer(), reader.integer()]
}
