import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { archivePagesSchema, matchesName, type PageFacts } from '../src/corrections/pageFacts.ts'
import type { ArchiveFolder } from './archiveFolder.ts'
import { fileMessage, reasonOf, type FileMessage } from './message.ts'

const FILE = 'archive.json'
const IN_CHINESE = z.locales.zhCN().localeError

/** What `archive.json` says of pages that they do not print (`pages`), and what is wrong with it. */
export function readPageFacts(
  archive: ArchiveFolder,
  files: readonly string[],
): { facts: readonly PageFacts[]; messages: FileMessage[] } {
  const at = path.join(archive.root, FILE)
  if (!existsSync(at)) return { facts: [], messages: [] }
  const wrong = (text: string): FileMessage => fileMessage(FILE, 'invalid-archive', text)
  let given: unknown
  try {
    given = z.looseObject({ pages: z.unknown().optional() }).parse(JSON.parse(readText(at))).pages
  } catch (error) {
    return { facts: [], messages: [wrong(`读不出来：${reasonOf(error)}`)] }
  }
  const read = archivePagesSchema.safeParse(given ?? [], { error: IN_CHINESE })
  if (!read.success)
    return {
      facts: [],
      messages: read.error.issues.map(({ path: keys, message }) =>
        wrong(`pages.${keys.join('.')}：${message}；pages 没有采用`),
      ),
    }
  const idle = read.data.filter(({ files: pattern }) => !files.some((file) => matchesName(pattern, file)))
  return {
    facts: read.data,
    messages: idle.map(({ files: pattern }) => ({
      ...wrong(`pages 里的「${pattern}」没有对上任何原文件`),
      severity: 'warning' as const,
    })),
  }
}

const readText = (file: string): string => readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')
