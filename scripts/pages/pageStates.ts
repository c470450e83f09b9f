/** What is known of the files of a built site: by what key each was made, its digest, and how the file lay on the disk then. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { replaceFile } from '../output/replaceFile.ts'
import { stampSchema } from '../output/stamp.ts'

const stateSchema = z.object({
  /** The route's `cacheKey`; null where it gives none, and the page is rendered each time. */
  key: z.string().nullable(),
  sha256: z.string(),
  stamp: stampSchema,
})
export type PageState = z.infer<typeof stateSchema>
const fileSchema = z.object({ code: z.string(), pages: z.record(z.string(), stateSchema) })

/** What the last build left of a site; nothing where it was made by other code, or where nobody knows. */
export function readPageStates(file: string, code: string): Map<string, PageState> {
  try {
    const known = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    return new Map(known.code === code ? Object.entries(known.pages) : [])
  } catch {
    return new Map()
  }
}

export function writePageStates(file: string, code: string, pages: ReadonlyMap<string, PageState>): void {
  replaceFile(file, JSON.stringify({ code, pages: Object.fromEntries(pages) }))
}
