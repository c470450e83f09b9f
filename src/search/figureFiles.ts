/** The reader's side of rankedFigures.ts: bounds, entries and articles of ranks. */
import {
  COLUMN,
  decodeColumn,
  decodeEntries,
  decodeValue,
  docsOfBits,
  ENTRIES,
  markDoc,
  markSet,
} from './rankedFigures.ts'
import type { FigureEntry } from './figureEntries.ts'
import type { IndexFiles } from './indexFiles.ts'
import type { Ranks, RankRun } from './rankSets.ts'
import type { Terms } from './terms.ts'

export class FigureFiles {
  readonly #files: IndexFiles
  readonly #values: Terms
  readonly #documents: number

  constructor(files: IndexFiles, values: Terms, documents: number) {
    this.#files = files
    this.#values = values
    this.#documents = documents
  }

  /** The first rank of a key that is at least this one, or past it where `past`. */
  async rankOf(key: string, past: boolean): Promise<number> {
    const number = this.#values.floor(key)
    if (number < 0) return 0
    const { terms, payload } = await this.#files.shard('v', number)
    const at = terms.floor(key)
    if (at < 0) return decodeValue(payload(0))[0]
    const [first, count] = decodeValue(payload(at))
    return terms.at(at) === key && !past ? first : first + count
  }

  /** What lists show of these figures, in their order. */
  async entries(ranks: readonly number[]): Promise<FigureEntry[]> {
    const files = await this.#byFile(ranks, ENTRIES, (file) =>
      this.#files.decoded(`f/${file}`, decodeEntries),
    )
    return ranks.flatMap((rank) => files.get(Math.floor(rank / ENTRIES))?.[rank % ENTRIES] ?? [])
  }

  /** The article of each of these figures. */
  async docsOf(ranks: Uint32Array): Promise<Uint32Array> {
    const files = await this.#byFile(ranks, COLUMN, (file) => this.#column(file))
    return ranks.map((rank) => files.get(Math.floor(rank / COLUMN))?.[rank % COLUMN] ?? 0)
  }

  /** All articles of a set of figures, ascending. */
  async articlesOf(ranks: Ranks): Promise<Uint32Array> {
    const bits = new Uint8Array(Math.ceil(this.#documents / 8))
    if (ranks.kind === 'listed') for (const doc of await this.docsOf(ranks.ranks)) markDoc(bits, doc)
    else await Promise.all(ranks.runs.flatMap((run) => toNodes(run)).map((node) => this.#mark(node, bits)))
    return docsOfBits(bits)
  }

  async #mark({ level, number, from, to }: Node, bits: Uint8Array): Promise<void> {
    if (level > 0) return markSet(await this.#files.decoded(`n/${level}-${number}`, (bytes) => bytes), bits)
    const column = await this.#column(number)
    for (const doc of column.subarray(from, to)) markDoc(bits, doc)
  }

  #column(file: number): Promise<Uint32Array> {
    return this.#files.decoded(`n/0-${file}`, decodeColumn)
  }

  async #byFile<T>(
    ranks: Iterable<number>,
    size: number,
    read: (file: number) => Promise<T>,
  ): Promise<Map<number, T>> {
    const numbers = new Set<number>()
    for (const rank of ranks) numbers.add(Math.floor(rank / size))
    return new Map(await Promise.all(Array.from(numbers, async (file) => [file, await read(file)] as const)))
  }
}

/** A file of articles: of a column (level 0) the part from `from` up to `to`. */
type Node = { readonly level: number; readonly number: number; readonly from: number; readonly to: number }

/** The fewest files that hold a run: the ends in parts of columns, the middle in sets that double. */
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
