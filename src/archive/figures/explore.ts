/**
 * Answers a question from the explorer's files, reading no more of them than the page of results needs.
 *
 * Reading is passed in, so that the browser fetches and a test reads from memory.
 */
import { readAmount } from './amount.ts'
import type { FigureQuery } from './query.ts'
import { ROWS, statusNumber } from './setNames.ts'
import type { Columns, ExplorerRow, Head } from './shards.ts'

export type SetFiles = {
  readonly columns: (chunk: number) => Promise<Columns>
  /** A file of rows of a set; without a name of this one. */
  readonly rows: (set: string, file: number) => Promise<readonly ExplorerRow[]>
}

export type Answer = {
  readonly rows: readonly ExplorerRow[]
  readonly count: number
  /** False where counting stopped before the end: there are `count` or more. */
  readonly counted: boolean
}

/** Results a page. */
export const PAGE = 50
/** Chunks to read for the sake of a count alone: 100,000 figures, some 600 kB compressed. */
const COUNTED_CHUNKS = 24

type Filter = {
  readonly place: number | null
  readonly from: number
  readonly to: number
  readonly status: number | null
  readonly min: number
  readonly max: number
}

/** One page of the answer. A place the set does not know has no figures in it. */
export async function explore(query: FigureQuery, head: Head, files: SetFiles): Promise<Answer> {
  const filter = toFilter(query, head)
  if (filter === null) return { rows: [], count: 0, counted: true }
  const first = (query.page - 1) * PAGE
  const found: RowPlace[] = []
  const known = exact(filter, head)
  let count = 0
  let read = 0
  let counted = true
  for (const chunk of inOrder(head, query.order)) {
    if (!mayMatch(head.chunks[chunk], filter)) continue
    if (found.length === PAGE && (known !== null || read >= COUNTED_CHUNKS)) {
      counted = false
      break
    }
    read += 1
    const columns = await files.columns(chunk)
    const matching = matches(columns, filter, query.order)
    const from = Math.max(0, first - count)
    const wanted = matching.slice(from, from + PAGE - found.length)
    if (wanted.length > 0) found.push(...toRowPlaces(wanted, columns, head, chunk))
    count += matching.length
  }
  return { rows: await readRows(found, files), count: known ?? count, counted: counted || known !== null }
}

function toFilter(query: FigureQuery, head: Head): Filter | null {
  const place = query.district === null ? null : head.places.indexOf(query.district)
  if (place === -1) return null
  return {
    place,
    from: query.from ?? Number.NEGATIVE_INFINITY,
    to: query.to ?? Number.POSITIVE_INFINITY,
    status: query.status === null ? null : statusNumber(query.status),
    min: readAmount(query.min) ?? Number.NEGATIVE_INFINITY,
    max: readAmount(query.max) ?? Number.POSITIVE_INFINITY,
  }
}

function inOrder(head: Head, order: FigureQuery['order']): number[] {
  const chunks = head.chunks.map((_, i) => i)
  return order === 'desc' ? chunks : chunks.reverse()
}

/** Where a row lies: in which set, and how many of that set lie before it. */
type RowPlace = { readonly set: string; readonly rank: number }

function toRowPlaces(
  wanted: readonly number[],
  { set, normalized }: Columns,
  head: Head,
  chunk: number,
): RowPlace[] {
  const next = [...(head.chunks[chunk]?.starts ?? [])]
  const places = normalized.map((_, i): RowPlace => {
    const number = set?.[i] ?? 0
    const rank = next[number] ?? 0
    next[number] = rank + 1
    return { set: head.sets[number] ?? '', rank }
  })
  return wanted.flatMap((at) => places[at] ?? [])
}

function mayMatch(chunk: Head['chunks'][number] | undefined, filter: Filter): boolean {
  if (chunk === undefined || chunk.max < filter.min || chunk.min > filter.max) return false
  if (filter.place !== null && !chunk.places.includes(filter.place)) return false
  return chunk.years[1] >= filter.from && chunk.years[0] <= filter.to
}

/** Places in the chunk of the figures that match, in the order asked for. */
function matches(columns: Columns, filter: Filter, order: FigureQuery['order']): number[] {
  const found: number[] = []
  for (const [i, value] of columns.normalized.entries()) {
    if (value < filter.min || value > filter.max) continue
    if (filter.place !== null && columns.place[i] !== filter.place) continue
    if (filter.status !== null && columns.status[i] !== filter.status) continue
    const year = columns.year[i] ?? 0
    if (year >= filter.from && year <= filter.to) found.push(i)
  }
  return order === 'desc' ? found : found.reverse()
}

/** The count, where the head knows it without reading a chunk: no range of values asked for. */
function exact(filter: Filter, head: Head): number | null {
  if (filter.min !== Number.NEGATIVE_INFINITY || filter.max !== Number.POSITIVE_INFINITY) return null
  return head.counts
    .filter(([place, year, status]) => {
      if (filter.place !== null && place !== filter.place) return false
      if (filter.status !== null && status !== filter.status) return false
      return year >= filter.from && year <= filter.to
    })
    .reduce((sum, [, , , count]) => sum + count, 0)
}

async function readRows(found: readonly RowPlace[], files: SetFiles): Promise<ExplorerRow[]> {
  const fileOf = ({ set, rank }: RowPlace): string => `${set} ${Math.floor(rank / ROWS)}`
  const wanted = new Map(found.map((place) => [fileOf(place), place]))
  const read = new Map(
    await Promise.all(
      Array.from(
        wanted,
        async ([name, { set, rank }]) => [name, await files.rows(set, Math.floor(rank / ROWS))] as const,
      ),
    ),
  )
  return found.flatMap((place) => read.get(fileOf(place))?.[place.rank % ROWS] ?? [])
}
