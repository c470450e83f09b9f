/** Writes the dictionary: posting lists and positions of every gram, in two companion runs of shards. */
import { ByteWriter } from './bytes.ts'
import { visitGrams, type Gram } from './gramOrder.ts'
import { MAX_GRAM, toLevels } from './grams.ts'
import { encodePostings, MAX_IMPACT } from './postings.ts'
import { ShardWriter } from './shards.ts'
import type { Stream } from './stream.ts'

export type DictionaryOptions = {
  /** A gram with more occurrences than this grows instead of holding positions. */
  readonly frequent: number
  /** Size of a shard in bytes before compression. */
  readonly shardSize: number
}

export type Emit = (name: string, bytes: Uint8Array) => void
type Exact = { readonly term: string; readonly docs: readonly number[] }

/** BM25's saturation and length constants; fields are weighed before saturation (BM25F). */
const K1 = 2
const B = 0.5

/** Emits `d/N` and `p/N`; gives the router and the frequent grams. `exact` terms come first, sorted. */
export function writeDictionary(
  stream: Stream,
  exact: readonly Exact[],
  options: DictionaryOptions,
  emit: Emit,
): { terms: readonly string[]; frequent: string[] } {
  const lists = new ShardWriter(options.shardSize, (number, bytes) => emit(`d/${number}`, bytes))
  const positions = new PositionWriter((number, bytes) => emit(`p/${number}`, bytes))
  const frequent: string[] = []
  const writer = new ByteWriter()
  for (const { term, docs } of exact) {
    const shard = lists.add(
      term,
      encodePostings(
        writer,
        docs,
        docs.map(() => MAX_IMPACT),
        docs.length,
      ),
    )
    positions.add(shard, new Uint8Array(0))
  }
  const encoder = new GramEncoder(stream)
  const levels = toLevels(stream.symbols, stream.alphabet.length, options.frequent)
  visitGrams(levels, stream.symbols, stream.alphabet.length, (gram) => {
    const term = termOf(gram, stream)
    const grown = gram.length > 1 && gram.length < MAX_GRAM && gram.places.length > options.frequent
    if (grown) frequent.push(term)
    const { postings, places } = encoder.encode(gram, gram.length > 1 && !grown)
    positions.add(lists.add(term, postings), places)
  })
  lists.flush()
  positions.flush()
  return { terms: lists.firstTerms, frequent }
}

function termOf(gram: Gram, stream: Stream): string {
  const at = (offset: number): string => stream.alphabet[stream.symbols[gram.first + offset] ?? 0] ?? ''
  let term = at(0)
  for (let offset = 1; offset < gram.length; offset++) term += at(offset).at(-1) ?? ''
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

/** Turns a gram's places into its posting list and positions. */
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

  encode({ places }: Gram, withPositions: boolean): { postings: Uint8Array; places: Uint8Array } {
    const { starts, weights } = this.#stream
    let count = 0
    for (let i = 0; i < places.length;) {
      const doc = this.#docOf(places[i] ?? 0)
      const [start, end] = [starts[doc] ?? 0, starts[doc + 1] ?? 0]
      let [weight, last] = [0, i]
      while (last < places.length && (places[last] ?? 0) < end) weight += weights[places[last++] ?? 0] ?? 0
      this.#docs[count] = doc
      this.#impacts[count++] = this.#impact(weight, end - start)
      if (withPositions) this.#writePlaces(places, i, last, start)
      i = last
    }
    const postings = encodePostings(this.#writer, this.#docs, this.#impacts, count)
    return { postings, places: this.#positions.lend() }
  }

  #impact(weight: number, length: number): number {
    const saturated = weight / (weight + K1 * (1 - B + (B * length) / this.#meanLength))
    return Math.round(saturated * MAX_IMPACT)
  }

  #writePlaces(places: Uint32Array, from: number, to: number, start: number): void {
    this.#positions.integer(to - from)
    let before = start - 1
    for (let i = from; i < to; i++) {
      const place = places[i] ?? 0
      this.#positions.integer(place - before - 1)
      before = place
    }
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
