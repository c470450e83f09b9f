/** What the code of the site's pages is made from, as one digest: what Astro need not bundle again while it is the same. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Of the program: what pages are written in, what they import, and what they are bundled by. */
const SOURCES = ['src', 'public', 'content/rules', 'content/model', 'scripts/pages']
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json']

export type Address = { readonly site: string; readonly base: string }

/** Hex, the same for the same program and address. */
export function codeDigest(project: string, { site, base }: Address): string {
  const hash = createHash('sha256').update(`${process.version}\n${site}\n${base}\n`)
  for (const file of [...SOURCES.flatMap((folder) => filesUnder(project, folder)), ...FILES]) {
    const at = path.join(project, file)
    if (existsSync(at)) hash.update(`${file}\n`).update(readFileSync(at))
  }
  return hash.digest('hex').slice(0, 20)
}

function filesUnder(project: string, folder: string): string[] {
  return readdirSync(path.join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)))
    .sort()
}
