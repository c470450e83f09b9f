/** The reader's side of the index: its parts as one, what a query asks of it in terms, documents and figures. */
import { ByteReader } from './bytes.ts'
import { joinTotals, type FacetRow, type FacetTotals } from './facets.ts'
import { createFolder, plainFolder, type Folder } from './fold.ts'
import { IndexPart } from './indexPart.ts'
import type { ReadFile } from './indexFiles.ts'
import { decodeManifest, type Manifest } from './manifest.ts'
import type { Unit } from './numbers.ts'
import type { SearchRecord } from './records.ts'
import { readTerms } from './terms.ts'

/** Documents on a page of results: so many are read anyway. */
const FEW = 10

export class SearchIndex {
  /** The oldest first. */
  readonly parts: readonly IndexPart[]
  readonly documents: number
  readonly facets: FacetTotals
  /** Of two parts that know a unit the older one says what it is. */
  readonly units: readonly Unit[]
  /** Folds as the index does, once {@link loadSimplifier} has run; without traditional characters until then. */
  folder: Folder = plainFolder
  /** So few candidates are read and looked through: they are likely to be shown anyway, and positions cost more. */
  readCandidates = FEW

  constructor({ parts }: Manifest, read: ReadFile) {
    this.facets = joinTotals(parts.map(({ facets }) => facets))
    const units = parts.flatMap((part) => part.units)
    this.units = [...new Map(units.toReversed().map((unit) => [unit.unit, unit])).values()]
    let documents = 0
    this.parts = parts.map((part) => {
      const opened = new IndexPart(part, documents, this.facets, read)
      documents += part.documents
      return opened
    })
    this.documents = documents
  }

  get simplifies(): boolean {
    return this.folder !== plainFolder
  }

  /** Documents whose headline is this text, folded. */
  async headlined(folded: string): Promise<readonly number[]> {
    const found = this.parts.map(async (part) =>
      (await part.headlined(folded)).map((doc) => doc + part.firstDoc),
    )
    return (await Promise.all(found)).flat()
  }

  async record(doc: number): Promise<SearchRecord> {
    const part = this.#partOf(doc)
    if (!part) throw new RangeError(`The search index holds no document ${doc}`)
    const record = await part.record(doc - part.firstDoc)
    if (record.traditional) await this.loadSimplifier()
    return record
  }

  /** The facet rows of these documents, ascending: of few from their records, which are shown anyway, of many by columns. */
  async facetsOf(docs: Uint32Array): Promise<(doc: number) => FacetRow | undefined> {
    if (docs.length <= FEW) {
      const records = await Promise.all(
        Array.from(docs, async (doc) => [doc, await this.record(doc)] as const),
      )
      const known = new Map(records)
      return (doc) => known.get(doc)?.facets
    }
    const rows = await Promise.all(
      this.parts.map((part) => part.facetsOf(docsWithin(part, docs).map((doc) => doc - part.firstDoc))),
    )
    return (doc) => {
      const number = this.parts.findLastIndex(({ firstDoc }) => firstDoc <= doc)
      return rows[number]?.(doc - (this.parts[number]?.firstDoc ?? 0))
    }
  }

  /** Traditional → simplified, fetched when a reader or a stored text first needs it. */
  async loadSimplifier(): Promise<void> {
    const pairs = await this.parts[0]?.files.decoded('t2s', 0, (bytes) => readTerms(new ByteReader(bytes)))
    if (!this.simplifies && pairs !== undefined)
      this.folder = createFolder(
        new Map(
          Array.from(pairs, (pair) => {
            const [from = '', ...to] = pair
            return [from, to.join('')]
          }),
        ),
      )
  }

  #partOf(doc: number): IndexPart | undefined {
    return this.parts.findLast(({ firstDoc }) => firstDoc <= doc)
  }
}

/** Of ascending documents those of a part. */
export function docsWithin({ firstDoc, manifest }: IndexPart, docs: Uint32Array): Uint32Array {
  return docs.filter((doc) => doc >= firstDoc && doc < firstDoc + manifest.documents)
}

/** Opens the current generation. */
export async function openIndex(read: ReadFile): Promise<SearchIndex> {
  return new SearchIndex(decodeManifest(await read(null)), read)
}
