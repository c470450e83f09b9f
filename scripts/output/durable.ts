/** Asks the disk to keep what was written, so that a loss of power after a swap finds whole files. */
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Files asked for at once; a journalling file system answers many in one go. */
const AT_ONCE = 64

/** Makes every file under `folder`, and the folders themselves, durable. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
  paths.push(folder)
  let next = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < paths.length; at = next++) await syncPath(paths[at] ?? folder)
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
