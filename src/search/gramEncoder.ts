/** Turns a gram's places in a batch into the bytes of its documents, what they weigh, and its positions. */
import { ByteWriter } from './bytes.ts'
import type { Batch } from './gramBatches.ts'
import type { GramRun } from './gramRuns.ts'
import { MAX_IMPACT } from './postings.ts'

/** BM25's saturation and length constants; fields are weighed before saturation (BM25F). */
const K1 = 2
const B = 0.5

/** The bytes it gives are lent until the next gram. */
export class GramEncoder {
  readonly #batch: Batch
  readonly #docOfBlock: Uint32Array
  readonly #meanLength: number
  readonly #gaps = new ByteWriter()
  readonly #positions = new ByteWriter()
  /** Reused for every gram: there are millions. */
  readonly #impacts: Uint8Array

  /** `meanLength`: symbols to a document in the whole archive. */
  constructor(batch: Batch, meanLength: number) {
    this.#batch = batch
    this.#impacts = new Uint8Array(batch.starts.length)
    this.#docOfBlock = toDocOfBlock(batch)
    this.#meanLength = Math.max(1, meanLength)
  }

  /** For each document of the gram, numbered within the batch: how far from the one before, what it weighs, how many places, and gaps from its start. */
  encode(term: string, places: Uint32Array, from: number, to: number, positioned: boolean): GramRun {
    const { starts, weights } = this.#batch
    let [count, first, last] = [0, 0, 0]
    for (let i = from; i < to;) {
      const doc = this.#docOf(places[i] ?? 0)
      const [start, end] = [starts[doc] ?? 0, starts[doc + 1] ?? 0]
      const begin = i
      let weight = 0
      for (; i < to && (places[i] ?? 0) < end; i++) weight += weights[places[i] ?? 0] ?? 0
      if (positioned) this.#write(places, begin, i, start)
      if (count === 0) first = doc
      else this.#gaps.integer(doc - last - 1)
      last = doc
      this.#impacts[count++] = this.#impact(weight, end - start)
    }
    const documents = { term, count, firstDoc: first, lastDoc: last }
    const impacts = this.#impacts.subarray(0, count)
    return { ...documents, gaps: this.#gaps.lend(), impacts, positions: this.#positions.lend() }
  }

  #impact(weight: number, length: number): number {
    const saturated = weight / (weight + K1 * (1 - B + (B * length) / this.#meanLength))
    return Math.round(saturated * MAX_IMPACT)
  }

  #write(places: Uint32Array, from: number, to: number, start: number): void {
    this.#positions.integer(to - from)
    for (let i = from, before = start - 1; i < to; i++) {
      const place = places[i] ?? 0
      this.#positions.integer(place - before - 1)
      before = place
    }
  }

  #docOf(place: number): number {
    let doc = this.#docOfBlock[place >> 8] ?? 0
    while ((this.#batch.starts[doc + 1] ?? Infinity) <= place) doc++
    return doc
  }
}

/** The document at the start of every 256 places. */
function toDocOfBlock({ symbols, starts }: Batch): Uint32Array {
  const blocks = new Uint32Array((symbols.length >> 8) + 1)
  let doc = 0
  for (let block = 0; block < blocks.length; block++) {
    while ((starts[doc + 1] ?? Infinity) <= block << 8) doc++
    blocks[block] = doc
  }
  return blocks
}
