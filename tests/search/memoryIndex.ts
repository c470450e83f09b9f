import { buildIndex, type BuildOptions } from '../../src/search/build.ts'
import type { SearchDocument } from '../../src/search/document.ts'
import { NO_FILTERS } from '../../src/search/filters.ts'
import { encodeManifest } from '../../src/search/manifest.ts'
import { openIndex, type SearchIndex } from '../../src/search/openIndex.ts'
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
  readonly files: Map<string, Uint8Array>
  readonly read: string[]
}

/** Builds and opens an index without a disk; `read` lists the files a query fetched. */
export async function openMemoryIndex(
  documents: readonly SearchDocument[],
  options: Partial<BuildOptions> = {},
): Promise<MemoryIndex> {
  const files = new Map<string, Uint8Array>()
  const manifest = buildIndex(documents, { ...OPTIONS, ...options }, (name, bytes) => files.set(name, bytes))
  files.set('manifest', encodeManifest(manifest))
  const read: string[] = []
  const index = await openIndex(async (name) => {
    read.push(name)
    const bytes = files.get(name)
    if (!bytes) throw new Error(`No file ${name}`)
    return bytes
  })
  return { index, files, read }
}

/** The ids a query finds, best first. */
export async function findIds(index: SearchIndex, query: string): Promise<string[]> {
  const reply = await search(index, { query, filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 1000 })
  return reply.results.map((result) => result.record.id)
}
