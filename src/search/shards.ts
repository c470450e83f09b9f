/**
 * Sorted shards: `term → payload` pairs in term order, cut into files of about equal size, found through a router that
 * lists each file's first term.
 *
 * A shard's bytes: the terms, then the payloads' lengths, then the payloads.
 */
import { ByteReader, ByteWriter } from './bytes.ts'
import { toHash } from './headlines.ts'
import { readTerms, sharedLength, writeTerms, type Terms } from './terms.ts'

/** Gives the n-th of a file's runs of bytes, as a view; empty where there is none. */
export type Runs = (n: number) => Uint8Array

/** The shard's terms, and their payloads in that order. */
export type Shard = { readonly terms: Terms; readonly payload: Runs }

/** One term of so many may begin a shard, told by the term alone. */
const CUTS = 128

/**
 * Collects pairs in term order and hands out each full shard. Where one ends is told by the terms about its end, so that the terms that come and go in
 * one shard do not move the bounds of all that follow.
 */
export class ShardWriter {
  /** What is written to it belongs to the term that is added next. */
  readonly payload = new ByteWriter()
  /** The shortest text that parts each shard from the one before it. */
  readonly firstTerms: string[] = []
  readonly #target: number
  readonly #emit: (number: number, bytes: Uint8Array) => void
  readonly #shard = new ByteWriter()
  #terms: string[] = []
  #lengths: number[] = []
  /** Where the payload of the next term begins. */
  #start = 0
  #long = false
  #last = ''

  constructor(target: number, emit: (number: number, bytes: Uint8Array) => void) {
    this.#target = target
    this.#emit = emit
  }

  /** Ends a term's payload; gives the number of the shard that it went to. */
  add(term: string): number {
    const length = this.payload.length - this.#start
    // A long list stands alone, so that its rare neighbours stay cheap to fetch.
    const long = length > this.#target / 2
    if (this.#terms.length > 0 && (long || this.#long || this.#endsBefore(term))) this.flush()
    if (this.#terms.length === 0) this.firstTerms.push(toSeparator(this.#last, term))
    this.#long = long
    this.#last = term
    this.#terms.push(term)
    this.#lengths.push(length)
    this.#start += length
    return this.firstTerms.length - 1
  }

  #endsBefore(term: string): boolean {
    const size = this.#start + this.#terms.length * 4
    return size >= this.#target || (size >= this.#target * 0.75 && toHash(term) % CUTS === 0)
  }

  flush(): void {
    if (this.#terms.length === 0) return
    writeTerms(this.#shard, this.#terms)
    for (const length of this.#lengths) this.#shard.integer(length)
    this.#shard.raw(this.payload.shift(this.#start))
    this.#emit(this.firstTerms.length - 1, this.#shard.take())
    this.#terms = []
    this.#lengths = []
    this.#start = 0
    this.#long = false
  }
}

/** The shortest start of `term` that is greater than `before`: `工业`, `工作` → `工作`; `工业`, `青山湖` → `青`. */
function toSeparator(before: string, term: string): string {
  return term.slice(0, sharedLength(before, term) + 1)
}

export function decodeShard(bytes: Uint8Array): Shard {
  const reader = new ByteReader(bytes)
  const terms = readTerms(reader)
  return { terms, payload: readRuns(reader, terms.length) }
}

/** Reads the lengths of `count` runs, which follow; the reader must stand at the first length. */
export function readRuns(reader: ByteReader, count: number): Runs {
  const starts = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i] ?? 0) + reader.integer()
  const runs = reader.raw(starts[count] ?? 0)
  return (n) => runs.subarray(starts[n] ?? 0, starts[n + 1] ?? 0)
}
