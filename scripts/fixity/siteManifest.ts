/** The manifests of a built site: of all it publishes, and of the raw files it was read from. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '../../src/schema/entry.ts'
import {
  compare,
  digestOf,
  digestsOf,
  fromManifest,
  listFiles,
  toManifest,
  type Difference,
  type Digests,
} from './digests.ts'

export const SITE_MANIFEST = 'manifest-sha256.txt'
export const RAW_MANIFEST = 'data/raw-sha256.txt'

/** A host's own (`.git`, `.well-known`) changes without us. */
const isLeftOut = (name: string): boolean => name.startsWith('.') || name === SITE_MANIFEST

/**
 * Lists every file of a finished site; `sha256sum --check manifest-sha256.txt` in its folder checks them, too.
 *
 * @param known digests of files that need not be read once more
 */
export function writeSiteManifest(site: string, known: Digests = new Map()): void {
  const digests = listFiles(site, isLeftOut).map((file): [string, string] => [
    file,
    known.get(file) ?? digestOf(path.join(site, file)),
  ])
  writeFileSync(path.join(site, SITE_MANIFEST), toManifest(new Map(digests)))
}

/** Lists the raw files that were read, by the digests they had then. */
export function writeRawManifest(site: string, pages: readonly Pick<Page, 'file' | 'sha256'>[]): void {
  const digests: Digests = new Map(
    pages.map(({ file, sha256 }): [string, string] => [file, sha256]).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  mkdirSync(path.join(site, 'data'), { recursive: true })
  writeFileSync(path.join(site, RAW_MANIFEST), toManifest(digests))
}

/** What of a site is not as it was published. */
export function checkSite(site: string): Difference[] {
  const listed = fromManifest(readFileSync(path.join(site, SITE_MANIFEST), 'utf8'))
  return compare(listed, digestsOf(site, listFiles(site, isLeftOut)))
}

/** What of the raw files is not as it was when the site was built; `files` are those a parse would read. */
export function checkRaw(site: string, raw: string, files: readonly string[]): Difference[] {
  const listed = fromManifest(readFileSync(path.join(site, RAW_MANIFEST), 'utf8'))
  return compare(listed, digestsOf(raw, files))
}
