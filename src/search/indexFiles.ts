/** Fetches a slice of a part when a query needs it, and keeps what it has decoded. */
import { ByteReader } from './bytes.ts'
import { toPlaces, type PackTable, type Place, type Places } from './packs.ts'
import { RecentMap } from './recentMap.ts'
import { decodeShard, readRuns, type Runs, type Shard } from './shards.ts'
import type { Terms } from './terms.ts'

/** A slice, by its name within its part (`d/12`), and where it lies. */
export type SliceName = { readonly generation: string; readonly name: string; readonly place: Place }
/** Gives the bytes of the manifest (null) or of a slice, inflated. */
export type ReadFile = (slice: SliceName | null) => Promise<Uint8Array>

export class IndexFiles {
  readonly #generation: string
  readonly #places: Places
  readonly #read: ReadFile
  readonly #decoded = new RecentMap<string, Promise<unknown>>(600)

  constructor(generation: string, packs: PackTable, read: ReadFile) {
    this.#generation = generation
    this.#places = toPlaces(packs)
    this.#read = read
  }

  /** What a folder of shards holds under a term, found by its router. */
  async payload(folder: string, router: Terms, term: string): Promise<Uint8Array | null> {
    const number = router.floor(term)
    if (number < 0) return null
    const { terms, payload } = await this.shard(folder, number)
    const at = terms.indexOf(term)
    return at < 0 ? null : payload(at)
  }

  shard(folder: string, number: number): Promise<Shard> {
    return this.decoded(folder, number, decodeShard)
  }

  /** The runs of positions beside a shard of lists, which says how many there are. */
  positions(folder: string, number: number): Promise<(count: number) => Runs> {
    return this.decoded(folder, number, decodePositionRuns)
  }

  /** A slice is fetched and decoded once, however many ask for it; a failure is forgotten, so that a retry retries. */
  async decoded<T>(folder: string, number: number, decode: (bytes: Uint8Array) => T): Promise<T> {
    const name = `${folder}/${number}`
    const known = this.#decoded.get(name)
    // The name tells the type: each folder has one decoder.
    if (known) return (await known) as T
    const place = this.#places.get(folder)?.[number]
    if (place === undefined) throw new RangeError(`The search index holds no ${name}`)
    const slice = this.#read({ generation: this.#generation, name, place }).then(decode)
    this.#decoded.set(name, slice)
    slice.catch(() => this.#decoded.delete(name))
    return slice
  }
}

function decodePositionRuns(bytes: Uint8Array): (count: number) => Runs {
  let runs: Runs | null = null
  return (count) => (runs ??= readRuns(new ByteReader(bytes), count))
}
