/**
 * An archive → a static site: parse, records, figure data, pages, search index, in this order because each reads what the
 * one before wrote. All of it is made beside the folder that readers see, and put in its place at the end.
 */
import path from 'node:path'
import { build } from 'astro'
import { site as settings } from '../src/archive/site.ts'
import { cacheFolder, writeCache, type CacheUse } from './archiveCache.ts'
import { useArchive, type ArchiveFolder } from './archiveFolder.ts'
import { assertWhole } from './assertWhole.ts'
import { buildFurtherLanguages } from './buildLanguages.ts'
import { publishFigureData } from './figureData.ts'
import { buildSearchIndex } from './index.ts'
import { writeRawManifest } from './fixity/siteManifest.ts'
import { writeHostHeaders } from './output/hostHeaders.ts'
import { replaceSite } from './output/siteFolder.ts'
import { parseArchive, type ParsedArchive } from './parseArchive.ts'

/** Where Astro finds the pages, whatever folder a command is run in. */
export const PROJECT = path.join(import.meta.dirname, '..')

export type BuildOptions = {
  readonly outDir: string
  /** The path the site is served under; the archive's settings say the default. */
  readonly base?: string | undefined
  /** The address the site is served at, likewise. */
  readonly site?: string | undefined
}

/** Builds the archive's site and puts it at `outDir` whole; what the parser had to say comes back with its pages. */
export async function buildSite(archive: ArchiveFolder, options: BuildOptions): Promise<ParsedArchive> {
  return useArchive(archive, () =>
    replaceSite(options.outDir, archive.root, (outDir) => fillSite(archive, { ...options, outDir })),
  )
}

async function fillSite(archive: ArchiveFolder, options: BuildOptions): Promise<ParsedArchive> {
  const parsed = await parseArchive(archive)
  const cache = cacheFolder(archive, 'build')
  const records = await writeCache(archive, 'build', options)
  pointAstroAt(archive, 'build', options)
  await build({ root: PROJECT, logLevel: 'warn' })
  publishFigureData(cache, options.outDir)
  writeRawManifest(options.outDir, parsed.pages)
  writeHostHeaders(options.outDir, options.base ?? settings.base)
  const { manifest } = buildSearchIndex(archive.root, cache, options.outDir)
  assertWhole({ pages: parsed.pages, records, documents: manifest.documents, outDir: options.outDir })
  buildFurtherLanguages({
    archive: archive.root,
    cache,
    outDir: options.outDir,
    base: options.base ?? settings.base,
  })
  return parsed
}

/** Astro reads what to build, and where to, from the environment (`astro.config.mjs`, `src/archive/`). */
export function pointAstroAt(
  archive: ArchiveFolder,
  use: CacheUse,
  { outDir, base, site }: Partial<BuildOptions> = {},
): void {
  const values = {
    JIANBAO_PROGRAM: PROJECT,
    JIANBAO_ARCHIVE: archive.root,
    JIANBAO_CACHE: cacheFolder(archive, use),
    JIANBAO_OUT: outDir,
    JIANBAO_BASE: base ?? settings.base,
    JIANBAO_ADDRESS: site ?? settings.address,
  }
  for (const [name, value] of Object.entries(values)) if (value !== undefined) process.env[name] = value
}
