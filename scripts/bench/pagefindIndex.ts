/** The same corpus indexed by Pagefind, through its own Node interface. */
import path from 'node:path'
import { close, createIndex } from 'pagefind'
import type { SearchDocument } from '../../src/search/document.ts'
import { TEXT } from '../../src/search/namespaces.ts'
import { toSegments } from '../../src/search/stream.ts'

/** Writes `<root>/pagefind/`; gives seconds. */
export async function writePagefind(documents: readonly SearchDocument[], root: string): Promise<number> {
  const start = performance.now()
  const { index, errors } = await createIndex({ forceLanguage: 'zh' })
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  for (const document of documents) {
    const segments = toSegments(document).filter((segment) => segment.namespace === TEXT)
    const content = segments.map((segment) => segment.text).join('\n')
    await index.addCustomRecord({
      url: `/${document.id}/`,
      content,
      language: 'zh',
      meta: { title: document.headline },
    })
  }
  await index.writeFiles({ outputPath: path.join(root, 'pagefind') })
  await close()
  return (performance.now() - start) / 1000
}
