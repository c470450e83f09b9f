/**
 * An archive → a static site: parse, records, figure data, pages, in this order because each reads what the one before wrote;
 * the search index, which reads records, beside the last two. All of it is made beside the folder that readers see, and put in its place at the end.
 */
import path from 'node:path'
import { site as settings } from '../src/archive/site.ts'
import { cacheFolder, writeRecordCache, type CacheUse } from './archiveCache.ts'
import { useArchive, type ArchiveFolder } from './archiveFolder.ts'
import { assertWhole } from './assertWhole.ts'
import { renderFurtherLanguages } from './buildLanguages.ts'
import { publicData, publishFigureData, syncFigureData, writeFigureData } from './figureData.ts'
import { writeRawManifest } from './fixity/siteManifest.ts'
import { writeHostHeaders } from './output/hostHeaders.ts'
import { inWords } from './command.ts'
import { replaceSite, toSiteFolder, type SiteInTheMaking } from './output/siteFolder.ts'
import { removeWithin, type SpareSite } from './output/spare.ts'
import { isAsStamped } from './output/stamp.ts'
import { codeDigest, type Address } from './pages/codeDigest.ts'
import { pagesToKeep } from './pages/pageStates.ts'
import { renderPages } from './pages/renderPages.ts'
import { parseArchive, type WrittenArchive } from './parseArchive.ts'
import { toReport, type ParseReport } from './parseReport.ts'
import { rulesDigest } from './rulesDigest.ts'
import { lastBuild } from './unchanged.ts'
import { PROJECT } from './project.ts'
import { keepingOf } from './kept.ts'
import { startSearchIndex } from './searchBeside.ts'
import { toSiteName } from './siteName.ts'
import { stage } from './stages.ts'

export type BuildOptions = {
  readonly outDir: string
  /** The path the site is served under; the archive's settings say the default. */
  readonly base?: string | undefined
  /** The address the site is served at, likewise. */
  readonly site?: string | undefined
}

/**
 * Builds the archive's site and puts it at `outDir` whole, unless the site that lies there is the one it would build; what the
 * parser had to say comes back.
 */
export async function buildSite(archive: ArchiveFolder, options: BuildOptions): Promise<ParseReport> {
  const { outDir, base = settings.base, site = settings.address } = options
  return stage('all', () =>
    useArchive(archive, async () => {
      const place = toSiteFolder(outDir, archive.root)
      const last = await stage('inputs', () => lastBuild(archive, place, programDigest({ base, site })))
      const known = await stage('compare with the last build', () => last.find())
      if (known !== null) return known
      const parsed = await replaceSite(
        outDir,
        archive.root,
        (next, known) => fillSite(archive, { base, site }, { next, ...known }),
        spareSite(archive, place),
      )
      const report = toReport(parsed)
      await stage('keep what was built', () => last.keep(report))
      return report
    }),
  )
}

/** Of what makes a site of an archive; messages are in the language of whoever runs the command. */
const programDigest = (address: Address): string =>
  [rulesDigest(null), codeDigest(PROJECT, address), inWords('zh', 'en')].join(' ')

/** In the archive's cache, so that nothing more lies beside a site that is published. */
function spareSite(archive: ArchiveFolder, site: string): SpareSite {
  const states = path.join(archive.root, '.cache')
  const isPage = pagesToKeep(states, site, settings.languages.slice(1))
  const data = publicData(cacheFolder(archive, 'build'))
  return {
    folder: path.join(states, `spare-${toSiteName(site)}`),
    madeAnew: ['', ...settings.languages.slice(1)].map((language) => path.posix.join(language, 'search')),
    isKept(file, at) {
      const known = data.get(file)
      return known === undefined ? isPage(file, at) : isAsStamped(at, known.stamp)
    },
  }
}

async function fillSite(
  archive: ArchiveFolder,
  { base, site }: Address,
  { next, previous, digests }: SiteInTheMaking & { readonly next: string },
): Promise<WrittenArchive> {
  const parsed = await stage('parse', () => parseArchive(archive))
  const cache = cacheFolder(archive, 'build')
  const dataBefore = publicData(cache)
  const records = await stage('records', () => writeRecordCache(archive, 'build', parsed))
  const index = startSearchIndex(cache, next, keepingOf(archive, parsed.rules))
  try {
    await stage('figure data', () => writeFigureData(cache, { base, site }, keepingOf(archive, parsed.rules)))
    const states = path.join(archive.root, '.cache')
    const task = { env: environmentOf(archive, 'build'), site, base, next, previous, states, digests }
    await stage('pages', () => renderPages(task))
    await stage('publish data', async () => {
      await syncFigureData(cache)
      publishFigureData(cache, next)
      const data = publicData(cache)
      for (const [file, { sha256 }] of data) digests.set(file, sha256)
      for (const file of dataBefore.keys()) if (!data.has(file)) removeWithin(next, file)
    })
    writeRawManifest(next, parsed.pages)
    writeHostHeaders(next, base)
    const { documents, digests: ofSearch } = await stage('rest of search', () => index.made)
    for (const [file, digest] of ofSearch) digests.set(file, digest)
    await stage('count', () => assertWhole({ pages: parsed.pages, records, documents, outDir: next }))
    await stage('languages', () => renderFurtherLanguages(task))
  } finally {
    await index.stop()
  }
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
