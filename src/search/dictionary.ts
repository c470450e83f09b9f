/** Writes the dictionary: posting lists and positions of every gram, in two companion runs of shards. */
import { ByteWriter } from './bytes.ts'
import { GramEncoder, Impacts } from './gramEncoder.ts'
import { visitGrams } from './gramOrder.ts'
import { MAX_GRAM, toGrowth, type GrowthOptions } from './grams.ts'
import { isNumeric } from './numeric.ts'
import { ShardWriter } from './shards.ts'
import { toStreams, type Segment } from './stream.ts'
import { toTerms, type Terms } from './terms.ts'

export type DictionaryOptions = GrowthOptions & {
  /** Folders of lists and of positions. */
  readonly lists: string
  readonly positions: string
  /** Size of a shard in bytes before compression, from the symbols of the whole. */
  readonly shardSize: (symbols: number) => number
}

export type Emit = (name: string, bytes: Uint8Array) => void

export type WrittenDictionary = { readonly terms: Terms; readonly frequent: Terms; readonly symbols: number }

/** @param documents the segments of each, their text folded */
export function writeDictionary(
  documents: Iterable<readonly Segment[]>,
  options: DictionaryOptions,
  emit: Emit,
): WrittenDictionary {
  const streams = toStreams(documents)
  const symbols = streams.reduce((sum, { units }) => sum + units.length, 0)
  const impacts = new Impacts(streams)
  const lists = new ShardWriter(options.shardSize(symbols), (number, bytes) =>
    emit(`${options.lists}/${number}`, bytes),
  )
  const positions = new PositionWriter((number, bytes) => emit(`${options.positions}/${number}`, bytes))
  const frequent: string[] = []
  for (const stream of streams) {
    const growth = toGrowth(stream, options)
    const encoder = new GramEncoder(stream, impacts)
    visitGrams(stream, growth.longest, (term, length, places, from, to) => {
      const grows = (growth.lengths[places[from] ?? 0] ?? 0) >= length && length < MAX_GRAM
      encoder.encode(places, from, to, lists.payload, grows ? null : positions.payload)
      positions.add(lists.add(term))
    })
    frequent.push(...growth.frequent.filter((term) => !(options.numeric && isNumeric(term))))
  }
  lists.flush()
  positions.flush()
  return { terms: toTerms(lists.firstTerms), frequent: toTerms(frequent.sort()), symbols }
}

/** Positions lie in the shard of their list and in its order, so they need no terms of their own. */
class PositionWriter {
  /** What is written to it belongs to the gram that is added next. */
  readonly payload = new ByteWriter()
  readonly #emit: (number: number, bytes: Uint8Array) => void
  readonly #slice = new ByteWriter()
  #shard = 0
  #lengths: number[] = []
  /** Where the payload of the next gram begins. */
  #start = 0

  constructor(emit: (number: number, bytes: Uint8Array) => void) {
    this.#emit = emit
  }

  add(shard: number): void {
    if (shard !== this.#shard) this.flush()
    this.#shard = shard
    this.#lengths.push(this.payload.length - this.#start)
    this.#start = this.payload.length
  }

  flush(): void {
    if (this.#lengths.length === 0) return
    for (const length of this.#lengths) this.#slice.integer(length)
    this.#slice.raw(this.payload.shift(this.#start))
    this.#emit(this.#shard, this.#slice.take())
    this.#lengths = []
    this.#start = 0
  }
}
