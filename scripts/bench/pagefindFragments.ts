/** Pagefind names a hit by a fragment's file; which article that is stands in the file. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { SearchDocument } from '../../src/search/document.ts'

/** Every file begins so, once unzipped. */
const MAGIC = 'pagefind_dcd'
const fragmentSchema = z.object({ url: z.string() })

/** `zh_1a2b3c` → the article's number in the corpus. */
export function toDocumentNumbers(
  root: string,
  documents: readonly SearchDocument[],
): ReadonlyMap<string, number> {
  const numbers = new Map(documents.map((document, i) => [`/${document.id}/`, i]))
  const folder = path.join(root, 'fragment')
  return new Map(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8')
      const { url } = fragmentSchema.parse(JSON.parse(text.slice(MAGIC.length)))
      return [file.replace('.pf_fragment', ''), numbers.get(url) ?? -1]
    }),
  )
}
