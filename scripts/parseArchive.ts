/** A whole archive: raw files → linked, uniquely named pages → entries on disk. */
import path from 'node:path'
import { linkJumps } from '../src/entries/linkJumps.ts'
import type { LaidHead, PageHead } from '../src/ids/head.ts'
import { nameKnown } from '../src/ids/nameKnown.ts'
import { settlePages } from '../src/ids/settle.ts'
import { recordAdditions } from './additions.ts'
import { readAliases } from './aliases.ts'
import { readCorrections, reportStrayCorrections, type ArchiveFolder } from './archiveFolder.ts'
import { readEntityDecisions } from './entityDecisions.ts'
import { findRenamed, moveCorrections, readGivenIds, writeGivenIds, type GivenIds } from './idLedger.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { keepingOf, openKept } from './kept.ts'
import { fileTrouble, type FileMessage } from './message.ts'
import { isNamedLater, parseFiles, type ParseTask } from './parseFiles.ts'
import { placeOfReading, pruneReadings } from './keptReadings.ts'
import { listRawFiles } from './rawFiles.ts'
import { readPageFacts } from './readPageFacts.ts'
import { openPages, type Pages } from './readPages.ts'
import { rulesDigest } from './rulesDigest.ts'
import { stage } from './stages.ts'
import { progress } from './terminal.ts'
import { reportUnheldPapers } from './unheldPapers.ts'
import { writeEntries } from './writeEntries.ts'

export type WrittenArchive = {
  readonly pages: readonly PageHead[]
  readonly messages: readonly FileMessage[]
  /** Of each page by its id, a digest of its entries and of what was decided of it. */
  readonly entries: ReadonlyMap<string, string>
  /** The digest of what they were read by. */
  readonly rules: string
}
/** What a parse makes of an archive, before it is written. */
export type ReadArchive = {
  readonly pages: readonly LaidHead[]
  /** The pages whole. */
  readonly read: Pages
  readonly messages: readonly FileMessage[]
  readonly ids: GivenIds
  /** New name → old name of raw files that were renamed. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Parses every raw file of the archive and writes its entries; runs while the archive is locked ({@link useArchive}). */
export async function parseArchive(archive: ArchiveFolder): Promise<WrittenArchive> {
  const rules = rulesDigest(archive.root)
  const { pages, read, messages, ids, renamed } = await stage('read', () =>
    readArchive(archive, parseFiles, rules),
  )
  const written = await stage('entries', () => writeEntries(archive, pages, read, rules))
  moveCorrections(archive, renamed)
  writeGivenIds(archive, ids)
  recordAdditions(
    archive.root,
    pages.map(({ id }) => id),
  )
  const entries = new Map(
    pages.map(({ id, file }) => [
      id,
      digestOf([written.get(id), readCorrections(archive, file).corrections]),
    ]),
  )
  return { pages, messages, entries, rules }
}

/**
 * Reads every raw file of the archive, each with what was decided and known of it; writes nothing but, where readings are kept, those.
 *
 * @param parse how the files are read
 * @param rules the digest of what pages are read by, where a reading of before by the same stands
 */
export async function readArchive(
  archive: ArchiveFolder,
  parse = parseFiles,
  rules: string | null = null,
): Promise<ReadArchive> {
  const given = readGivenIds(archive)
  const { tasks, messages: problems, renamed } = toTasks(archive, given, rules)
  const bar = progress('parse', tasks.length)
  const heads = openKept(rules === null ? null : keepingOf(archive, rules), 'heads')
  const parsed = await parse(tasks, bar.step, heads)
  heads.close()
  bar.stop()
  const places = tasks.flatMap(({ keep }) => (keep === undefined ? [] : [keep.place]))
  if (rules !== null) pruneReadings(readingsOf(archive), new Set(places))
  const read = openPages(parsed)
  const named = tasks.flatMap((task, i) => {
    const heads = parsed[i]?.heads ?? []
    return isNamedLater(task) ? nameKnown(heads, task.known ?? [], read.texts) : heads
  })
  const settled = settlePages(named, given, read.texts)
  const pages = linkJumps(settled.pages)
  const pageMessages = pages.flatMap((page) => page.messages.map((m) => ({ ...m, file: page.file })))
  const lost = parsed.flatMap((file) => (file.heads.length === 0 ? file.messages : []))
  const ids = new Set(pages.flatMap((page) => page.articles.map(({ id }) => id)))
  const all = new Set(settled.ledger.flatMap((row) => [row.page, ...Object.keys(row.articles)]))
  const decided = [
    ...readAliases(archive.root, ids, new Set(pages.map(({ id }) => id)), all).messages,
    ...readEntityDecisions(archive.root).messages,
  ]
  return {
    pages,
    read,
    messages: [
      ...problems,
      ...reportUnheldPapers(archive, pages),
      ...decided,
      ...sameContent(pages),
      ...lost,
      ...pageMessages,
    ],
    ids: settled,
    renamed,
  }
}

/**
 * Reads one share of the raw files and keeps their readings; a parse after all shares finds every file read. Writes nothing else and takes
 * no lock, so that shares may be read at the same time, on as many machines as see the folder.
 *
 * @param share the share's number, from 1, and how many there are
 */
export async function readShare(
  archive: ArchiveFolder,
  [number, count]: readonly [number, number],
): Promise<{ files: number; messages: readonly FileMessage[] }> {
  const { tasks } = toTasks(archive, readGivenIds(archive), rulesDigest(archive.root))
  const own = tasks.filter((_, i) => i % count === number - 1)
  const parsed = await parseFiles(own, () => undefined)
  return { files: own.length, messages: parsed.flatMap(({ messages }) => messages) }
}

const readingsOf = ({ root }: ArchiveFolder): string => path.join(root, '.cache', 'readings')

type Tasks = {
  readonly tasks: readonly ParseTask[]
  readonly messages: readonly FileMessage[]
  readonly renamed: ReadonlyMap<string, string>
}

/** Every raw file with what was decided and known of it. */
function toTasks(archive: ArchiveFolder, { ledger }: GivenIds, rules: string | null): Tasks {
  const { files, messages } = listRawFiles(archive)
  const facts = readPageFacts(archive, files)
  const renamed = findRenamed(archive, files, ledger)
  const known = Map.groupBy(ledger, ({ file }) => file)
  const strays = reportStrayCorrections(archive, [...files, ...renamed.values()])
  const problems = [...messages, ...facts.messages, ...strays]
  const tasks = files.map((file) => {
    const names = [file, renamed.get(file) ?? []].flat()
    const found = names.map((name) => readCorrections(archive, name))
    problems.push(...found.flatMap((one) => one.messages))
    return {
      name: file,
      file: path.join(archive.raw, file),
      corrections: found.flatMap(({ corrections }) => corrections),
      facts: facts.facts,
      known: names.flatMap((name) => known.get(name) ?? []),
      ...(rules !== null ? { keep: { rules, place: placeOfReading(readingsOf(archive), file) } } : {}),
    }
  })
  return { tasks, messages: problems, renamed }
}

/** A message for each file that holds, byte for byte, what one before it holds. */
function sameContent(pages: readonly PageHead[]): FileMessage[] {
  const first = new Map<string, string>()
  const seen = new Set<string>()
  return pages.flatMap(({ sha256, file }) => {
    const other = first.get(sha256)
    if (other === undefined) first.set(sha256, file)
    if (other === undefined || other === file || seen.has(file)) return []
    seen.add(file)
    return [fileTrouble(file, 'same-content', { other }, 'warning')]
  })
}
