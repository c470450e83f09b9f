/** Turns the places of a gram into the bytes of its documents with what it weighs in each, and of its positions (postings.ts). */
import type { ByteWriter } from './bytes.ts'
import { MAX_IMPACT, writePostings } from './postings.ts'
import type { Stream } from './stream.ts'

/** BM25's saturation and length constants; fields are weighed before saturation (BM25F). */
const K1 = 2
const B = 0.5

/** For each document the weight at which a gram has half of what it can weigh there: BM25's normalisation by length. */
export function toHalfWeights(streams: readonly Stream[]): Float64Array {
  const documents = (streams[0]?.starts.length ?? 1) - 1
  const symbols = streams.reduce((sum, { units }) => sum + units.length, 0)
  // A whole number, so that it mostly stays as documents come.
  const mean = Math.max(1, Math.round(symbols / Math.max(1, documents)))
  return Float64Array.from({ length: documents }, (_, doc) => {
    const length = streams.reduce((sum, { starts }) => sum + (starts[doc + 1] ?? 0) - (starts[doc] ?? 0), 0)
    return K1 * (1 - B + (B * length) / mean)
  })
}

export class GramEncoder {
  readonly #stream: Stream
  readonly #halfWeights: Float64Array
  readonly #docOfBlock: Uint32Array
  /** Reused for every gram: there are millions. */
  readonly #docs: Uint32Array
  readonly #impacts: Uint8Array

  constructor(stream: Stream, halfWeights: Float64Array) {
    this.#stream = stream
    this.#halfWeights = halfWeights
    this.#docOfBlock = toDocOfBlock(stream)
    this.#docs = new Uint32Array(halfWeights.length)
    this.#impacts = new Uint8Array(halfWeights.length)
  }

  /** Writes a gram's list, and where it has any its positions; `places` from `from` up to `to` ascend. */
  encode(places: Uint32Array, from: number, to: number, lists: ByteWriter, positions: ByteWriter | null): void {
    const { starts, weights } = this.#stream
    let count = 0
    for (let i = from; i < to; count++) {
      const doc = this.#docOf(places[i] ?? 0)
      const [begin, end] = [i, starts[doc + 1] ?? 0]
      let weight = 0
      for (; i < to && (places[i] ?? 0) < end; i++) weight += weights[places[i] ?? 0] ?? 0
      if (positions !== null) this.#writePositions(positions, places, begin, i, starts[doc] ?? 0)
      this.#docs[count] = doc
      this.#impacts[count] = Math.round((weight / (weight + (this.#halfWeights[doc] ?? 0))) * MAX_IMPACT)
    }
    writePostings(lists, this.#docs, this.#impacts, count)
  }

  #writePositions(writer: ByteWriter, places: Uint32Array, from: number, to: number, start: number): void {
    writer.integer(to - from)
    for (let i = from, next = start; i < to; i++) {
      const place = places[i] ?? 0
      writer.integer(place - next)
      next = place + 1
    }
  }

  #docOf(place: number): number {
    const { starts } = this.#stream
    let doc = this.#docOfBlock[place >> 8] ?? 0
    while ((starts[doc + 1] ?? Infinity) <= place) doc++
    return doc
  }
}

/** The document at the start of every 256 places. */
function toDocOfBlock({ units, starts }: Stream): Uint32Array {
  const blocks = new Uint32Array((units.length >> 8) + 1)
  let doc = 0
  for (let block = 0; block < blocks.length; block++) {
    while ((starts[doc + 1] ?? Infinity) <= block << 8) doc++
    blocks[block] = doc
  }
  return blocks
}
