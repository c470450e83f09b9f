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

export class GramBatches {
  /** The term (one character with its namespace) of each symbol, ascending. */
  readonly alphabet: readonly string[]
  readonly documents: number
  readonly symbols: number
  /** Documents and symbols of each batch. */
  readonly sizes: readonly (Group & { readonly name: string })[]
  readonly #file: ScratchFile
  readonly #numbers: Int32Array

  /** Lines up the documents, `size` symbols or a little more to a batch, and no more than one group. */
  constructor(documents: Iterable<GroupedSegments>, size: number, scratch: Scratch) {
    this.#file = scratch.open()
    const writer = new StreamWriter()
    const used = new Uint8Array(StreamWriter.CODES)
    let starts: number[] = []
    const sizes: (Group & { name: string })[] = []
    let current = ''
    const spill = (): void => {
      if (starts.length === 0) return
      const { codes, weights } = writer.take()
      for (const code of codes) if (code >= 0) used[code] = 1
      for (const part of [Uint32Array.from([...starts, codes.length]), codes, weights])
        this.#file.write(toBytes(part))
      sizes.push({ name: current, documents: starts.length, symbols: codes.length })
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
    this.sizes = sizes
    this.documents = sumOf(sizes).documents
    this.symbols = sumOf(sizes).symbols
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
   * The batches that say what is frequent and how long a document is: all but those of the last group, the newest, which grows from day to
   * day; all where the others are not the greater part.
   */
  counted(): CountedBatches {
    const last = this.sizes.at(-1)
    const others = this.sizes.filter(({ name }) => name !== last?.name)
    const isMost = 2 * sumOf(others).symbols >= this.symbols
    const taken = isMost ? others.length : this.sizes.length
    const { documents, symbols } = isMost ? sumOf(others) : this
    return { alphabet: this.alphabet, documents, symbols, batches: () => take(this, taken) }
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

type Group = { readonly documents: number; readonly symbols: number }
export type CountedBatches = Group & {
  readonly alphabet: readonly string[]
  readonly batches: () => Iterable<Batch>
}

function sumOf(groups: readonly Group[]): Group {
  return {
    documents: groups.reduce((sum, { documents }) => sum + documents, 0),
    symbols: groups.reduce((sum, { symbols }) => sum + symbols, 0),
  }
}

function* take(batches: Iterable<Batch>, count: number): Generator<Batch> {
  let left = count
  for (const batch of batches) {
    if (left-- <= 0) return
    yield batch
  }
}

function toBytes(array: Uint32Array | Int32Array | Uint8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** A copy, since bytes as they were read need not lie at a multiple of four. */
function toUint32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer)
}
