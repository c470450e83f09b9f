/** Fetches a file of the index when a query needs it, and keeps what it has decoded. */
import { ByteReader } from './bytes.ts'
import { RecentMap } from './recentMap.ts'
import { decodeShard, readRuns, type Runs, type Shard } from './shards.ts'
import type { Terms } from './terms.ts'

/** Gives a file's bytes, decompressed: `manifest`, or a name within the current generation (`d/12`). */
export type ReadFile = (name: string, generation: string | null) => Promise<Uint8Array>

export class IndexFiles {
  readonly #generation: string
  readonly #read: ReadFile
  readonly #files = new RecentMap<string, Promise<unknown>>(600)

  constructor(generation: string, read: ReadFile) {
    this.#generation = generation
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
    return this.decoded(`${folder}/${number}`, decodeShard)
  }

  /** The runs of positions beside a shard of lists, which says how many there are. */
  positions(folder: string, number: number): Promise<(count: number) => Runs> {
    return this.decoded(`${folder}/${number}`, decodePositionRuns)
  }

  /** A file is fetched and decoded once, however many ask for it; a failure is forgotten, so that a retry retries. */
  async decoded<T>(name: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.#files.get(name)
    // The name tells the type: each folder has one decoder.
    if (known) return (await known) as T
    const file = this.#read(name, this.#generation).then(decode)
    this.#files.set(name, file)
    file.catch(() => this.#files.delete(name))
    return file
  }
}

function decodePositionRuns(bytes: Uint8Array): (count: number) => Runs {
  let runs: Runs | null = null
  return (count) => (runs ??= readRuns(new ByteReader(bytes), count))
}
