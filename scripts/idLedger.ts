/** The ledger of ids in an archive (`ids.jsonl`), the addresses that lead on (`aliases.json`), and files that were renamed. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { LedgerError, readLedger, writeLedger, type KnownPage } from '../src/ids/ledger.ts'
import { toShareOfPage } from '../src/ids/recognise.ts'
import type { Aliases } from '../src/ids/settle.ts'
import { toShingles } from '../src/ids/sketch.ts'
import { decodeBytes } from '../src/newspaper/text/decode.ts'
import { correctionsName, type ArchiveFolder } from './archiveFolder.ts'
import { InputError } from './command.ts'
import { replaceDurably } from './output/replaceFile.ts'
import { coded } from './troubles/codes.ts'
import { wordsFor } from './troubles/words.ts'

export const LEDGER = 'ids.jsonl'
const ALIASES = 'aliases.json'
/** So much of a page makes a file of another name the same one. */
const ENOUGH = 0.5

export type GivenIds = { readonly ledger: readonly KnownPage[]; readonly aliases: Aliases }

export function readGivenIds({ root }: Pick<ArchiveFolder, 'root'>): GivenIds {
  return {
    ledger: readOwnLedger(path.join(root, LEDGER)),
    aliases: readOldAliases(path.join(root, ALIASES)) ?? {},
  }
}

/** @throws InputError where the file is spoilt: to go on would give every article a new address */
function readOwnLedger(file: string): KnownPage[] {
  try {
    return readLedger(read(file) ?? '')
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    const trouble = `${wordsFor('invalid-ids')} (${coded('invalid-ids')})`
    throw new InputError(`${path.relative('.', file)}:${error.line} ${trouble}`)
  }
}

/** Null where the file cannot be read: what is wrong with it is said elsewhere, and it is not written over. */
function readOldAliases(file: string): Aliases | null {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse((read(file) ?? '{}').replace(/^\uFEFF/u, '')))
  } catch {
    return null
  }
}

/** The two files as they are written, by name; aliases only where there are some. */
export function toIdFiles({ ledger, aliases }: GivenIds): Record<string, string> {
  const files = { [LEDGER]: writeLedger(ledger) }
  return Object.keys(aliases).length === 0
    ? files
    : { ...files, [ALIASES]: `${JSON.stringify(aliases, null, 2)}\n` }
}

export function writeGivenIds({ root }: ArchiveFolder, given: GivenIds): void {
  for (const [name, text] of Object.entries(toIdFiles(given)))
    if (name !== ALIASES || readOldAliases(path.join(root, name)) !== null)
      replaceDurably(path.join(root, name), text)
}

const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null)

/** New name → the name a file had: of the same bytes, or with most of the articles it had. */
export function findRenamed(
  { raw }: ArchiveFolder,
  files: readonly string[],
  ledger: readonly KnownPage[],
): Map<string, string> {
  const missing = ledger.filter(({ file }) => !files.includes(file))
  const known = new Set(ledger.map(({ file }) => file))
  const renamed = new Map<string, string>()
  if (missing.length === 0) return renamed
  for (const file of files.filter((name) => !known.has(name))) {
    const bytes = readFileSync(path.join(raw, file))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const free = missing.filter((row) => ![...renamed.values()].includes(row.file))
    const same = free.find((row) => row.sha256 === sha256) ?? findAlike(bytes, free)
    if (same !== undefined) renamed.set(file, same.file)
  }
  return renamed
}

function findAlike(bytes: Uint8Array, rows: readonly KnownPage[]): KnownPage | undefined {
  const text = [toShingles(decodeBytes(bytes).text)]
  const shares = rows.map((row) => ({ row, share: toShareOfPage(row, text) }))
  const best = shares.toSorted((a, b) => b.share - a.share)[0]
  return best !== undefined && best.share >= ENOUGH ? best.row : undefined
}

/** Corrections go by the name of their raw file, also after it was renamed. */
export function moveCorrections({ corrections }: ArchiveFolder, renamed: ReadonlyMap<string, string>): void {
  for (const [file, old] of renamed) {
    const [from, to] = [old, file].map((name) => path.join(corrections, correctionsName(name)))
    if (from !== undefined && to !== undefined && existsSync(from) && !existsSync(to)) renameSync(from, to)
  }
}
