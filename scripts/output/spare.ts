/**
 * A site, or entries, from before the last ones, kept to become the next: most of the files are those of the last ones under a second name, so that a build
 * makes, removes and flushes what has changed and not every name of the site. Nothing in it is ever written to, only replaced.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import path from 'node:path'
import { removeBeside } from './removeBeside.ts'

/** Where the spare site lies, and whether a file of it, by its path below with `/` between folders, is as the site to be replaced has it. */
export type SpareSite = {
  readonly folder: string
  isKept(file: string, at: string): boolean
  /** Folders that every run makes anew: taken out whole, and removed beside all that the run does. */
  readonly madeAnew?: readonly string[]
}
/** When each folder of a spare site, by its path below, was last given or lost a name: what has not been since is on the disk. */
export type Settled = ReadonlyMap<string, number>

export type OpenedSpare = {
  readonly settled: Settled
  /** When what was taken out is gone. */
  readonly removed: Promise<void>
}

/** Makes `next` of the spare site with nothing in it but what shall stay, or empty where there is none. */
export function openSpare(spare: SpareSite | undefined, next: string): OpenedSpare {
  // By this name the next run finds what a killed one has left of it.
  const aside = `${next}.part`
  const settled = spare === undefined ? null : takeSpare(spare, next, aside)
  const removed = existsSync(aside) ? removeBeside(aside) : Promise.resolve()
  if (settled !== null) return { settled, removed }
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next, { recursive: true })
  return { settled: new Map(), removed }
}

/** Null where there is none, where it lies on another disk, or where somebody else's folder in it cannot be emptied. */
function takeSpare(spare: SpareSite, next: string, aside: string): Settled | null {
  const settled = new Map<string, number>()
  /** Removes what is not kept, and folders with nothing in them; says whether anything is left. */
  const keepOnly = (below: string): boolean => {
    const folder = path.join(next, below)
    settled.set(below, lstatSync(folder).mtimeMs)
    let left = false
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const [file, at] = [path.posix.join(below, entry.name), path.join(folder, entry.name)]
      if (spare.madeAnew?.includes(file) === true) moveInto(aside, at)
      else if (entry.isDirectory() ? keepOnly(file) : spare.isKept(file, at)) left = true
      else if (!entry.isDirectory()) rmSync(at)
    }
    if (!left && below !== '') rmdirSync(folder)
    return left
  }
  try {
    renameSync(spare.folder, next)
    keepOnly('')
    return settled
  } catch {
    return null
  }
}

function moveInto(aside: string, at: string): void {
  mkdirSync(aside, { recursive: true })
  renameSync(at, path.join(aside, String(readdirSync(aside).length)))
}

/** Removes a file, and the folders below `root` that held nothing else. */
export function removeWithin(root: string, file: string): void {
  rmSync(path.join(root, file), { force: true })
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder))
    try {
      rmdirSync(path.join(root, folder))
    } catch {
      return
    }
}

/** Keeps the folder that was taken out of its place, if it lies there still and on the same disk. */
export function leaveSpare(old: string, { folder }: SpareSite): void {
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(path.dirname(folder), { recursive: true })
    renameSync(old, folder)
  } catch {
    // Whoever made the exchange removes it.
  }
}
