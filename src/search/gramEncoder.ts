/** Turns the places of a gram into the bytes of its documents with what it weighs in each, and of its positions (postings.ts). */
import type { ByteWriter } from './bytes.ts'
import { MAX_IMPACT, writePostings } from './postings.ts'
import { LIGHT, type Stream } from './stream.ts'

/** BM25's saturation and length constants; fields are weighed before saturation (BM25F). */
const K1 = 2
const B = 0.5
/** Weights below this have their impacts in a table. */
const TABLED = 16

/** What a gram of some weight says of each document. */
export class Impacts {
  /** For each document the weight at which a gram has half of what it can weigh there: BM25's normalisation by length. */
  readonly #halfWeights: Float64Array
  readonly #table: Uint8Array

  /** @param streams of all namespaces, since a document is as long as all of its texts */
  constructor(streams: readonly Stream[]) {
    const documents = (streams[0]?.starts.length ?? 1) - 1
    const symbols = streams.reduce((sum, { units }) => sum + units.length, 0)
    // A whole number, so that it mostly stays as documents come.
    const mean = Math.max(1, Math.round(symbols / Math.max(1, documents)))
    this.#halfWeights = Float64Array.from({ length: documents }, (_, doc) => {
      const length = streams.reduce((sum, { starts }) => sum + (starts[doc + 1] ?? 0) - (starts[doc] ?? 0), 0)
      return K1 * (1 - B + (B * length) / mean)
    })
    this.#table = new Uint8Array(documents * TABLED)
    for (let at = 0; at < this.#table.length; at++)
      this.#table[at] = this.#compute(Math.floor(at / TABLED), at % TABLED)
  }

  of(doc: number, weight: number): number {
    return weight < TABLED ? (this.#table[doc * TABLED + weight] ?? 0) : this.#compute(doc, weight)
  }

  #compute(doc: number, weight: number): number {
    return Math.round((weight / (weight + (this.#halfWeights[doc] ?? 0))) * MAX_IMPACT)
  }
}

export class GramEncoder {
  readonly #stream: Stream
  readonly #impactOf: Impacts
  readonly #docOfBlock: Uint32Array
  /** Reused for every gram: there are millions. */
  readonly #docs: Uint32Array
  readonly #impacts: Uint8Array

  constructor(stream: Stream, impacts: Impacts) {
    this.#stream = stream
    this.#impactOf = impacts
    this.#docOfBlock = toDocOfBlock(stream)
    this.#docs = new Uint32Array(stream.starts.length)
    this.#impacts = new Uint8Array(stream.starts.length)
  }

  /** Writes a gram's list, and where it has any its positions; `places` from `from` up to `to` ascend. */
  encode(
    places: Uint32Array,
    from: number,
    to: number,
    lists: ByteWriter,
    positions: ByteWriter | null,
  ): void {
    const { starts, weights, lightFrom } = this.#stream
    let [count, i, place] = [0, from, places[from] ?? 0]
    while (i < to) {
      const doc = this.#docOf(place)
      const [begin, end, light] = [i, starts[doc + 1] ?? 0, lightFrom[doc] ?? 0]
      let weight = 0
      while (i < to && place < end) {
        weight += place >= light ? LIGHT : (weights[place] ?? 0)
        place = places[++i] ?? 0
      }
      if (positions !== null) writePositions(positions, places, begin, i, starts[doc] ?? 0)
      this.#docs[count] = doc
      this.#impacts[count++] = this.#impactOf.of(doc, weight)
    }
    writePostings(lists, this.#docs, this.#impacts, count)
  }

  #docOf(place: number): number {
    const { starts } = this.#stream
    let doc = this.#docOfBlock[place >> 8] ?? 0
    while ((starts[doc + 1] ?? Infinity) <= place) doc++
    return doc
  }
}

/** How many, then gaps from the document's start. */
function writePositions(
  writer: ByteWriter,
  places: Uint32Array,
  from: number,
  to: number,
  start: number,
): void {
  writer.integer(to - from)
  for (let i = from, next = start; i < to; i++) {
    const place = places[i] ?? 0
    writer.integer(place - next)
    next = place + 1
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
