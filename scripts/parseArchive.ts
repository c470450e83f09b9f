/** A whole archive: raw files → linked, uniquely named pages → entries on disk. */
import path from 'node:path'
import { linkJumps } from '../src/entries/linkJumps.ts'
import { renamePages } from '../src/entries/renamePages.ts'
import type { Page } from '../src/schema/entry.ts'
import { readAliases } from './aliases.ts'
import { readCorrections, reportStrayCorrections, type ArchiveFolder } from './archiveFolder.ts'
import { readEntityDecisions } from './entityDecisions.ts'
import { fileTrouble, type FileMessage } from './message.ts'
import { parseFiles } from './parseFiles.ts'
import { listRawFiles } from './rawFiles.ts'
import { readPageFacts } from './readPageFacts.ts'
import { progress } from './terminal.ts'
import { writeEntries } from './writeEntries.ts'

export type ParsedArchive = { readonly pages: readonly Page[]; readonly messages: readonly FileMessage[] }

/** Parses every raw file of the archive and writes its entries; runs while the archive is locked ({@link useArchive}). */
export async function parseArchive(archive: ArchiveFolder): Promise<ParsedArchive> {
  const { files, messages } = listRawFiles(archive)
  const known = readPageFacts(archive, files)
  const problems = [...messages, ...known.messages, ...reportStrayCorrections(archive, files)]
  const tasks = files.map((file) => {
    const found = readCorrections(archive, file)
    problems.push(...found.messages)
    return { file: path.join(archive.raw, file), corrections: found.corrections, facts: known.facts }
  })
  const bar = progress('parse', tasks.length)
  const parsed = await parseFiles(tasks, bar.step)
  bar.stop()
  const pages = linkJumps(renamePages(parsed.flatMap((file) => file.pages)))
  const pageMessages = pages.flatMap((page) => page.messages.map((m) => ({ ...m, file: page.file })))
  const lost = parsed.flatMap((file) => (file.pages.length === 0 ? file.messages : []))
  await writeEntries(archive, pages)
  const ids = new Set(pages.flatMap((page) => page.articles.map(({ id }) => id)))
  const decided = [...readAliases(archive.root, ids).messages, ...readEntityDecisions(archive.root).messages]
  return { pages, messages: [...problems, ...decided, ...sameContent(pages), ...lost, ...pageMessages] }
}

/** A message for each file that holds, byte for byte, what one before it holds. */
function sameContent(pages: readonly Page[]): FileMessage[] {
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
