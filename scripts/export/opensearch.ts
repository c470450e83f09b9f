/** An archive for OpenSearch: the body that makes its index, and files for the bulk API; a document is written as it is read. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SearchDocument } from '../../src/search/document.ts'
import { UnitTable } from '../../src/search/figureEntries.ts'
import { INDEX_BODY } from '../../src/search/opensearch/indexBody.ts'
import { toSources } from '../../src/search/opensearch/toSources.ts'
import { openAppender, type Appender } from '../appender.ts'

/** A bulk request at most: OpenSearch takes 100 MB unless told otherwise (`http.max_content_length`). */
const LARGEST = 60_000_000

export type WrittenBulk = { readonly articles: number; readonly figures: number; readonly files: number }

/**
 * Writes `index.json` and `bulk-000.ndjson`, `bulk-001.ndjson`, … into the folder: a line that says what to do, a line of what, each
 * ended by a newline. Sending a file again changes nothing: ids are the articles' own. The documents are walked twice: the archive's
 * units are learnt first.
 */
export function writeBulk(
  documents: Iterable<SearchDocument>,
  folder: string,
  largest = LARGEST,
): WrittenBulk {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'index.json'), `${JSON.stringify(INDEX_BODY, null, 2)}\n`)
  const units = new UnitTable()
  for (const document of documents) units.add(document)
  const bulk = new BulkFiles(folder, largest)
  let [articles, figures] = [0, 0]
  for (const document of documents) {
    const sources = toSources(document, units)
    for (const { id, ...source } of sources) bulk.add(id, { id, ...source })
    articles += 1
    figures += sources.length - 1
  }
  bulk.close()
  return { articles, figures, files: bulk.files }
}

class BulkFiles {
  readonly #folder: string
  readonly #largest: number
  #file: Appender | null = null
  #bytes = 0
  files = 0

  constructor(folder: string, largest: number) {
    this.#folder = folder
    this.#largest = largest
  }

  add(id: string, source: object): void {
    const lines = `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(source)}\n`
    const size = Buffer.byteLength(lines)
    if (this.#file === null || this.#bytes + size > this.#largest) this.#next()
    this.#file?.write(lines)
    this.#bytes += size
  }

  close(): void {
    this.#file?.close()
    this.#file = null
  }

  #next(): void {
    this.close()
    const name = `bulk-${String(this.files).padStart(3, '0')}.ndjson`
    this.#file = openAppender(path.join(this.#folder, name))
    this.#bytes = 0
    this.files += 1
  }
}
