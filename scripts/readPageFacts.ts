import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { SETTINGS_FILE, toSettings } from '../src/archive/settings.ts'
import type { PageFacts } from '../src/corrections/pageFacts.ts'
import { matchesName } from '../src/corrections/wildcard.ts'
import type { Said } from '../src/schema/said.ts'
import type { ArchiveFolder } from './archiveFolder.ts'
import { fileMessage, type FileMessage } from './message.ts'

/** What `archive.json` says of pages that they do not print (`pages`), and whatever is wrong with the file. */
export function readPageFacts(
  archive: ArchiveFolder,
  files: readonly string[],
): { facts: readonly PageFacts[]; messages: FileMessage[] } {
  const at = path.join(archive.root, SETTINGS_FILE)
  if (!existsSync(at)) return { facts: [], messages: [] }
  const { site, mistakes } = toSettings(readFileSync(at, 'utf8'))
  const wrong = (said: Said, line: number | null): FileMessage => ({
    ...fileMessage(SETTINGS_FILE, 'invalid-archive', said),
    line,
  })
  const idle = site.pages.filter(({ files: pattern }) => !files.some((file) => matchesName(pattern, file)))
  return {
    facts: site.pages,
    messages: [
      ...mistakes.map(({ line, said }) => wrong(said, line)),
      ...idle.map(({ files: pattern }) => ({
        ...wrong(matchesNothing(pattern), null),
        severity: 'warning' as const,
      })),
    ],
  }
}

const matchesNothing = (pattern: string): Said => ({
  zh: `pages 里的「${pattern}」没有对上任何原文件`,
  en: `“${pattern}” in pages fits no raw file`,
})
