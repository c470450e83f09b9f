/**
 * An archive → a static site: parse, records, figure data, pages, search index, in this order because each reads what the
 * one before wrote.
 */
import path from 'node:path'
import { build } from 'astro'
import { site as ownersFile } from '../src/site.config.ts'
import type { ArchiveFolder } from './archiveFolder.ts'
import { buildFurtherLanguages } from './buildLanguages.ts'
import { publishFigureData, writeFigureData } from './figureData.ts'
import { buildSearchIndex } from './index.ts'
import { parseArchive, type ParsedArchive } from './parseArchive.ts'
import { writeRecords } from './records.ts'

export type BuildOptions = {
  readonly outDir: string
  /** The path the site is served under; the owner's file (`src/site.config.ts`) says the default. */
  readonly base?: string
  /** The address the site is served at, likewise. */
  readonly site?: string
}

/** The caches of one archive lie apart from those of another. */
export const cacheFolder = (archive: ArchiveFolder): string => path.join(archive.root, '.cache')

/** Builds the archive's site into `outDir`; what the parser had to say comes back with its pages. */
export async function buildSite(archive: ArchiveFolder, options: BuildOptions): Promise<ParsedArchive> {
  const parsed = await parseArchive(archive)
  writeRecords(archive.root, cacheFolder(archive))
  writeFigureData(cacheFolder(archive), options)
  pointAstroAt(archive, options)
  await build({ logLevel: 'warn' })
  publishFigureData(cacheFolder(archive), options.outDir)
  buildSearchIndex(archive.root, options.outDir)
  buildFurtherLanguages({
    archive: archive.root,
    cache: cacheFolder(archive),
    outDir: options.outDir,
    base: options.base ?? ownersFile.base,
  })
  return parsed
}

/** Astro reads what to build, and where to, from the environment (`astro.config.mjs`, `src/archive/`). */
export function pointAstroAt(
  archive: ArchiveFolder,
  { outDir, base, site }: Partial<BuildOptions> = {},
): void {
  const values = {
    JIANBAO_ARCHIVE: archive.root,
    JIANBAO_CACHE: cacheFolder(archive),
    JIANBAO_OUT: outDir,
    JIANBAO_BASE: base,
    JIANBAO_ADDRESS: site,
  }
  for (const [name, value] of Object.entries(values)) if (value !== undefined) process.env[name] = value
}
