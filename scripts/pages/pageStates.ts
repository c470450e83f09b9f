/** What is known of the files of a built site: by what key each was made, its digest, and how the file lay on the disk then. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../output/replaceFile.ts'
import { isAsStamped, stampSchema } from '../output/stamp.ts'
import { toSiteName } from '../siteName.ts'

const stateSchema = z.object({
  /** The route's `cacheKey`; null where it gives none, and the page is rendered each time. */
  key: z.string().nullable(),
  sha256: z.string(),
  stamp: stampSchema,
})
export type PageState = z.infer<typeof stateSchema>
const fileSchema = z.object({ code: z.string(), pages: z.record(z.string(), stateSchema) })

export type PageStates = { readonly code: string; readonly pages: ReadonlyMap<string, PageState> }

/** Where it is kept what is known of a site. */
export const stateFileOf = (folder: string, site: string): string =>
  path.join(folder, `pages-${toSiteName(site)}.json`)

/** What the last build left of a site, and by which code; nothing where nobody knows. */
export function readPageStates(file: string): PageStates {
  try {
    const { code, pages } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    return { code, pages: new Map(Object.entries(pages)) }
  } catch {
    return { code: '', pages: new Map() }
  }
}

/**
 * Whether a file of a spare site is a page as the last build left it, which the next may have as it is.
 *
 * @param languages the further ones, whose pages lie in folders of their own
 */
export function pagesToKeep(
  states: string,
  site: string,
  languages: readonly string[],
): (file: string, at: string) => boolean {
  const left = new Map(
    ['', ...languages].flatMap((language) =>
      Array.from(
        readPageStates(stateFileOf(states, path.join(site, language))).pages,
        ([file, { stamp }]) => [path.posix.join(language, file), stamp] as const,
      ),
    ),
  )
  return (file, at) => {
    const stamp = left.get(file)
    return stamp !== undefined && isAsStamped(at, stamp)
  }
}

export function writePageStates(file: string, code: string, pages: ReadonlyMap<string, PageState>): void {
  replaceFile(file, JSON.stringify({ code, pages: Object.fromEntries(pages) }))
}
