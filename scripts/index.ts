/** The search index of an archive; made by the build beside the site's pages. */
import type { Keeping } from './kept.ts'
import { openSearchDocuments } from './searchDocuments.ts'
import { writeSearchIndex, type WrittenIndex } from './writeSearchIndex.ts'

/**
 * Reads the records in `cache`, writes `<outDir>/search/manifest.bin` and the folders of its parts.
 *
 * @example await buildSearchIndex('content/.cache/build', 'dist') // { manifest, digests, bytes: 1840233 }
 */
export async function buildSearchIndex(
  cache: string,
  outDir: string,
  keeping: Keeping | null = null,
): Promise<WrittenIndex> {
  const { parts, close } = openSearchDocuments(cache, keeping)
  const written = await writeSearchIndex(parts, outDir, keeping)
  close()
  return written
}
