/** Facet columns, cut into chunks of documents, so that a query with few hits fetches little. */
import { ByteReader, ByteWriter, readList, writeList } from './bytes.ts'
import { byFacet, FACETS, type FacetRow } from './facets.ts'

/** Documents to a column file. */
export const CHUNK = 4096

/** The column files, {@link CHUNK} documents each: a row's values as one number into the sets that occur. */
export function* encodeFacetChunks(rows: readonly FacetRow[]): Generator<Uint8Array> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const writer = new ByteWriter()
    const chunk = rows.slice(from, from + CHUNK)
    writer.integer(chunk.length)
    for (const facet of FACETS)
      writeColumn(
        writer,
        chunk.map((row) => row[facet]),
      )
    for (const row of chunk) writer.byte(row.figures ? 1 : 0)
    yield writer.take()
  }
}

function writeColumn(writer: ByteWriter, column: readonly (readonly number[])[]): void {
  const sets = new Map<string, number>()
  const numbers = column.map((values) => {
    const key = values.join(' ')
    const number = sets.get(key) ?? sets.size
    sets.set(key, number)
    return number
  })
  writeList(writer, [...sets.keys()], (key) => writer.string(key))
  for (const number of numbers) writer.integer(number)
}

export function decodeFacetChunk(bytes: Uint8Array): FacetRow[] {
  const reader = new ByteReader(bytes)
  const size = reader.integer()
  const column = (): (readonly number[])[] => {
    const sets = readList(reader, () => reader.string().split(' ').filter(Boolean).map(Number))
    return Array.from({ length: size }, () => sets[reader.integer()] ?? [])
  }
  const columns = byFacet(column)
  return Array.from({ length: size }, (_, i) => ({
    ...byFacet((facet) => columns[facet][i] ?? []),
    figures: reader.byte() === 1,
  }))
}
