/** Turns a gram's places in the stream into the bytes of its posting list and its positions. */
import { ByteWriter } from './bytes.ts'
import { encodePostings, MAX_IMPACT } from './postings.ts'
import type { Stream } from './stream.ts'

/** BM25's saturation and length constants; fields are weighed before saturation (BM25F). */
const K1 = 2
const B = 0.5

/** The bytes it gives are lent until the next gram. */
export class GramEncoder {
  readonly #stream: Stream
  readonly #docOfBlock: Uint32Array
  readonly #meanLength: number
  readonly #writer = new ByteWriter()
  readonly #positions = new ByteWriter()
  /** Reused for every gram: there are millions. */
  readonly #docs: Uint32Array
  readonly #impacts: Uint8Array

  constructor(stream: Stream) {
    this.#stream = stream
    this.#docs = new Uint32Array(stream.starts.length)
    this.#impacts = new Uint8Array(stream.starts.length)
    this.#docOfBlock = toDocOfBlock(stream)
    this.#meanLength = Math.max(1, stream.symbols.length / Math.max(1, stream.starts.length - 1))
  }

  postings(places: Uint32Array, from: number, to: number): Uint8Array {
    const { starts, weights } = this.#stream
    let count = 0
    for (let i = from; i < to;) {
      const doc = this.#docOf(places[i] ?? 0)
      const [start, end] = [starts[doc] ?? 0, starts[doc + 1] ?? 0]
      let weight = 0
      for (; i < to && (places[i] ?? 0) < end; i++) weight += weights[places[i] ?? 0] ?? 0
      this.#docs[count] = doc
      this.#impacts[count++] = this.#impact(weight, end - start)
    }
    return encodePostings(this.#writer, this.#docs, this.#impacts, count)
  }

  #impact(weight: number, length: number): number {
    const saturated = weight / (weight + K1 * (1 - B + (B * length) / this.#meanLength))
    return Math.round(saturated * MAX_IMPACT)
  }

  /** For each document of the list: how many, then gaps from its start. */
  positions(places: Uint32Array, from: number, to: number): Uint8Array {
    const { starts } = this.#stream
    for (let i = from; i < to;) {
      const doc = this.#docOf(places[i] ?? 0)
      const end = starts[doc + 1] ?? 0
      let last = i
      while (last < to && (places[last] ?? 0) < end) last++
      this.#positions.integer(last - i)
      for (let before = (starts[doc] ?? 0) - 1; i < last; i++) {
        const place = places[i] ?? 0
        this.#positions.integer(place - before - 1)
        before = place
      }
    }
    return this.#positions.lend()
  }

  #docOf(place: number): number {
    let doc = this.#docOfBlock[place >> 8] ?? 0
    while ((this.#stream.starts[doc + 1] ?? Infinity) <= place) doc++
    return doc
  }
}

/** The document at the start of every 256 places. */
function toDocOfBlock(stream: Stream): Uint32Array {
  const blocks = new Uint32Array((stream.symbols.length >> 8) + 1)
  let doc = 0
  for (let block = 0; block < blocks.length; block++) {
    while ((stream.starts[doc + 1] ?? Infinity) <= block << 8) doc++
    blocks[block] = doc
  }
  return blocks
}
