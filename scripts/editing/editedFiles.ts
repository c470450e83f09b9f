/** Raw files as the editing view opens and saves them: only the one that is edited is read anew. */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCorrections as readDecisions } from '../../src/corrections/readCorrections.ts'
import type { Saved } from '../../src/editing/view.ts'
import type { RawFile, Tools } from '../../src/entries/toPages.ts'
import type { KnownPage } from '../../src/ids/ledger.ts'
import { correctionsName, readCorrections, readRawFile, type ArchiveFolder } from '../archiveFolder.ts'
import { inWords } from '../command.ts'
import { LEDGER, readGivenIds } from '../idLedger.ts'
import { readPageFacts } from '../readPageFacts.ts'
import { toEditingView } from './editingView.ts'

/** A raw file with its corrections, what the archive says of it and the ids it was given. */
export function openFile(archive: ArchiveFolder, file: string): RawFile {
  const { corrections } = readCorrections(archive, file)
  const { facts } = readPageFacts(archive, [file])
  const raw = readRawFile(path.join(archive.raw, file), corrections, facts, file)
  if ('rule' in raw) throw new Error(raw.text)
  return { ...raw, known: knownPages(archive).get(file) ?? [] }
}

type Known = { readonly stamp: string; readonly pages: ReadonlyMap<string, KnownPage[]> }
const ledgers = new Map<string, Known>()

/** The ledger by file, read again when it has changed. */
function knownPages(archive: ArchiveFolder): ReadonlyMap<string, KnownPage[]> {
  const stat = statSync(path.join(archive.root, LEDGER), { throwIfNoEntry: false })
  const stamp = `${stat?.mtimeMs} ${stat?.size}`
  const kept = ledgers.get(archive.root)
  if (kept?.stamp === stamp) return kept.pages
  const pages = Map.groupBy(readGivenIds(archive).ledger, ({ file }) => file)
  ledgers.set(archive.root, { stamp, pages })
  return pages
}

export function showFile(archive: ArchiveFolder, file: string, tools: Tools): Saved {
  const raw = openFile(archive, file)
  return { view: toEditingView(raw, raw.corrections, tools) }
}

/** Writes the corrections of a file, if they are well-formed, and reads it with them. */
export function saveFile(archive: ArchiveFolder, file: string, body: string, tools: Tools): Saved {
  const name = correctionsName(file)
  const { decisions, mistakes } = readDecisions(body, `corrections/${name}`)
  if (mistakes.length > 0) return { mistakes: mistakes.map(({ said }) => inWords(said.zh, said.en)) }
  const at = path.join(archive.corrections, name)
  mkdirSync(path.dirname(at), { recursive: true })
  if (decisions.length === 0) rmSync(at, { force: true })
  else writeFileSync(at, toText(decisions.map(({ correction }) => correction)))
  return showFile(archive, file, tools)
}

const toText = (list: readonly unknown[]): string => `${JSON.stringify(list, null, 2)}\n`
