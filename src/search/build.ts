/**
 * Builds a part of an archive's index: documents in, slices out. Nothing depends on time, locale or the order of input.
 */
import { ByteWriter } from './bytes.ts'
import { writeDictionary, type Emit } from './dictionary.ts'
import type { SearchDocument } from './document.ts'
import { NO_FACETS, toFacetRows, toFacetTotals, toFilingDay, type FacetRow } from './facets.ts'
import { encodeFacetChunks } from './facetColumns.ts'
import { buildFigures } from './buildFigures.ts'
import { UnitTable, type FiledFigure } from './figureEntries.ts'
import { encodeFigureCounts, encodeFigureList } from './figureList.ts'
import { createFolder, type Folder, type Simplifier } from './fold.ts'
import { encodeHeadlines } from './headlines.ts'
import type { PartManifest } from './manifest.ts'
import type { Unit } from './numbers.ts'
import { encodeRecords, toRecord } from './records.ts'
import { ShardWriter } from './shards.ts'
import { toSegments, type Segment } from './stream.ts'
import { writeBucket, toSuggestionBuckets, type ToPinyin } from './suggestionIndex.ts'
import { toTerms, writeTerms, type Terms } from './terms.ts'

export type BuildOptions = {
  readonly simplifier: Simplifier
  readonly toPinyin: ToPinyin
  /** Of the parts before this one; without them it is the first, which holds what serves all. */
  readonly unitsBefore?: readonly Unit[]
  /** See dictionary.ts; lower it in tests to make grams grow. */
  readonly frequent?: number
  readonly shardSize?: number
}

/** More occurrences than this cost a query more to fetch than the longer grams that replace them. */
const FREQUENT = 4096
const SIDE_SHARD = 12_000
const LEAST_SHARD = 4_000
/** Bytes of records to a slice: small, because a page of results reads ten. */
const RECORD_SLICE = 6_000

/**
 * Emits every slice, and gives what the manifest says of the part. Slices of a folder come in the order of their numbers.
 *
 * @example buildPart(documents, options, (name, bytes) => …) // 'd/0', 'p/0', 'h/0', 'r/0', 'c/0', 'v/0', 'n0/0', 'fd/0', 'fp/0', 'g/0', 'gc/0', 's/0', 't2s/0'
 */
export function buildPart(input: readonly SearchDocument[], options: BuildOptions, emit: Emit): PartManifest {
  const documents = input.toSorted(oldestFirst)
  const folder = createFolder(options.simplifier)
  const { frequent = FREQUENT } = options
  const shardSize = (symbols: number): number => options.shardSize ?? toShardSize(symbols)
  const words = { frequent, shardSize, numeric: true, lists: 'd', positions: 'p' }
  const dictionary = writeDictionary(foldedDocuments(documents, folder), words, emit)
  const facets = toFacetTotals(documents)
  const rows = toFacetRows(documents, facets)
  emitAll('c', encodeFacetChunks(rows), emit)
  emitAll('g', encodeFigureList(documents), emit)
  emit('gc/0', encodeFigureCounts(documents))
  const clauses = { frequent, shardSize: () => shardSize(dictionary.symbols) }
  const units = new UnitTable(options.unitsBefore)
  for (const document of documents) units.add(document)
  const { figures, ...ranked } = buildFigures(documents, units, folder, clauses, emit)
  if (options.unitsBefore === undefined) emitSimplifier(options.simplifier, emit)
  return {
    documents: documents.length,
    recordsPerSlice: emitRecords(documents, { rows, figures }, folder, emit),
    listedFigures: documents.reduce((sum, { figures }) => sum + figures.length, 0),
    ...dictionary,
    headlineSlices: emitAll('h', encodeHeadlines(documents, folder), emit),
    ...ranked,
    suggestions: emitTerms('s', toSuggestionBuckets(documents, folder, options.toPinyin), writeBucket, emit),
    units: units.list(),
    facets,
  }
}

function* foldedDocuments(documents: readonly SearchDocument[], folder: Folder): Generator<Segment[]> {
  for (const document of documents)
    yield toSegments(document).map((segment) => ({ ...segment, text: folder.fold(segment.text) }))
}

/**
 * Undated first, then the oldest, then by id, so that newest first is by id as it is in lists: documents' numbers are dates in disguise, and an article that
 * comes at the end moves no other.
 */
function oldestFirst(a: SearchDocument, b: SearchDocument): number {
  const earlier = (toFilingDay(a) ?? 0) - (toFilingDay(b) ?? 0)
  if (earlier !== 0) return earlier
  return a.id < b.id ? 1 : -1
}

/**
 * A query reads the router and about five shards, so the cheapest shard grows with the square root of the dictionary
 * (about one byte a symbol): 8 kB at ten thousand articles, 4 to 32 kB, in steps, so that an article more or less does not cut all shards anew.
 */
function toShardSize(symbols: number): number {
  const steps = Math.round(Math.log2(Math.sqrt(symbols * 10) / LEAST_SHARD))
  return LEAST_SHARD * 2 ** Math.min(3, Math.max(0, steps))
}

/** Emits numbered slices; gives how many. */
function emitAll(folder: string, slices: Iterable<Uint8Array>, emit: Emit): number {
  let number = 0
  for (const bytes of slices) emit(`${folder}/${number++}`, bytes)
  return number
}

function emitRecords(
  documents: readonly SearchDocument[],
  {
    rows,
    figures,
  }: { readonly rows: readonly FacetRow[]; readonly figures: readonly (readonly FiledFigure[])[] },
  folder: Folder,
  emit: Emit,
): number {
  const isTraditional = (document: SearchDocument): boolean =>
    toSegments(document).some(({ text }) => folder.simplifies(text))
  const characters = documents.reduce(
    (sum, { body }) => sum + body.reduce((all, block) => all + block.length, 0),
    0,
  )
  const perSlice = Math.max(1, Math.floor((RECORD_SLICE * documents.length) / (characters * 3 + 1)))
  const size = Math.min(perSlice, 16)
  for (let from = 0; from < documents.length; from += size) {
    const records = documents.slice(from, from + size).map((document, i) => {
      return toRecord(document, {
        facets: rows[from + i] ?? NO_FACETS,
        figures: figures[from + i] ?? [],
        traditional: isTraditional(document),
      })
    })
    emit(`r/${from / size}`, encodeRecords(records))
  }
  return size
}

function emitTerms<T>(
  folder: string,
  terms: readonly (readonly [string, T])[],
  write: (writer: ByteWriter, value: T) => void,
  emit: Emit,
): Terms {
  const shards = new ShardWriter(SIDE_SHARD, (number, bytes) => emit(`${folder}/${number}`, bytes))
  for (const [term, value] of terms) {
    write(shards.payload, value)
    shards.add(term)
  }
  shards.flush()
  return toTerms(shards.firstTerms)
}

function emitSimplifier(simplifier: Simplifier, emit: Emit): void {
  const pairs = [...simplifier].map(([from, to]) => from + to).sort()
  const writer = new ByteWriter()
  writeTerms(writer, pairs)
  emit('t2s/0', writer.take())
}
