/** Asks the disk to keep what was written, so that a loss of power after a swap finds whole files. */
import { statSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Settled } from './spare.ts'

/** Files asked for at once; a journalling file system answers many in one go. */
const AT_ONCE = 64

/**
 * Makes every file under `folder`, and the folders themselves, durable; what has a name elsewhere, too, was made so under that one, and so was a
 * folder that was given and lost no name since.
 */
export async function syncTree(folder: string, settled: Settled = new Map()): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory())
  const files = entries.filter((entry) => entry.isFile()).map(toPath)
  const changed = [...folders.map(toPath), folder].filter(
    (one) => settled.get(path.relative(folder, one).split(path.sep).join('/')) !== statSync(one).mtimeMs,
  )
  await forEach([...withoutNameElsewhere(files), ...changed], syncPath)
}

const toPath = (entry: { readonly parentPath: string; readonly name: string }): string =>
  path.join(entry.parentPath, entry.name)

/** One name of each file all of whose names are among these. */
function withoutNameElsewhere(files: readonly string[]): string[] {
  const found = new Map<number, { readonly file: string; left: number }>()
  for (const file of files) {
    const { ino, nlink } = statSync(file)
    const one = found.get(ino)
    if (one === undefined) found.set(ino, { file, left: nlink - 1 })
    else one.left -= 1
  }
  return Array.from(found.values(), ({ file, left }) => (left <= 0 ? [file] : [])).flat()
}

async function forEach(paths: readonly string[], action: (path: string) => Promise<void>): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < paths.length; at = next++) await action(paths[at] ?? '')
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** Makes one file, or the names in one folder, durable; where a system cannot sync a folder it keeps them anyway. */
export async function syncPath(file: string): Promise<void> {
  const handle = await open(file, 'r').catch(() => null)
  if (handle === null) return
  try {
    await handle.sync()
  } catch (error) {
    if (!canIgnore(error)) throw error
  } finally {
    await handle.close()
  }
}

/** Windows refuses to sync what is open for reading; some network file systems refuse to sync folders. */
function canIgnore(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['EPERM', 'EINVAL', 'ENOTSUP'].includes(String(error.code))
  )
}
