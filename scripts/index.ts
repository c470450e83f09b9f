/** The search index of an archive; called by the build once the site's pages are written. */
import { readSearchDocuments } from './searchDocuments.ts'
import { writeSearchIndex, type WrittenIndex } from './writeSearchIndex.ts'

/**
 * Reads `<archiveDir>/articles/` and the entities of the records in `cache`, writes `<outDir>/search/manifest.bin` and its generation's folder.
 *
 * @example buildSearchIndex('content', 'content/.cache/build', 'dist') // { manifest, files: 212, bytes: 1840233 }
 */
export function buildSearchIndex(archiveDir: string, cache: string, outDir: string): WrittenIndex {
  return writeSearchIndex(readSearchDocuments(archiveDir, cache), outDir)
}
