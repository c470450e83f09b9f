/** The reader's side of the index: what a query asks of it, in terms, documents and figures. */
import { ByteReader } from './bytes.ts'
import { CHUNK, decodeFacetChunk } from './facetColumns.ts'
import { Dictionary } from './dictionaryReader.ts'
import type { FacetRow } from './facets.ts'
import type { FigureEntry } from './figureEntries.ts'
import { FigureFiles } from './figureFiles.ts'
import { decodeFigureList, decodeFigureStarts } from './figureList.ts'
import { createFolder, plainFolder, type Folder } from './fold.ts'
import { decodeHeadlines, toHash } from './headlines.ts'
import { IndexFiles, type ReadFile } from './indexFiles.ts'
import { decodeManifest, type Manifest } from './manifest.ts'
import { decodeRecords, type SearchRecord } from './records.ts'
import { decodeBucket, type Bucket } from './suggestionIndex.ts'
import { readTerms } from './terms.ts'

/** Documents on a page of results: so many are read anyway. */
const FEW = 10

export class SearchIndex {
  readonly manifest: Manifest
  /** Folds as the index does, once {@link loadSimplifier} has run; without traditional characters until then. */
  folder: Folder = plainFolder
  /** So few candidates are read and looked through: they are likely to be shown anyway, and positions cost more. */
  readCandidates = FEW
  /** The text of articles. */
  readonly words: Dictionary
  /** The clauses of figures, whose documents are ranks. */
  readonly figureWords: Dictionary
  readonly figures: FigureFiles
  readonly #files: IndexFiles

  constructor(manifest: Manifest, read: ReadFile) {
    const { generation, terms, frequent, figureTerms, figureFrequent, amounts, documents } = manifest
    const files = new IndexFiles(generation, read)
    this.manifest = manifest
    this.words = new Dictionary({ files, lists: 'd', positions: 'p', terms, frequent, numeric: true })
    this.figureWords = new Dictionary({
      ...{ files, lists: 'fd', positions: 'fp', numeric: false },
      ...{ terms: figureTerms, frequent: figureFrequent },
    })
    this.figures = new FigureFiles(files, amounts, documents)
    this.#files = files
  }

  get simplifies(): boolean {
    return this.folder !== plainFolder
  }

  /** Documents whose headline is this text, folded. */
  async headlined(folded: string): Promise<readonly number[]> {
    const { headlineFiles } = this.manifest
    if (headlineFiles === 0) return []
    const hash = toHash(folded)
    const headlines = await this.#files.decoded(`h/${hash % headlineFiles}`, decodeHeadlines)
    return headlines.get(hash) ?? []
  }

  async record(doc: number): Promise<SearchRecord> {
    const { recordsPerFile } = this.manifest
    const records = await this.#files.decoded(`r/${Math.floor(doc / recordsPerFile)}`, decodeRecords)
    const record = records[doc % recordsPerFile]
    if (!record) throw new RangeError(`The search index holds no document ${doc}`)
    if (record.traditional) await this.loadSimplifier()
    return record
  }

  facetRows(chunk: number): Promise<FacetRow[]> {
    return this.#files.decoded(`c/${chunk}`, decodeFacetChunk)
  }

  /** The facet rows of these documents: of few from their records, which are shown anyway, of many by columns. */
  async facetsOf(docs: Uint32Array): Promise<(doc: number) => FacetRow | undefined> {
    if (docs.length <= FEW) {
      const records = await Promise.all(
        Array.from(docs, async (doc) => [doc, await this.record(doc)] as const),
      )
      const known = new Map(records)
      return (doc) => known.get(doc)?.facets
    }
    const numbers = new Set<number>()
    for (const doc of docs) numbers.add(Math.floor(doc / CHUNK))
    const chunks = new Map<number, FacetRow[]>()
    await Promise.all([...numbers].map(async (number) => chunks.set(number, await this.facetRows(number))))
    return (doc) => chunks.get(Math.floor(doc / CHUNK))?.[doc % CHUNK]
  }

  /** One file of the list of figures. */
  listedFigures(file: number): Promise<FigureEntry[]> {
    return this.#files.decoded(`g/${file}`, decodeFigureList)
  }

  figureStarts(): Promise<number[]> {
    return this.#files.decoded('g/counts', decodeFigureStarts)
  }

  async bucket(prefix: string): Promise<Bucket | null> {
    const payload = await this.#files.payload('s', this.manifest.suggestions, prefix)
    return payload ? decodeBucket(payload) : null
  }

  /** Traditional → simplified, fetched when a reader or a stored text first needs it. */
  async loadSimplifier(): Promise<void> {
    const pairs = await this.#files.decoded('t2s', (bytes) => readTerms(new ByteReader(bytes)))
    if (!this.simplifies)
      this.folder = createFolder(
        new Map(
          Array.from(pairs, (pair) => {
            const [from = '', ...to] = pair
            return [from, to.join('')]
          }),
        ),
      )
  }
}

/** Opens the current generation. */
export async function openIndex(read: ReadFile): Promise<SearchIndex> {
  return new SearchIndex(decodeManifest(await read('manifest', null)), read)
}
