/** Writes the dictionary: posting lists and positions of every gram, in two companion runs of shards. */
import { ByteWriter } from './bytes.ts'
import { GramEncoder } from './gramEncoder.ts'
import { visitGrams } from './gramOrder.ts'
import { MAX_GRAM, toLevels, type GrowthOptions } from './grams.ts'
import { isNumeric } from './numeric.ts'
import { ShardWriter } from './shards.ts'
import type { Stream } from './stream.ts'
import { toTerms, type Terms } from './terms.ts'

export type DictionaryOptions = GrowthOptions & {
  /** Folders of lists and of positions. */
  readonly lists: string
  readonly positions: string
  /** Size of a shard in bytes before compression. */
  readonly shardSize: number
}

export type Emit = (name: string, bytes: Uint8Array) => void

/** Emits lists and positions; gives the router and the frequent grams. */
export function writeDictionary(
  stream: Stream,
  options: DictionaryOptions,
  emit: Emit,
): { terms: Terms; frequent: Terms } {
  const lists = new ShardWriter(options.shardSize, (number, bytes) =>
    emit(`${options.lists}/${number}`, bytes),
  )
  const positions = new PositionWriter((number, bytes) => emit(`${options.positions}/${number}`, bytes))
  const frequent: string[] = []
  const encoder = new GramEncoder(stream)
  const levels = toLevels(stream.symbols, stream.alphabet, options)
  visitGrams(levels, (length, places, from, to) => {
    const term = termOf(stream, places[from] ?? 0, length)
    const numeric = options.numeric && isNumeric(term)
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
