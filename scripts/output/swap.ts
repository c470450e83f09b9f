/**
 * A folder made anew beside the one it replaces, and put in its place in one step.
 *
 *     .dist.next-4f1c/   being made          .dist.old-4f1c/   only where a file system cannot exchange two folders
 *     dist/              what readers see
 *
 * Whenever the process dies, `dist` is the old folder or the new one, whole; what lies beside it is swept by the next run.
 */
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { syncPath, syncTree } from './durable.ts'
import { nativeFiles } from './nativeFiles.ts'
import { leaveSpare, openSpare, type SpareSite } from './spare.ts'
import { stage } from '../stages.ts'

export type Replacement<T> = {
  /** The folder to replace; it need not exist. */
  readonly target: string
  /** Fills the new folder; where it throws, the old one stays. */
  readonly make: (next: string) => Promise<T> | T
  /** Puts into the new folder what shall stay of the old one. */
  readonly keep?: (target: string, next: string) => void
  /** Looks at the finished folder before it is put in place. */
  readonly seal?: (next: string) => void
  /** False for what is made anew at every run (caches). */
  readonly durable?: boolean
  /** Where the folder taken out of place is kept to become the next, and what of it may stay as it is ({@link openSpare}). */
  readonly spare?: SpareSite
  /** What the steps of the exchange are called where they are measured. */
  readonly name?: string
}

/** Replaces a folder. Runs under a lock: two at once would sweep each other's work. */
export async function replaceFolder<T>({
  target,
  make,
  keep,
  seal,
  durable = true,
  spare,
  name = path.basename(target),
}: Replacement<T>): Promise<T> {
  await stage(`${name}: sweep`, () => sweep(target))
  const run = randomBytes(4).toString('hex')
  const next = beside(target, 'next', run)
  const { settled, removed } = await stage(`${name}: take what is spare`, () => openSpare(spare, next))
  try {
    const made = await make(next)
    if (existsSync(target)) keep?.(target, next)
    await stage(`${name}: seal`, () => seal?.(next))
    if (durable) await stage(`${name}: flush`, () => syncTree(next, settled))
    putInPlace(target, next, beside(target, 'old', run))
    if (durable) await syncPath(path.dirname(target))
    if (spare !== undefined) leaveSpare(next, spare)
    return made
  } finally {
    await stage(`${name}: remove the old`, async () => {
      rmSync(next, { recursive: true, force: true })
      await removed
    })
  }
}

/** Removes what a killed run left beside `target`, after putting an unfinished exchange back. */
export function sweep(target: string): void {
  const folder = path.dirname(target)
  if (!existsSync(folder)) return
  const stem = `.${path.basename(target)}.`
  const leftovers = readdirSync(folder).filter((name) =>
    /^(?:next|old)-[0-9a-f]{8}(?:\.part)?$/u.test(afterStem(name, stem)),
  )
  for (const name of leftovers.filter((one) => afterStem(one, stem).startsWith('old-')))
    if (leftovers.includes(name.replace('.old-', '.next-'))) {
      rmSync(target, { recursive: true, force: true })
      renameSync(path.join(folder, name), target)
    }
  for (const name of leftovers) rmSync(path.join(folder, name), { recursive: true, force: true })
}

const afterStem = (name: string, stem: string): string =>
  name.startsWith(stem) ? name.slice(stem.length) : ''

function beside(target: string, what: 'next' | 'old', run: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${what}-${run}`)
}

function putInPlace(target: string, next: string, old: string): void {
  if (!existsSync(target)) return renameSync(next, target)
  try {
    if (nativeFiles !== null && process.platform !== 'win32') return nativeFiles.swapSync(next, target)
  } catch {
    // A file system that cannot exchange: by way of a third name.
  }
  moveAway(target, old)
  renameSync(next, target)
  rmSync(old, { recursive: true, force: true })
}

/** The layers of a container's file system do not rename a folder of a lower one; a mounted folder cannot be moved. */
function moveAway(target: string, old: string): void {
  try {
    renameSync(target, old)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    cpSync(target, `${old}.part`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${old}.part`, old)
    rmSync(target, { recursive: true, force: true })
  }
}
