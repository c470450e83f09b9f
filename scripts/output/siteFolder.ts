/** The folder of a built site: which one a build may write to, and how it is replaced. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { UsageError } from '../command.ts'
import { SITE_MANIFEST, writeSiteManifest } from '../fixity/siteManifest.ts'
import { keepForeign } from './keep.ts'
import { withLock } from './lock.ts'
import { readMark, writeMark } from './mark.ts'
import type { SpareSite } from './spare.ts'
import { replaceFolder } from './swap.ts'

const PROJECT = path.join(import.meta.dirname, '..', '..')
/** Of the program's and of an archive's own folder, the entries that hold nothing but what was built. */
const BUILT_IN_PROGRAM = ['dist', 'reports']
const BUILT_IN_ARCHIVE = ['dist']

export type SiteInTheMaking = {
  /** The site that the new one will replace. */
  readonly previous: string
  /** To be told the SHA-256 of files as they are written: what is not told is read once more. */
  readonly digests: Map<string, string>
}

/**
 * Builds a site in a place beside `outDir` and puts it there whole; what the folder holds that no build made stays.
 *
 * @param archive the archive's folder, which a site must not touch
 * @param make fills the folder it is given
 * @param spare what of the site before the last one to begin with
 */
export async function replaceSite<T>(
  outDir: string,
  archive: string,
  make: (next: string, place: SiteInTheMaking) => Promise<T>,
  spare?: SpareSite,
): Promise<T> {
  const target = toSiteFolder(outDir, archive)
  const digests = new Map<string, string>()
  const lock = path.join(path.dirname(target), `.${path.basename(target)}.lock`)
  return withLock(lock, outDir, () =>
    replaceFolder({
      target,
      name: 'site',
      ...(spare === undefined ? {} : { spare }),
      make: async (next) => {
        const made = await make(next, { previous: target, digests })
        writeMark(next, [SITE_MANIFEST])
        return made
      },
      keep: (old, next) => {
        const ours = new Set(readMark(old)?.entries)
        keepForeign(old, next, (name) => ours.has(name))
      },
      seal: (next) => writeSiteManifest(next, digests),
    }),
  )
}

/** The real path of a folder a site may be built into; a {@link UsageError} with the reason where it may not. */
export function toSiteFolder(outDir: string, archive: string, project = PROJECT): string {
  const target = toRealPath(path.resolve(outDir))
  const reason = whyNot(target, toRealPath(archive), toRealPath(project))
  if (reason !== null)
    throw new UsageError(
      `${outDir} ${reason}: nothing was written. Name another folder with --outDir (E401-not-our-folder)`,
    )
  return target
}

function whyNot(target: string, archive: string, project: string): string | null {
  if (existsSync(target) && !statSync(target).isDirectory()) return 'is a file, not a folder'
  if (isBrokenLink(target)) return 'is a link that leads nowhere'
  if (holds(target, homedir()) || target === path.parse(target).root) return 'holds your home folder'
  if (holds(target, archive)) return 'is or holds the archive'
  if (holds(target, project)) return 'is or holds the program'
  if (liesIn(target, archive, BUILT_IN_ARCHIVE)) return 'lies in the archive, which no build may change'
  if (liesIn(target, project, BUILT_IN_PROGRAM)) return 'lies in the program, where only dist is for sites'
  if (target === path.join(project, 'dist') || isEmpty(target) || readMark(target) !== null) return null
  return 'holds files, and none of them says that a build of ours made it'
}

/** Whether `folder` is `other` or one of the folders above it. */
function holds(folder: string, other: string): boolean {
  const way = path.relative(folder, other)
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way))
}

function liesIn(target: string, folder: string, built: readonly string[]): boolean {
  return holds(folder, target) && !built.includes(path.relative(folder, target).split(path.sep)[0] ?? '')
}

/** Nothing is in it but what stays anyway: a new checkout of a branch to publish is as good as empty. */
function isEmpty(target: string): boolean {
  return !existsSync(target) || readdirSync(target).every((name) => name.startsWith('.') || name === 'CNAME')
}

function isBrokenLink(target: string): boolean {
  return !existsSync(target) && lstatSync(target, { throwIfNoEntry: false }) !== undefined
}

/** The path without links, as far as it exists. */
function toRealPath(file: string): string {
  if (existsSync(file)) return realpathSync.native(file)
  const parent = path.dirname(file)
  return parent === file ? file : path.join(toRealPath(parent), path.basename(file))
}
