/**
 * An archive is a folder: `raw/` (evidence, never written), `corrections/` (what a person decided), `articles/`
 * (generated). `content/` is the one that ships.
 */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Decision } from '../src/corrections/correction.ts'
import { readCorrections as readDecisions } from '../src/corrections/readCorrections.ts'
import type { PageFacts } from '../src/corrections/pageFacts.ts'
import type { RawFile } from '../src/entries/toPages.ts'
import { UsageError } from './command.ts'
import { withLock } from './output/lock.ts'
import type { Said } from '../src/schema/said.ts'
import { fileMessage, fileTrouble, reasonOf, type FileMessage } from './message.ts'
import { troubleOf } from './rawFiles.ts'

export type ArchiveFolder = {
  readonly root: string
  readonly raw: string
  readonly corrections: string
  readonly articles: string
}

/** Opens the archive at `dir`; a {@link UsageError} where it has no `raw/`. */
export function openArchive(dir: string): ArchiveFolder {
  const root = path.resolve(dir)
  const raw = path.join(root, 'raw')
  if (!existsSync(raw) || !statSync(raw).isDirectory())
    throw new UsageError(
      `Unexpected archive ${dir}: expected a folder ${path.join(dir, 'raw')} with raw newspaper pages`,
    )
  return { root, raw, corrections: path.join(root, 'corrections'), articles: path.join(root, 'articles') }
}

/** Does what writes entries or caches while no other process does. */
export function useArchive<T>(archive: ArchiveFolder, action: () => Promise<T>): Promise<T> {
  return withLock(path.join(archive.root, '.cache', 'lock'), `the archive ${archive.root}`, action)
}

/** Reads one raw file with its corrections; what cannot be read becomes a message instead. */
export function readRawFile(
  file: string,
  corrections: readonly Decision[],
  facts: readonly PageFacts[] = [],
  name = path.basename(file),
): RawFile | FileMessage {
  try {
    if (!statSync(file).isFile()) return fileTrouble(name, 'not-a-file')
    const bytes = readFileSync(file)
    return { file: name, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), corrections, facts }
  } catch (error) {
    return fileTrouble(name, 'unreadable-file', { why: reasonOf(error) })
  }
}

/** The name of the file with the corrections of a raw file: `a.txt` → `a.json`. */
export const correctionsName = (file: string): string => `${file.replace(/\.[^./]*$/u, '')}.json`

/** The corrections of one raw file (`corrections/<its name without ending>.json`); none where there is no such file. */
export function readCorrections(
  archive: ArchiveFolder,
  file: string,
): { corrections: readonly Decision[]; messages: FileMessage[] } {
  const name = `corrections/${correctionsName(file)}`
  const text = readOwnText(archive, name)
  if (text === null || 'rule' in text) return { corrections: [], messages: text === null ? [] : [text] }
  const { decisions, mistakes } = readDecisions(text.text, name)
  const messages = mistakes.map(({ row, said }) => ({
    ...fileMessage(name, 'invalid-corrections', said),
    line: row,
  }))
  return { corrections: decisions, messages }
}

/** The text of a file a person wrote into the archive: null where there is none, a message where it cannot be read. */
export function readOwnText(
  archive: Pick<ArchiveFolder, 'root'>,
  name: string,
): { readonly text: string } | FileMessage | null {
  const at = path.join(archive.root, name)
  if (lstatSync(at, { throwIfNoEntry: false }) === undefined) return null
  const trouble = troubleOf(at, archive.root)
  if (trouble !== null) return fileTrouble(name, 'corrections-unreadable', { why: trouble })
  try {
    return { text: readFileSync(at, 'utf8').replace(/^\uFEFF/u, '') }
  } catch (error) {
    return fileTrouble(name, 'corrections-unreadable', { why: reasonOf(error) })
  }
}

/** A message for each file of corrections that no raw file has the name of. */
export function reportStrayCorrections(archive: ArchiveFolder, files: readonly string[]): FileMessage[] {
  if (!existsSync(archive.corrections)) return []
  const known = new Set(['entities.json', ...files.map(correctionsName)])
  const stray = readdirSync(archive.corrections, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(archive.corrections, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !known.has(name))
  return stray
    .toSorted()
    .map((name) =>
      fileMessage(
        `corrections/${name}`,
        'stray-corrections',
        bearsNoName(`raw/${name.replace(/\.json$/u, '.txt')}`),
      ),
    )
}

const bearsNoName = (raw: string): Said => ({
  zh: `没有与它同名的原文件（应为 ${raw} 之类）：里面的更正都没有采用`,
  en: `has the name of no raw file (expected ${raw} or the like): none of its corrections was applied`,
})
