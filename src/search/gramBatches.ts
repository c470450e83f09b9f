/**
 * A stream (stream.ts) too long for memory, in batches of documents that lie aside: grams are made batch by batch, and numbers of
 * symbols and documents are those of the whole.
 */
import type { Scratch, ScratchFile } from './scratch.ts'
import { StreamWriter, toAlphabet, type Segment } from './stream.ts'

export type Batch = {
  readonly symbols: Int32Array
  readonly weights: Uint8Array
  /** Where each document starts in this batch, plus the end. */
  readonly starts: Uint32Array
  /** The number of its first document. */
  readonly firstDoc: number
}

export class GramBatches {
  /** The term (one character with its namespace) of each symbol, ascending. */
  readonly alphabet: readonly string[]
  readonly documents: number
  readonly symbols: number
  readonly #file: ScratchFile
  readonly #numbers: Int32Array

  /** Lines up the documents, their text folded, `size` symbols or a little more to a batch. */
  constructor(documents: Iterable<readonly Segment[]>, size: number, scratch: Scratch) {
    this.#file = scratch.open()
    const writer = new StreamWriter()
    const used = new Uint8Array(StreamWriter.CODES)
    let starts: number[] = []
    let [count, symbols] = [0, 0]
    const spill = (): void => {
      const { codes, weights } = writer.take()
      for (const code of codes) if (code >= 0) used[code] = 1
      for (const part of [Uint32Array.from([...starts, codes.length]), codes, weights])
        this.#file.write(toBytes(part))
      count += starts.length
      symbols += codes.length
      starts = []
    }
    for (const segments of documents) {
      starts.push(writer.length)
      for (const segment of segments) writer.segment(segment)
      if (writer.length >= size) spill()
    }
    if (starts.length > 0) spill()
    this.documents = count
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
      const batch = { starts: toUint32(starts), symbols: this.#number(codes), weights, firstDoc }
      yield batch
      firstDoc += batch.starts.length - 1
      parts = []
    }
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

function toBytes(array: Uint32Array | Int32Array | Uint8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** A copy, since bytes as they were read need not lie at a multiple of four. */
function toUint32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer)
}
