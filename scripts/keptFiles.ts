/**
 * A folder of files that stays from run to run: a file is made where what it is made of has changed, else it lies there as it was left. None
 * is ever written into, only replaced, so that a site may have it under a second name.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { openAppender, type Appender, type Text } from './appender.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { digestOf as digestOfFile } from './fixity/digests.ts'
import { replaceFile } from './output/replaceFile.ts'
import { isAsStamped, stampOf, stampSchema } from './output/stamp.ts'

const fileSchema = z.object({
  /** What it was made of; null where every run makes it. */
  key: z.string().nullable(),
  sha256: z.string(),
  stamp: stampSchema,
})
const stateSchema = z.object({ program: z.string(), files: z.record(z.string(), fileSchema) })
export type KeptFile = z.infer<typeof fileSchema>

export type KeptFiles = {
  /** Has a file made, but where it lies as it was made under the same key; names have `/` between folders. */
  put(name: string, key: string, make: () => Text): void
  /** The same of a value as JSON, which is its own key. */
  putJson(name: string, value: unknown): void
  /** Opens a file that every run makes. */
  open(name: string): Appender
  /** Where a file lies, to read what this run has put there. */
  at(name: string): string
  /** The files of this run so far. */
  files(): ReadonlyMap<string, KeptFile>
  /** Removes all other files, and keeps what is known of these. */
  close(): void
}

/** Where it is kept what is known of a folder's files: beside it, since it speaks of how they lie there. */
export const stateOfFiles = (folder: string): string =>
  path.join(path.dirname(folder), `.${path.basename(folder)}.json`)

/** @param program the digest of the program that makes the files: what another one made is made anew; null to make all anew */
export function openKeptFiles(folder: string, program: string | null): KeptFiles {
  const before = readKeptFiles(folder, program)
  const now = new Map<string, KeptFile>()
  const made = new Set<string>()
  const at = (name: string): string => path.join(folder, name)
  const prepare = (name: string): void => {
    const parent = path.dirname(at(name))
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    rmSync(at(name), { force: true })
  }
  const note = (name: string, key: string | null): void => {
    now.set(name, { key, sha256: digestOfFile(at(name)), stamp: stampOf(at(name)) })
  }
  const put: KeptFiles['put'] = (name, key, make) => {
    const known = before.get(name)
    if (known?.key === key && isAsStamped(at(name), known.stamp)) return void now.set(name, known)
    const text = make()
    prepare(name)
    writeFileSync(at(name), text)
    note(name, key)
  }
  return {
    put,
    putJson(name, value) {
      const text = JSON.stringify(value)
      put(name, digestOf([text]), () => text)
    },
    open(name) {
      prepare(name)
      const appender = openAppender(at(name))
      return {
        ...appender,
        close() {
          appender.close()
          note(name, null)
        },
      }
    },
    at,
    files: () => now,
    close() {
      removeOthers(folder, '', now)
      const state = { program: program ?? '', files: Object.fromEntries(now) }
      replaceFile(stateOfFiles(folder), JSON.stringify(state))
    },
  }
}

/** What an earlier run left in a folder, where it was the same program's; of any program where none is named. */
export function readKeptFiles(folder: string, program?: string | null): ReadonlyMap<string, KeptFile> {
  if (program === null) return new Map()
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(stateOfFiles(folder), 'utf8')))
    return new Map(program === undefined || state.program === program ? Object.entries(state.files) : [])
  } catch {
    return new Map()
  }
}

/** Removes what no run has put here, and folders that hold nothing else; says whether anything is left. */
function removeOthers(folder: string, below: string, files: ReadonlyMap<string, KeptFile>): boolean {
  let left = false
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name)
    if (entry.isDirectory() ? removeOthers(folder, name, files) : files.has(name)) left = true
    else rmSync(path.join(folder, name), { recursive: true })
  }
  return left
}
