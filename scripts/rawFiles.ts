/**
 * What lies in `raw/`: the files a parse reads, and a message for each thing it does not, so that nothing is passed over in
 * silence. Links are followed only where they stay in the archive: a site never publishes a file that its owner did not put there.
 */
import { lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs'
import path from 'node:path'
import { fileTrouble, type FileMessage } from './message.ts'
import type { Trouble } from './troubles/codes.ts'

/** A page of a newspaper has some 10 kB; beyond this a file is something else. */
const MOST_BYTES = 16_000_000

export type RawFiles = { readonly files: string[]; readonly messages: FileMessage[] }

/** What systems leave in folders beside what people put there. */
const LEFT_BY_SYSTEMS = /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|~\$.*)$/iu

/**
 * The raw files by name (code-unit order, so that every machine agrees), those of folders as `2024/03/a.txt`, and a message for
 * each thing passed over.
 */
export function listRawFiles({ raw, root }: { readonly raw: string; readonly root: string }): RawFiles {
  const { files, messages } = listFolder(raw, '', root)
  return { files, messages: [...messages, ...namesAlike(files), ...reserved(files)] }
}

function listFolder(raw: string, folder: string, root: string): RawFiles {
  const files: string[] = []
  const messages: FileMessage[] = []
  const entries = readdirSync(path.join(raw, folder), { encoding: 'buffer' }).map(toName)
  for (const { name: own, isText } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${folder}${own}`
    if (own.startsWith('.') || LEFT_BY_SYSTEMS.test(own)) {
      if (!own.startsWith('.git')) messages.push(fileTrouble(name, 'hidden-file', {}, 'info'))
      continue
    }
    const below = isText && isFolder(path.join(raw, name)) ? listFolder(raw, `${name}/`, root) : null
    if (below !== null && below.files.length + below.messages.length > 0) {
      files.push(...below.files)
      messages.push(...below.messages)
      continue
    }
    const trouble = isText ? troubleOf(path.join(raw, name), root) : 'name-not-text'
    if (trouble === null) files.push(name)
    else messages.push(fileTrouble(name, trouble, sizes(raw, name, trouble)))
  }
  return { files, messages }
}

/** A folder itself; a link to one is not followed, so that no way leads in circles. */
function isFolder(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true
}

function toName(bytes: Uint8Array): { name: string; isText: boolean } {
  const name = Buffer.from(bytes).toString('utf8')
  return { name, isText: Buffer.from(name).equals(bytes) }
}

/** Why a path is not read; null for a file that is. */
export function troubleOf(file: string, root: string): Trouble | null {
  const link = lstatSync(file, { throwIfNoEntry: false })
  if (link === undefined) return 'unreadable-file'
  if (!link.isSymbolicLink()) return troubleOfKind(link)
  const target = realPathOf(file)
  if (target === null) return 'link-broken'
  const way = path.relative(realpathSync(root), target)
  if (way.startsWith('..') || path.isAbsolute(way)) return 'link-outside'
  return troubleOfKind(statSync(target))
}

function troubleOfKind(stat: Stats): Trouble | null {
  if (stat.isDirectory()) return 'folder-in-raw'
  if (!stat.isFile()) return 'not-a-file'
  return stat.size > MOST_BYTES ? 'too-large' : null
}

function realPathOf(file: string): string | null {
  try {
    return realpathSync(file)
  } catch {
    return null
  }
}

function sizes(raw: string, name: string, trouble: Trouble): Record<string, string> {
  if (trouble !== 'too-large') return {}
  const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`
  return { size: megabytes(statSync(path.join(raw, name)).size), limit: megabytes(MOST_BYTES) }
}

/** Names that a file system of Windows or macOS takes for one. */
function namesAlike(files: readonly string[]): FileMessage[] {
  const groups = Map.groupBy(files, (name) => name.normalize('NFC').toLowerCase())
  return [...groups.values()].flatMap(([first = '', ...others]) =>
    others.map((name) => fileTrouble(name, 'names-alike', { other: first }, 'warning')),
  )
}

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu
const FORBIDDEN = /[<>:"\\|?*\u0000-\u001f]|[. ]$/u

function reserved(files: readonly string[]): FileMessage[] {
  return files
    .filter((name) => name.split('/').some((part) => DEVICE.test(part) || FORBIDDEN.test(part)))
    .map((name) => fileTrouble(name, 'name-reserved', {}, 'warning'))
}
