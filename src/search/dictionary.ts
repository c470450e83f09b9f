/** Writes the dictionary: posting lists and positions of every gram, in two companion runs of shards. */
import { ByteWriter } from './bytes.ts'
import { visitGrams } from './gramOrder.ts'
import { isNumeric, MAX_GRAM, toLevels } from './grams.ts'
import { encodePostings, MAX_IMPACT } from './postings.ts'
import { ShardWriter } from './shards.ts'
import type { Stream } from './stream.ts'
import { toTerms, type Terms } from './terms.ts'

export type DictionaryOptions = {
  /** A gram with more occurrences than this grows instead of holding positions. */
  readonly frequent: number
  /** Size of a shard in bytes before compression. */
  readonly shardSize: number
}

export type Emit = (name: string, bytes: Uint8Array) => void

/** BM25's saturation and length constants; fields are weighed before saturation (BM25F). */
const K1 = 2
const B = 0.5

/** Emits `d/N` and `p/N`; gives the router and the frequent grams.  */
export function writeDictionary(
  stream: Stream,
  options: DictionaryOptions,
  emit: Emit,
): { terms: Terms; frequent: Terms } {
  const lists = new ShardWriter(options.shardSize, (number, bytes) => emit(`d/${number}`, bytes))
  const positions = new PositionWriter((number, bytes) => emit(`p/${number}`, bytes))
  const frequent: string[] = []
  const encoder = new GramEncoder(stream)
  const levels = toLevels(stream.symbols, stream.alphabet, options.frequent)
  visitGrams(levels, (length, places, from, to) => {
    const term = termOf(stream, places[from] ?? 0, length)
    const numeric = isNumeric(term)
    const grown = length > 1 && length < MAX_GRAM && (numeric || to - from > options.frequent)
    if (grown && !numeric) frequent.push(term)
    const shard = lists.add(term, encoder.postings(places, from, to))
    positions.add(shard, encoder.positions(places, from, length > 1 && !grown ? to : from))
  })
  lists.flush()
  positions.flush()
  return { terms: toTerms(lists.firstTerms), frequent: toTerms(frequent) }
}

/** The first symbol brings its namespace, the others their last unit alone. */
function termOf({ alphabet, symbols }: Stream, place: number, length: number): string {
  let term = alphabet[symbols[place] ?? 0] ?? ''
  for (let at = place + 1; at < place + length; at++) term += alphabet[symbols[at] ?? 0]?.at(-1) ?? ''
  return term
}

/** Positions lie in the shard of their list and in its order, so they need no terms of their own. */
class PositionWriter {
  readonly #emit: (number: number, bytes: Uint8Array) => void
  readonly #runs = new ByteWriter()
  #shard = 0
  #lengths: number[] = []

  constructor(emit: (number: number, bytes: Uint8Array) => void) {
    this.#emit = emit
  }

  add(shard: number, run: Uint8Array): void {
    if (shard !== this.#shard) this.flush()
    this.#shard = shard
    this.#lengths.push(run.length)
    this.#runs.raw(run)
  }

  flush(): void {
    const writer = new ByteWriter()
    for (const length of this.#lengths) writer.integer(length)
    const holds = this.#runs.length > 0
    writer.raw(this.#runs.lend())
    if (holds) this.#emit(this.#shard, writer.lend())
    this.#lengths = []
  }
}

/** Turns a gram's places into its posting list and positions; the bytes are lent until the next gram. */
class GramEncoder {
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
