/** The reader's side of a dictionary: of the articles' text, or of the figures' clauses. */
import type { IndexFiles } from './indexFiles.ts'
import { isNumeric } from './numeric.ts'
import { decodePositions, decodePostings, NO_POSTINGS, type Occurrences, type Postings } from './postings.ts'
import { RecentMap } from './recentMap.ts'
import type { Terms } from './terms.ts'

export type DictionaryFiles = {
  readonly files: IndexFiles
  /** Folders of lists and of positions. */
  readonly lists: string
  readonly positions: string
  /** First terms of the shards, and the grams that hold no positions because they are found too often. */
  readonly terms: Terms
  readonly frequent: Terms
  /** Grams of digits grow however rare they are. */
  readonly numeric: boolean
}

export class Dictionary {
  readonly #given: DictionaryFiles
  readonly #postings = new RecentMap<string, Promise<Postings>>(400)

  constructor(given: DictionaryFiles) {
    this.#given = given
  }

  /** Whether a gram holds no positions, its longer ones being terms. */
  grows(term: string): boolean {
    return (this.#given.numeric && isNumeric(term)) || this.#given.frequent.indexOf(term) >= 0
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
    const { files, lists, positions, terms } = this.#given
    const number = terms.floor(term)
    const [shard, runs, postings] = await Promise.all([
      files.shard(lists, number),
      files.positions(positions, number),
      this.postings(term),
    ])
    const run = runs(shard.terms.length)(shard.terms.indexOf(term))
    return decodePositions(run, postings.docs, wanted)
  }

  /** Fetches what {@link occurrences} will ask for; a failure shows there. */
  expectOccurrences(term: string): void {
    const number = this.#given.terms.floor(term)
    if (number >= 0) this.#given.files.positions(this.#given.positions, number).catch(() => undefined)
  }

  async #loadPostings(term: string): Promise<Postings> {
    const { files, lists, terms } = this.#given
    const payload = await files.payload(lists, terms, term)
    return payload ? decodePostings(payload) : NO_POSTINGS
  }
}
