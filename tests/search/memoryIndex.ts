import path from 'node:path'
import { buildPart, type BuildOptions } from '../../src/search/build.ts'
import type { SearchDocument } from '../../src/search/document.ts'
import { NO_FILTERS } from '../../src/search/filters.ts'
import type { SliceName } from '../../src/search/indexFiles.ts'
import { encodeManifest, type LaidPart } from '../../src/search/manifest.ts'
import type { Unit } from '../../src/search/numbers.ts'
import { openIndex, type SearchIndex } from '../../src/search/openIndex.ts'
import { PackWriter } from '../../src/search/packs.ts'
import { search } from '../../src/search/search.ts'

export const EMPTY: SearchDocument = {
  id: 'a',
  url: 'articles/a/',
  headline: '',
  kicker: '',
  subhead: '',
  body: [],
  captions: [],
  dateline: '',
  reporters: [],
  authors: [],
  district: null,
  otherDistricts: [],
  topics: [],
  keywords: [],
  entities: [],
  newspaper: null,
  date: null,
  dateApprox: null,
  pageNumber: null,
  section: null,
  figures: [],
}

/** A document of an archive written in a line. */
export function toDocument(id: string, fields: Partial<SearchDocument>): SearchDocument {
  return { ...EMPTY, id, url: `articles/${id}/`, ...fields }
}

const OPTIONS: BuildOptions = { simplifier: new Map(), toPinyin: () => [] }

export type MemoryIndex = {
  readonly index: SearchIndex
  /** By name, those of further parts behind the number of the part: `d/0`, `1/d/0`. */
  readonly files: Map<string, Uint8Array>
  readonly read: string[]
  readonly readFile: (slice: SliceName | null) => Promise<Uint8Array>
}

/** Builds and opens an index without a disk; `read` lists the slices a query fetched. */
export function openMemoryIndex(
  documents: readonly SearchDocument[],
  options: Partial<BuildOptions> = {},
): Promise<MemoryIndex> {
  return openMemoryParts([documents], options)
}

/** The same of several parts, the oldest first. */
export async function openMemoryParts(
  parts: readonly (readonly SearchDocument[])[],
  options: Partial<BuildOptions> = {},
): Promise<MemoryIndex> {
  const files = new Map<string, Uint8Array>()
  const units: Unit[] = []
  const laid = parts.map((documents, number): LaidPart => {
    const generation = number === 0 ? '' : String(number)
    const packs = new PackWriter(() => undefined)
    const before = number === 0 ? {} : { unitsBefore: [...units] }
    const part = buildPart(documents, { ...OPTIONS, ...before, ...options }, (name, bytes) => {
      packs.add(path.dirname(name), bytes)
      files.set(path.join(generation, name), bytes)
    })
    units.push(...part.units)
    return { ...part, generation, packs: packs.finish() }
  })
  files.set('manifest', encodeManifest({ parts: laid }))
  const read: string[] = []
  const readFile = async (slice: SliceName | null): Promise<Uint8Array> => {
    const name = slice === null ? 'manifest' : path.join(slice.generation, slice.name)
    read.push(name)
    const bytes = files.get(name)
    if (!bytes) throw new Error(`No file ${name}`)
    return bytes
  }
  return { index: await openIndex(readFile), files, read, readFile }
}

/** The ids a query finds, best first. */
export async function findIds(index: SearchIndex, query: string): Promise<string[]> {
  const reply = await search(index, { query, filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 1000 })
  return reply.results.map((result) => result.record.id)
}
