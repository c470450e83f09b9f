/** `changes.json` in an archive's folder: what changed from release to release, the latest first. Written by `npm run diff`, kept with the archive. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { releasesSchema, type Release } from '../../src/archive/changes.ts'
import { InputError } from '../command.ts'
import { replaceDurably } from '../output/replaceFile.ts'

const FILE = 'changes.json'

export function readReleases(archive: string): Release[] {
  const file = path.join(archive, FILE)
  if (!existsSync(file)) return []
  try {
    return releasesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Puts a release before the others; one of the same two names is replaced. */
export function addRelease(archive: string, release: Release): void {
  const others = readReleases(archive).filter(({ from, to }) => from !== release.from || to !== release.to)
  replaceDurably(path.join(archive, FILE), `${JSON.stringify([release, ...others], null, 2)}\n`)
}
