/**
 * Readings that need not be done again: the pages of a raw file, by the digest of its bytes, its name, what was decided and said of
 * it, and what it is read by. A file each under `.cache/readings/`, which may be deleted at any time.
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
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

/** What a kept reading ends with. */
const END = ']\n'

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

/** Whether there are any: a look at both ends of the file, since one that was cut short is none. */
export function isKept({ file, key }: KeptReading): boolean {
  if (!existsSync(file)) return false
  const fd = openSync(file, 'r')
  try {
    const [begin, end] = [Buffer.alloc(key.length + 1), Buffer.alloc(END.length)]
    readSync(fd, begin)
    readSync(fd, end, 0, end.length, Math.max(0, fstatSync(fd).size - end.length))
    return String(begin) === `${key}\n` && String(end) === END
  } finally {
    closeSync(fd)
  }
}

export function keepReading({ file, key }: KeptReading, pages: readonly Page[]): void {
  mkdirSync(path.dirname(file), { recursive: true })
  replaceFile(file, `${key}\n${JSON.stringify(pages)}\n`)
}

/** The pages kept under this key. @throws where they cannot be read any more, and forgets them, so that the next run reads their file again */
export function readWhole(reading: KeptReading): Page[] {
  const pages = readKept(reading)
  if (pages !== null) return pages
  rmSync(reading.file, { force: true })
  throw new Error(`Unexpected damage of a kept reading, ${reading.file}: it is removed, run again`)
}

/** Removes the readings of files that are gone. */
export function pruneReadings(folder: string, places: ReadonlySet<string>): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && !places.has(file)) rmSync(file)
  }
}
