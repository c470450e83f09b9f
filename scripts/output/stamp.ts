/** How a file lay on the disk when it was written: what tells, without reading it, that nobody has touched it since. */
import { linkSync, lstatSync, rmSync } from 'node:fs'
import { z } from 'zod'

export const stampSchema = z.object({ size: z.number(), changed: z.number(), inode: z.number() })
export type Stamp = z.infer<typeof stampSchema>

export function stampOf(file: string): Stamp {
  const { size, mtimeMs, ino } = lstatSync(file)
  return { size, changed: mtimeMs, inode: ino }
}

/** Whether a file lies as it was written. */
export function isAsStamped(file: string, { size, changed, inode }: Stamp): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false })
  return found?.size === size && found.mtimeMs === changed && found.ino === inode
}

/** Gives a file that lies as it was written a second name, in place of what has that name; false where it does not, or cannot be. */
export function reuse(from: string, to: string, known: Stamp): boolean {
  try {
    if (!isAsStamped(from, known)) return false
    if (isAsStamped(to, known)) return true
    rmSync(to, { force: true })
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}
