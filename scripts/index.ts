/** The search index of an archive; made by the build beside the site's pages. */
import type { Keeping } from './kept.ts'
import { readSearchDocuments } from './searchDocuments.ts'
import { writeSearchIndex, type WrittenIndex } from './writeSearchIndex.ts'

/**
 * Reads the records in `cache`, writes `<outDir>/search/manifest.bin` and its generation's folder.
 *
 * @example buildSearchIndex('content/.cache/build', 'dist') // { manifest, digests, bytes: 1840233 }
 */
export function buildSearchIndex(
  cache: string,
  outDir: string,
  keeping: Keeping | null = null,
): WrittenIndex {
  return writeSearchIndex(readSearchDocuments(cache, keeping), outDir, keeping)
}
