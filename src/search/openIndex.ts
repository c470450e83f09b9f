/** The reader's side of the index: fetches a file when a query needs it, and keeps what it has decoded. */
import { ByteReader } from './bytes.ts'
import { CHUNK, decodeFacetChunk, type FacetRow } from './facets.ts'
import { decodeFigures, type FigureEntry } from './figureIndex.ts'
import { createFolder, plainFolder, type Folder } from './fold.ts'
import { decodeManifest, type Manifest } from './manifest.ts'
import { decodePositions, decodePostings, NO_POSTINGS, type Occurrences, type Postings } from './postings.ts'
import { RecentMap } from './recentMap.ts'
import { decodeRecords, type SearchRecord } from './records.ts'
import { decodeShard, readTerms, shardOf, type Shard } from './shards.ts'
import { decodeBucket, type Bucket } from './suggestionIndex.ts'

/** Gives a file's bytes, decompressed: `manifest`, or a name within the current generation (`d/12`). */
export type ReadFile = (name: string, generation: string | null) => Promise<Uint8Array>

/** Documents on a page of results. */
const FEW = 10

export class SearchIndex {
  readonly manifest: Manifest
  /** Grams that hold no positions. */
  readonly frequent: ReadonlySet<string>
  /** Folds as the index does, once {@link loadSimplifier} has run; without traditional characters until then. */
  folder: Folder = plainFolder
  /** So few candidates are read and looked through: they are likely to be shown anyway, and positions cost more. */
  readCandidates = 8
  readonly #read: ReadFile
  readonly #files = new RecentMap<string, Promise<unknown>>(600)
  readonly #postings = new RecentMap<string, Promise<Postings>>(400)

  constructor(manifest: Manifest, read: ReadFile) {
    this.manifest = manifest
    this.frequent = new Set(manifest.frequent)
    this.#read = read
  }

  get simplifies(): boolean {
    return this.folder !== plainFolder
  }

  postings(term: string): Promise<Postings> {
    let postings = this.#postings.get(term)
    if (postings === undefined) {
      postings = this.#loadPostings(term)
      this.#postings.set(term, postings)
      postings.catch(() => this.#postings.delete(term))
    }
    return postings
  }

  /** Where a term stands in the `wanted` documents. */
  async occurrences(term: string, wanted: Uint32Array): Promise<Occurrences> {
    const number = shardOf(this.manifest.terms, term)
    const [shard, runs, postings] = await Promise.all([
      this.#shard('d', number),
      this.#decoded(`p/${number}`, decodeRuns),
      this.postings(term),
    ])
    const run = runs(shard.ordinals.size)[shard.ordinals.get(term) ?? -1]
    return decodePositions(run ?? new Uint8Array(0), postings.docs, wanted)
  }

  async record(doc: number): Promise<SearchRecord> {
    const { recordsPerFile } = this.manifest
    const records = await this.#decoded(`r/${Math.floor(doc / recordsPerFile)}`, decodeRecords)
    const record = records[doc % recordsPerFile]
    if (!record) throw new RangeError(`The search index holds no document ${doc}`)
    if (record.traditional) await this.loadSimplifier()
    return record
  }

  facetRows(chunk: number): Promise<FacetRow[]> {
    return this.#decoded(`c/${chunk}`, decodeFacetChunk)
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

  /** All figures whose term lies in [low, high], both ends included. */
  async figures(low: string, high: string): Promise<[term: string, entries: FigureEntry[]][]> {
    const first = Math.max(0, shardOf(this.manifest.figures, low))
    const last = shardOf(this.manifest.figures, high)
    const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
    const shards = await Promise.all(numbers.map((number) => this.#shard('f', number)))
    return shards.flatMap(({ ordinals, payloads }) =>
      [...ordinals]
        .filter(([term]) => term >= low && term <= high)
        .map(([term, i]): [string, FigureEntry[]] => [term, decodeFigures(payloads[i] ?? new Uint8Array(1))]),
    )
  }

  async bucket(prefix: string): Promise<Bucket | null> {
    const payload = await this.#payload('s', this.manifest.suggestions, prefix)
    return payload ? decodeBucket(payload) : null
  }

  /** Traditional → simplified, fetched when a reader or a stored text first needs it. */
  async loadSimplifier(): Promise<void> {
    const pairs = await this.#decoded('t2s', (bytes) => readTerms(new ByteReader(bytes)))
    if (!this.simplifies)
      this.folder = createFolder(
        new Map(
          pairs.map((pair) => {
            const [from = '', ...to] = pair
            return [from, to.join('')]
          }),
        ),
      )
  }

  async #loadPostings(term: string): Promise<Postings> {
    const payload = await this.#payload('d', this.manifest.terms, term)
    return payload ? decodePostings(payload) : NO_POSTINGS
  }

  async #payload(folder: string, router: readonly string[], term: string): Promise<Uint8Array | null> {
    const number = shardOf(router, term)
    if (number < 0) return null
    const shard = await this.#shard(folder, number)
    return shard.payloads[shard.ordinals.get(term) ?? -1] ?? null
  }

  #shard(folder: string, number: number): Promise<Shard> {
    return this.#decoded(`${folder}/${number}`, decodeShard)
  }

  /** A file is fetched and decoded once, however many ask for it; a failure is forgotten, so that a retry retries. */
  async #decoded<T>(name: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.#files.get(name)
    // The name tells the type: each folder has one decoder.
    if (known) return (await known) as T
    const file = this.#read(name, this.manifest.generation).then(decode)
    this.#files.set(name, file)
    file.catch(() => this.#files.delete(name))
    return file
  }
}

/** Lengths, then runs: the list must be counted by the companion shard, whose terms they belong to. */
function decodeRuns(bytes: Uint8Array): (count: number) => Uint8Array[] {
  let runs: Uint8Array[] | null = null
  return (count) => {
    if (runs) return runs
    const reader = new ByteReader(bytes)
    const lengths = Array.from({ length: count }, () => reader.integer())
    return (runs = lengths.map((length) => reader.raw(length)))
  }
}

/** Opens the current generation. */
export async function openIndex(read: ReadFile): Promise<SearchIndex> {
  return new SearchIndex(decodeManifest(await read('manifest', null)), read)
}
