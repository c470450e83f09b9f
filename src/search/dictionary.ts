/** Writes the dictionary: posting lists and positions of every gram, in two companion runs of shards. */
import { ByteWriter } from './bytes.ts'
import { findFrequent, toFrequentGrams, toTerm, type FrequentGrams, type Gram } from './frequentGrams.ts'
import { GramBatches, type Batch, type GroupedSegments, type Sample } from './gramBatches.ts'
import { GramEncoder } from './gramEncoder.ts'
import { visitGrams } from './gramOrder.ts'
import { mergeRuns, RunWriter, type LaidRun } from './gramRuns.ts'
import { MAX_GRAM, toLevels } from './grams.ts'
import { isNumeric } from './numeric.ts'
import { encodePostings } from './postings.ts'
import type { KeptRuns, Scratch, ScratchFile } from './scratch.ts'
import { ShardWriter } from './shards.ts'
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
  /** Where a batch's grams are laid aside, or lie from an earlier build. */
  readonly runs: KeptRuns
}

export type Emit = (name: string, bytes: Uint8Array) => void

export type WrittenDictionary = { readonly terms: Terms; readonly frequent: Terms; readonly symbols: number }

/** Emits lists and positions of documents; gives the router and the frequent grams. */
export function writeDictionary(
  documents: Iterable<GroupedSegments>,
  options: DictionaryOptions,
  emit: Emit,
): WrittenDictionary {
  const { numeric, runs } = options
  const batches = new GramBatches(documents, options.batch, options.scratch)
  const sample = batches.sample()
  const grams = takeFrequent(sample, options)
  const known = toFrequentGrams(grams, batches.alphabet)
  const frequent = grams.map(toTerm)
  // A whole number, so that it stays as documents come.
  const meanLength = Math.round(sample.length / Math.max(1, sample.documents))
  const laid = Array.from(batches, (batch): LaidRun => {
    const madeOf = [JSON.stringify({ numeric, meanLength, frequent }), ...batch.content]
    const file = runs.take(madeOf, (to) =>
      writeRun(to, batch, { numeric, meanLength, known, alphabet: batches.alphabet }),
    )
    return { file, firstDoc: batch.firstDoc }
  })
  batches.remove()
  const { symbols } = batches
  const terms = toTerms(mergeInto(options, options.shardSize(symbols), laid, emit))
  for (const { file } of laid) file.remove()
  return {
    terms,
    frequent: toTerms(frequent.filter((term) => !(numeric && isNumeric(term))).sort()),
    symbols,
  }
}

/** The frequent grams, as they lie from an earlier build where the documents that tell are the same. */
function takeFrequent(sample: Sample, { frequent, runs }: DictionaryOptions): Gram[] {
  const limit = Math.floor(frequent / sample.oneOf)
  const file = runs.take([`frequent ${limit}`, ...sample.content], (to) =>
    to.write(new TextEncoder().encode(JSON.stringify(findFrequent(sample, limit).grams()))),
  )
  const [bytes = new Uint8Array()] = file.read()
  file.remove()
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** Emits the shards of merged runs; gives the first term of each. */
function mergeInto(
  folders: Pick<DictionaryOptions, 'lists' | 'positions'>,
  shardSize: number,
  runs: readonly LaidRun[],
  emit: Emit,
): readonly string[] {
  const lists = new ShardWriter(shardSize, (number, bytes) => emit(`${folders.lists}/${number}`, bytes))
  const positions = new PositionWriter((number, bytes) => emit(`${folders.positions}/${number}`, bytes))
  const writer = new ByteWriter()
  for (const gram of mergeRuns(runs))
    positions.add(lists.add(gram.term, encodePostings(writer, gram)), gram.positions)
  lists.flush()
  positions.flush()
  return lists.firstTerms
}

type RunRules = {
  readonly numeric: boolean
  readonly meanLength: number
  readonly known: FrequentGrams
  readonly alphabet: readonly string[]
}

/** Lays a batch's grams aside in term order. */
function writeRun(file: ScratchFile, batch: Batch, { numeric, meanLength, known, alphabet }: RunRules): void {
  const run = new RunWriter(file)
  const encoder = new GramEncoder(batch, meanLength)
  const isFrequent = (place: number, length: number): boolean => known.at(batch.symbols, place, length) >= 0
  const levels = toLevels(batch.symbols, alphabet, { numeric, isFrequent })
  visitGrams(levels, (length, places, from, to) => {
    if (from === to) return
    const place = places[from] ?? 0
    const term = termOf(alphabet, batch.symbols, place, length)
    const grown =
      length > 1 && length < MAX_GRAM && ((numeric && isNumeric(term)) || isFrequent(place, length))
    run.add(encoder.encode(term, places, from, to, length > 1 && !grown))
  })
  run.flush()
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
    writer.raw(this.#runs.lend())
    if (this.#lengths.length > 0) this.#emit(this.#shard, writer.lend())
    this.#lengths = []
  }
}
