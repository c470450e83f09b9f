/**
 * Whether there is anything to build: everything a build reads is as it was at the last one, and everything that one left lies as it was
 * left. Then the site is what a build would make of it.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { ArchiveFolder } from './archiveFolder.ts'
import { readMark } from './output/mark.ts'
import { replaceFile } from './output/replaceFile.ts'
import { stampOf } from './output/stamp.ts'
import { reportSchema, type ParseReport } from './parseReport.ts'
import { toSiteName } from './siteName.ts'

/** What a parse writes down in an archive to read it again, and what is made of the archive; all else in it is somebody's own. */
const WRITTEN_BY_PARSES = ['ids.jsonl', 'aliases.json', 'added.json']
const MADE = ['articles', 'dist', 'node_modules']

const builtSchema = z.object({
  read: z.string(),
  left: z.string(),
  report: reportSchema,
})

export type LastBuild = {
  /** What the parse of the last build said, where that build's site is what one would be now; else null. */
  find(): ParseReport | null
  /** Writes down what was built, once it is in its place. */
  keep(report: ParseReport): void
}

/**
 * @param program the digest of the program and of the address built for
 * @param site the folder of the site, whole
 */
export function lastBuild(archive: ArchiveFolder, site: string, program: string): LastBuild {
  const file = path.join(archive.root, '.cache', `built-${toSiteName(site)}.json`)
  // As it is before anything is read: what a person changes while a build goes on is for the next one.
  const made = new Set([...WRITTEN_BY_PARSES, ...MADE, path.basename(site)])
  const own = digestOfFiles(
    archive,
    readdirSync(archive.root).filter((name) => !name.startsWith('.') && !made.has(name)),
  )
  const look = (): { read: string; left: string } => ({
    read: [program, own, digestOfFiles(archive, WRITTEN_BY_PARSES)].join(' '),
    left: digestOfStamps([archive.articles, ...ownEntries(site)]),
  })
  return {
    find() {
      const known = readBuilt(file)
      if (known === null || !existsSync(site)) return null
      const now = look()
      return known.read === now.read && known.left === now.left ? known.report : null
    },
    keep(report) {
      mkdirSync(path.dirname(file), { recursive: true })
      replaceFile(file, JSON.stringify({ ...look(), report }))
    },
  }
}

function readBuilt(file: string): z.infer<typeof builtSchema> | null {
  try {
    return builtSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Names and bytes: a link by what it leads to. */
function digestOfFiles({ root }: ArchiveFolder, names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => namesUnder(path.join(root, name)))) {
    hash.update(`\n${file}\n`)
    const found = statSync(file, { throwIfNoEntry: false })
    if (found?.isFile() === true) hash.update(readFileSync(file))
    else hash.update(String(found?.mode))
  }
  return hash.digest('hex')
}

/** The top entries of a site that builds make; a host's own change without us. */
function ownEntries(site: string): string[] {
  const entries = readMark(site)?.entries ?? []
  return entries.map((name) => path.join(site, name))
}

/** How every file below some folders lies on the disk. */
function digestOfStamps(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of folders.flatMap(namesUnder)) {
    const { size, changed, inode } = stampOf(file)
    hash.update(`${file}\n${size} ${changed} ${inode}\n`)
  }
  return hash.digest('hex')
}

/** A file, or everything below a folder that is none itself, in one order. */
function namesUnder(folder: string): string[] {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (!found.isDirectory()) return [folder]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
