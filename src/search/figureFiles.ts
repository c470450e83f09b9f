/** The reader's side of rankedFigures.ts: bounds, amounts and articles of ranks, in a part of the index. */
import { docsOfBits, markDoc, markSet } from './articleSets.ts'
import {
  COLUMN,
  decodeColumn,
  decodeValue,
  keyAt,
  type AmountRouter,
  type Column,
  type FigurePlace,
} from './rankedFigures.ts'
import type { IndexFiles } from './indexFiles.ts'
import type { Ranks, RankRun } from './rankSets.ts'

export class FigureFiles {
  readonly #files: IndexFiles
  readonly #router: AmountRouter
  readonly #documents: number

  constructor(files: IndexFiles, router: AmountRouter, documents: number) {
    this.#files = files
    this.#router = router
    this.#documents = documents
  }

  /** The first rank of a key that is at least this one, or past it where `past`. */
  async rankOf(key: string, past: boolean): Promise<number> {
    const number = this.#router.amounts.floor(key)
    if (number < 0) return 0
    const { terms, payload } = await this.#files.shard('v', number)
    const at = terms.floor(key)
    if (at < 0) return decodeValue(payload(0))[0]
    const [first, count] = decodeValue(payload(at))
    return terms.at(at) === key && !past ? first : first + count
  }

  /** The key of each of these ranks. */
  keysOf(ranks: readonly number[]): Promise<string[]> {
    const { amountRanks } = this.#router
    return Promise.all(
      ranks.map(async (rank) => {
        const number = amountRanks.findLastIndex((first) => first <= rank)
        return keyAt(await this.#files.shard('v', number), rank)
      }),
    )
  }

  /** Where each of these figures stands. */
  async placesOf(ranks: readonly number[]): Promise<FigurePlace[]> {
    const columns = await this.#columnsOf(ranks)
    return ranks.map((rank) => {
      const { docs, ordinals } = columns.get(Math.floor(rank / COLUMN)) ?? {}
      return { doc: docs?.[rank % COLUMN] ?? 0, ordinal: ordinals?.[rank % COLUMN] ?? 0 }
    })
  }

  /** The article of each of these figures. */
  async docsOf(ranks: Uint32Array): Promise<Uint32Array> {
    const columns = await this.#columnsOf(ranks)
    return ranks.map((rank) => columns.get(Math.floor(rank / COLUMN))?.docs[rank % COLUMN] ?? 0)
  }

  /** All articles of a set of figures, ascending. */
  async articlesOf(ranks: Ranks): Promise<Uint32Array> {
    const bits = new Uint8Array(Math.ceil(this.#documents / 8))
    if (ranks.kind === 'listed') for (const doc of await this.docsOf(ranks.ranks)) markDoc(bits, doc)
    else await Promise.all(ranks.runs.flatMap((run) => toNodes(run)).map((node) => this.#mark(node, bits)))
    return docsOfBits(bits)
  }

  async #mark({ level, number, from, to }: Node, bits: Uint8Array): Promise<void> {
    if (level > 0) return markSet(await this.#files.decoded(`n${level}`, number, (bytes) => bytes), bits)
    const { docs } = await this.#column(number)
    for (const doc of docs.subarray(from, to)) markDoc(bits, doc)
  }

  #column(number: number): Promise<Column> {
    return this.#files.decoded('n0', number, decodeColumn)
  }

  async #columnsOf(ranks: Iterable<number>): Promise<Map<number, Column>> {
    const numbers = new Set<number>()
    for (const rank of ranks) numbers.add(Math.floor(rank / COLUMN))
    return new Map(
      await Promise.all(Array.from(numbers, async (number) => [number, await this.#column(number)] as const)),
    )
  }
}

/** A slice of articles: of a column (level 0) the part from `from` up to `to`. */
type Node = { readonly level: number; readonly number: number; readonly from: number; readonly to: number }

/** The fewest slices that hold a run: the ends in parts of columns, the middle in sets that double. */
export function toNodes([from, to]: RankRun): Node[] {
  const nodes: Node[] = []
  for (let at = from; at < to;) {
    let level = 0
    while (at % (COLUMN << (level + 1)) === 0 && at + (COLUMN << (level + 1)) <= to) level++
    const size = COLUMN << level
    const number = Math.floor(at / size)
    const end = Math.min(to, (number + 1) * size)
    nodes.push({ level, number, from: at - number * size, to: end - number * size })
    at = end
  }
  return nodes
}
