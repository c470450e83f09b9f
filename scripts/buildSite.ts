/**
 * An archive → a static site: parse, records, figure data, pages, search index, in this order because each reads what the
 * one before wrote. All of it is made beside the folder that readers see, and put in its place at the end.
 */
import path from 'node:path'
import { site as settings } from '../src/archive/site.ts'
import { cacheFolder, writeCache, type CacheUse } from './archiveCache.ts'
import { useArchive, type ArchiveFolder } from './archiveFolder.ts'
import { assertWhole } from './assertWhole.ts'
import { renderFurtherLanguages } from './buildLanguages.ts'
import { publishFigureData } from './figureData.ts'
import { buildSearchIndex } from './index.ts'
import { writeRawManifest } from './fixity/siteManifest.ts'
import { writeHostHeaders } from './output/hostHeaders.ts'
import { replaceSite } from './output/siteFolder.ts'
import { renderPages } from './pages/renderPages.ts'
import { parseArchive, type ParsedArchive } from './parseArchive.ts'
import { PROJECT } from './project.ts'
import { stage } from './stages.ts'

export type BuildOptions = {
  readonly outDir: string
  /** The path the site is served under; the archive's settings say the default. */
  readonly base?: string | undefined
  /** The address the site is served at, likewise. */
  readonly site?: string | undefined
}

/** Builds the archive's site and puts it at `outDir` whole; what the parser had to say comes back with its pages. */
export async function buildSite(archive: ArchiveFolder, options: BuildOptions): Promise<ParsedArchive> {
  return stage('all', () =>
    useArchive(archive, () =>
      replaceSite(options.outDir, archive.root, (next, previous) =>
        fillSite(archive, { ...options, outDir: next }, previous),
      ),
    ),
  )
}

async function fillSite(
  archive: ArchiveFolder,
  options: BuildOptions,
  previous: string,
): Promise<ParsedArchive> {
  const parsed = await stage('parse', () => parseArchive(archive))
  const cache = cacheFolder(archive, 'build')
  const records = await writeCache(archive, 'build', options)
  const { outDir, base = settings.base, site = settings.address } = options
  const states = path.join(archive.root, '.cache')
  const env = environmentOf(archive, 'build')
  await stage('pages', () => renderPages({ env, site, base, next: outDir, previous, states }))
  publishFigureData(cache, outDir)
  writeRawManifest(outDir, parsed.pages)
  writeHostHeaders(outDir, base)
  const { manifest } = await stage('search', () => buildSearchIndex(archive.root, cache, outDir))
  assertWhole({ pages: parsed.pages, records, documents: manifest.documents, outDir })
  await stage('languages', () => renderFurtherLanguages({ env, site, base, next: outDir, previous, states }))
  return parsed
}

/** What the pages read in the environment (`src/archive/`). */
export function environmentOf(archive: ArchiveFolder, use: CacheUse): Record<string, string> {
  return {
    JIANBAO_PROGRAM: PROJECT,
    JIANBAO_ARCHIVE: archive.root,
    JIANBAO_CACHE: cacheFolder(archive, use),
  }
}
