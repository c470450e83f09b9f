/** Writes the dictionary: posting lists and positions of every gram, in two companion runs of shards. */
import { ByteWriter } from './bytes.ts'
import { findFrequent, type FrequentGrams } from './frequentGrams.ts'
import { GramBatches, type Batch } from './gramBatches.ts'
import { GramEncoder } from './gramEncoder.ts'
import { visitGrams } from './gramOrder.ts'
import { mergeRuns, RunWriter } from './gramRuns.ts'
import { MAX_GRAM, toLevels } from './grams.ts'
import { isNumeric } from './numeric.ts'
import { encodePostings } from './postings.ts'
import type { Scratch } from './scratch.ts'
import { ShardWriter } from './shards.ts'
import type { Segment } from './stream.ts'
import { toTerms, type Terms } from './terms.ts'

export type DictionaryOptions = {
  /** A gram with more occurrences than this grows instead of holding positions. */
  readonly frequent: number
  /** Grams of digits grow however rare they are. */
  readonly numeric: boolean
  /** Folders of lists and of positions. */
  readonly lists: string
  readonly positions: string
  /** Size of a shard in bytes before compression, from the symbols of the whole. */
  readonly shardSize: (symbols: number) => number
  /** Symbols that are in memory at once. */
  readonly batch: number
  readonly scratch: Scratch
}

export type Emit = (name: string, bytes: Uint8Array) => void

export type WrittenDictionary = { readonly terms: Terms; readonly frequent: Terms; readonly symbols: number }

/** Emits lists and positions of documents, their text folded; gives the router and the frequent grams. */
export function writeDictionary(
  documents: Iterable<readonly Segment[]>,
  options: DictionaryOptions,
  emit: Emit,
): WrittenDictionary {
  const batches = new GramBatches(documents, options.batch, options.scratch)
  const known = findFrequent(batches, options.frequent)
  const frequent = new Set<string>()
  const runs: RunWriter[] = []
  for (const batch of batches) runs.push(writeRun(batch, batches, known, options, frequent))
  batches.remove()
  const { symbols } = batches
  const shardSize = options.shardSize(symbols)
  const lists = new ShardWriter(shardSize, (number, bytes) => emit(`${options.lists}/${number}`, bytes))
  const positions = new PositionWriter((number, bytes) => emit(`${options.positions}/${number}`, bytes))
  const writer = new ByteWriter()
  for (const gram of mergeRuns(runs.map(({ file }) => file)))
    positions.add(lists.add(gram.term, encodePostings(writer, gram)), gram.positions)
  lists.flush()
  positions.flush()
  for (const { file } of runs) file.remove()
  return { terms: toTerms(lists.firstTerms), frequent: toTerms([...frequent].sort()), symbols }
}

/** Lays a batch's grams aside in term order; adds to `frequent` those of them that are. */
function writeRun(
  batch: Batch,
  { alphabet, symbols, documents }: GramBatches,
  known: FrequentGrams,
  { numeric, scratch }: DictionaryOptions,
  frequent: Set<string>,
): RunWriter {
  const run = new RunWriter(scratch)
  const encoder = new GramEncoder(batch, symbols / Math.max(1, documents))
  const isFrequent = (place: number, length: number): boolean => known.at(batch.symbols, place, length) >= 0
  const levels = toLevels(batch.symbols, alphabet, { numeric, isFrequent })
  visitGrams(levels, (length, places, from, to) => {
    if (from === to) return
    const place = places[from] ?? 0
    const term = termOf(alphabet, batch.symbols, place, length)
    const digits = numeric && isNumeric(term)
    const grown = length > 1 && length < MAX_GRAM && (digits || isFrequent(place, length))
    if (grown && !digits) frequent.add(term)
    run.add(encoder.encode(term, places, from, to, length > 1 && !grown))
  })
  run.flush()
  return run
}

/** The first symbol brings its namespace, the others their last unit alone. */
function termOf(alphabet: readonly string[], symbols: Int32Array, place: number, length: number): string {
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
