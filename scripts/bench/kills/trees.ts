/** What a reader finds in the folders of a bench: every name and byte of a tree, and files that break off. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

export type Folders = { readonly archive: string; readonly site: string }
export type Trees = { readonly site: string | null; readonly entries: string | null }

export const treesOf = ({ archive, site }: Folders): Trees => ({
  site: digestOf(site),
  entries: digestOf(path.join(archive, 'articles')),
})

/** One digest of all names and bytes under a folder. */
function digestOf(folder: string): string | null {
  if (!existsSync(folder)) return null
  const hash = createHash('sha256')
  for (const file of filesOf(folder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(folder, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort()
}

/** Pages without an end and JSON that cannot be read, in a site and its archive's entries. */
export function countTorn({ archive, site }: Folders): number {
  return [site, path.join(archive, 'articles')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => filesOf(folder).map((file) => path.join(folder, file)))
    .filter((file) => isTorn(file, readFileSync(file, 'utf8'))).length
}

/** The end of a page; Astro puts the scripts of its last components behind it. */
const END = /<\/html>(?:<script[^>]*><\/script>)*$/u

function isTorn(file: string, text: string): boolean {
  if (file.endsWith('.html')) return !END.test(text.trimEnd())
  if (!/\.(?:json|webmanifest)$/u.test(file)) return false
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}
