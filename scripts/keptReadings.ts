/**
 * Readings that need not be done again: the pages of a raw file, by the digest of its bytes, its name, what was decided and said of
 * it, and what it is read by. A file each under `.cache/readings/`, which may be deleted at any time.
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import type { Page } from '../src/schema/entry.ts'
import { replaceFile } from './output/replaceFile.ts'

export type KeptReading = { readonly file: string; readonly key: string }

/** Where the reading of a raw file is kept: one place a name, whatever the file holds. */
export function placeOfReading(folder: string, name: string): string {
  const hash = createHash('sha256').update(name).digest('hex')
  return path.join(folder, hash.slice(0, 2), `${hash.slice(2, 22)}.json`)
}

/** The pages kept under this key; null where there are none. Written by this program under a digest of it: not checked again. */
export function readKept({ file, key }: KeptReading): Page[] | null {
  try {
    const text = readFileSync(file, 'utf8')
    return text.startsWith(`${key}\n`) ? (JSON.parse(text.slice(key.length + 1)) as Page[]) : null
  } catch {
    return null
  }
}

/** Whether there are any: a look at the beginning of the file. */
export function isKept({ file, key }: KeptReading): boolean {
  if (!existsSync(file)) return false
  const fd = openSync(file, 'r')
  try {
    const begin = Buffer.alloc(key.length + 1)
    return readSync(fd, begin) === begin.length && String(begin) === `${key}\n`
  } finally {
    closeSync(fd)
  }
}

export function keepReading({ file, key }: KeptReading, pages: readonly Page[]): void {
  mkdirSync(path.dirname(file), { recursive: true })
  replaceFile(file, `${key}\n${JSON.stringify(pages)}`)
}

/** Removes the readings of files that are gone. */
export function pruneReadings(folder: string, places: ReadonlySet<string>): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && !places.has(file)) rmSync(file)
  }
}
