/** The reader's side of a part of the index: what it holds, in the part's own numbers of articles, figures and terms. */
import { Dictionary } from './dictionaryReader.ts'
import { CHUNK, decodeFacetChunk } from './facetColumns.ts'
import { byFacet, type FacetRow, type FacetTotals } from './facets.ts'
import type { FigureEntry } from './figureEntries.ts'
import { FigureFiles } from './figureFiles.ts'
import { decodeFigureList, decodeFigureStarts } from './figureList.ts'
import { decodeHeadlines, toHash } from './headlines.ts'
import { IndexFiles, type ReadFile } from './indexFiles.ts'
import type { LaidPart } from './manifest.ts'
import { decodeRecords, type SearchRecord } from './records.ts'
import { decodeBucket, type Bucket } from './suggestionIndex.ts'

type ToRow = (row: FacetRow) => FacetRow

export class IndexPart {
  readonly manifest: LaidPart
  /** The number of its first article in the whole. */
  readonly firstDoc: number
  /** The text of articles. */
  readonly words: Dictionary
  /** The clauses of figures, whose documents are ranks. */
  readonly figureWords: Dictionary
  readonly figures: FigureFiles
  readonly files: IndexFiles
  readonly #toRow: ToRow

  /** @param totals those of the whole, whose numbers its rows are given in */
  constructor(manifest: LaidPart, firstDoc: number, totals: FacetTotals, read: ReadFile) {
    const { generation, packs, terms, frequent, figureTerms, figureFrequent, documents } = manifest
    const files = new IndexFiles(generation, packs, read)
    this.manifest = manifest
    this.firstDoc = firstDoc
    this.words = new Dictionary({ files, lists: 'd', positions: 'p', terms, frequent, numeric: true })
    this.figureWords = new Dictionary({
      ...{ files, lists: 'fd', positions: 'fp', numeric: false },
      ...{ terms: figureTerms, frequent: figureFrequent },
    })
    this.figures = new FigureFiles(files, manifest, documents)
    this.files = files
    this.#toRow = inNumbersOf(totals, manifest.facets)
  }

  /** Documents whose headline is this text, folded. */
  async headlined(folded: string): Promise<readonly number[]> {
    const { headlineSlices } = this.manifest
    if (headlineSlices === 0) return []
    const hash = toHash(folded)
    const headlines = await this.files.decoded('h', hash % headlineSlices, decodeHeadlines)
    return headlines.get(hash) ?? []
  }

  async record(doc: number): Promise<SearchRecord> {
    const { recordsPerSlice } = this.manifest
    const records = await this.files.decoded('r', Math.floor(doc / recordsPerSlice), (bytes) =>
      decodeRecords(bytes).map((record) => ({ ...record, facets: this.#toRow(record.facets) })),
    )
    const record = records[doc % recordsPerSlice]
    if (!record) throw new RangeError(`The search index holds no document ${doc}`)
    return record
  }

  /** The facet rows of these documents, ascending, by columns. */
  async facetsOf(docs: Iterable<number>): Promise<(doc: number) => FacetRow | undefined> {
    const numbers = new Set<number>()
    for (const doc of docs) numbers.add(Math.floor(doc / CHUNK))
    const read = (number: number): Promise<FacetRow[]> =>
      this.files.decoded('c', number, (bytes) => decodeFacetChunk(bytes).map(this.#toRow))
    const chunks = new Map(
      await Promise.all(Array.from(numbers, async (number) => [number, await read(number)] as const)),
    )
    return (doc) => chunks.get(Math.floor(doc / CHUNK))?.[doc % CHUNK]
  }

  /** One slice of the list of figures, their articles in the numbers of the whole. */
  async listedFigures(slice: number): Promise<FigureEntry[]> {
    const entries = await this.files.decoded('g', slice, decodeFigureList)
    return entries.map((entry) => ({ ...entry, doc: entry.doc + this.firstDoc }))
  }

  figureStarts(): Promise<number[]> {
    return this.files.decoded('gc', 0, decodeFigureStarts)
  }

  async bucket(prefix: string): Promise<Bucket | null> {
    const payload = await this.files.payload('s', this.manifest.suggestions, prefix)
    return payload ? decodeBucket(payload) : null
  }
}

/** Rows of a part's numbers → of the whole's. */
function inNumbersOf(whole: FacetTotals, part: FacetTotals): ToRow {
  const numbers = byFacet((facet) => {
    const known = new Map(whole.values[facet].map(({ id }, number) => [id, number]))
    return part.values[facet].map(({ id }) => known.get(id) ?? 0)
  })
  return (row) => ({
    ...byFacet((facet) => row[facet].map((number) => numbers[facet][number] ?? 0)),
    figures: row.figures,
  })
}
