/** Takes what is not ours from an old folder into the new one that will stand in its place. */
import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'

/**
 * Gives every entry of `from` that `isOurs` does not name, and `to` does not have, a second name in `to`: nothing is read or
 * moved, so that both folders are whole at every moment.
 */
export function keepForeign(from: string, to: string, isOurs: (name: string) => boolean): void {
  const made = new Set(readdirSync(to))
  for (const name of readdirSync(from))
    if (!made.has(name) && !isOurs(name)) mirror(path.join(from, name), path.join(to, name))
}

function mirror(from: string, to: string): void {
  const stat = lstatSync(from)
  if (stat.isDirectory()) {
    mkdirSync(to)
    for (const name of readdirSync(from)) mirror(path.join(from, name), path.join(to, name))
    chmodSync(to, stat.mode)
  } else if (stat.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
  else linkOrCopy(from, to)
}

/** Gives every file under `from` a second name under `to`, but where something has that name already. */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (lstatSync(target, { throwIfNoEntry: false }) === undefined) linkOrCopy(source, target)
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
