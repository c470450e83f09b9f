/**
 * A stream (stream.ts) too long for memory, in batches of documents that lie aside: grams are made batch by batch, and numbers of
 * symbols and documents are those of the whole.
 */
import type { Scratch, ScratchFile } from './scratch.ts'
import { StreamWriter, toAlphabet, type Segment } from './stream.ts'

/** The segments of one document, their text folded, and the group it belongs to: documents of a group follow one another. */
export type GroupedSegments = { readonly segments: readonly Segment[]; readonly group: string }

export type Batch = {
  /** Its documents as they lie aside, whatever the numbers of symbols and documents are: what tells it from any other. */
  readonly content: readonly Uint8Array[]
  readonly symbols: Int32Array
  readonly weights: Uint8Array
  /** Where each document starts in this batch, plus the end. */
  readonly starts: Uint32Array
  /** The number of its first document. */
  readonly firstDoc: number
}

/** Symbols that tell what is frequent well enough. */
const SAMPLE = 1 << 20

export class GramBatches {
  /** The term (one character with its namespace) of each symbol, ascending. */
  readonly alphabet: readonly string[]
  readonly documents: number
  readonly symbols: number
  readonly #file: ScratchFile
  readonly #numbers: Int32Array

  /** Lines up the documents, `size` symbols or a little more to a batch, and no more than one group. */
  constructor(documents: Iterable<GroupedSegments>, size: number, scratch: Scratch) {
    this.#file = scratch.open()
    const writer = new StreamWriter()
    const used = new Uint8Array(StreamWriter.CODES)
    let starts: number[] = []
    let [current, all, symbols] = ['', 0, 0]
    const spill = (): void => {
      if (starts.length === 0) return
      const { codes, weights } = writer.take()
      for (const code of codes) if (code >= 0) used[code] = 1
      for (const part of [Uint32Array.from([...starts, codes.length]), codes, weights])
        this.#file.write(toBytes(part))
      all += starts.length
      symbols += codes.length
      starts = []
    }
    for (const { segments, group } of documents) {
      if (group !== current) spill()
      current = group
      starts.push(writer.length)
      for (const segment of segments) writer.segment(segment)
      if (writer.length >= size) spill()
    }
    spill()
    this.documents = all
    this.symbols = symbols
    const { alphabet, numbers } = toAlphabet(used)
    this.alphabet = alphabet
    this.#numbers = numbers
  }

  *[Symbol.iterator](): Generator<Batch> {
    let firstDoc = 0
    let parts: Uint8Array[] = []
    for (const part of this.#file.read()) {
      parts.push(part)
      const [starts, codes, weights] = parts
      if (!starts || !codes || !weights) continue
      const content = [starts, codes, weights] as const
      const batch = { content, starts: toUint32(starts), symbols: this.#number(codes), weights, firstDoc }
      yield batch
      firstDoc += batch.starts.length - 1
      parts = []
    }
  }

  /**
   * The documents that say what is frequent and how long a document is: all of a small archive, of a large one those that their own text picks, so that
   * they are the same however it is cut and whatever comes, goes or changes among the others.
   */
  sample(): Sample {
    const oneOf = 2 ** Math.max(0, Math.floor(Math.log2(this.symbols / SAMPLE)))
    const [symbols, content]: [Int32Array[], Uint8Array[]] = [[], []]
    for (const batch of this)
      for (let doc = 0; doc + 1 < batch.starts.length; doc++) {
        const [start, end] = [batch.starts[doc] ?? 0, batch.starts[doc + 1] ?? 0]
        const bytes = batch.content[1]?.subarray(start * 4, end * 4)
        if (bytes === undefined || (oneOf > 1 && hashOf(bytes) % oneOf > 0)) continue
        // Copies, since a part of an array keeps the whole in memory.
        symbols.push(batch.symbols.slice(start, end))
        content.push(bytes.slice())
      }
    const length = symbols.reduce((sum, own) => sum + own.length, 0)
    return { oneOf, alphabet: this.alphabet, content, symbols, length, documents: symbols.length }
  }

  remove(): void {
    this.#file.remove()
  }

  #number(codes: Uint8Array): Int32Array {
    const symbols = new Int32Array(toUint32(codes).buffer)
    for (let i = 0; i < symbols.length; i++) {
      const code = symbols[i] ?? -1
      if (code >= 0) symbols[i] = this.#numbers[code] ?? -1
    }
    return symbols
  }
}

/** Some documents of a stream, and which share of all they are. */
export type Sample = {
  readonly oneOf: number
  readonly alphabet: readonly string[]
  /** What tells it from any other. */
  readonly content: readonly Uint8Array[]
  /** Document by document. */
  readonly symbols: readonly Int32Array[]
  /** Symbols in all. */
  readonly length: number
  readonly documents: number
}

/** 32 bits of a document (FNV-1a). */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

function toBytes(array: Uint32Array | Int32Array | Uint8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** A copy, since bytes as they were read need not lie at a multiple of four. */
function toUint32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer)
}
