/** What the dev server serves of an archive, made anew: entries, caches and what lies beside the pages. */
import path from 'node:path'
import { cacheFolder, writeCache } from './archiveCache.ts'
import { useArchive, type ArchiveFolder } from './archiveFolder.ts'
import { publishFigureData } from './figureData.ts'
import { buildSearchIndex } from './index.ts'
import { keepingOf } from './kept.ts'
import { replaceFolder } from './output/swap.ts'
import { parseArchive } from './parseArchive.ts'
import { toReport } from './parseReport.ts'
import { reportParse } from './reportParse.ts'

export const devFolder = ({ root }: ArchiveFolder): string => path.join(root, '.cache', 'dev-site')

/** Reads the archive anew, in places of its own: a build may run at the same time, and waits only for the entries. */
export async function refresh(archive: ArchiveFolder): Promise<void> {
  await useArchive(archive, async () => {
    const written = await parseArchive(archive)
    reportParse(toReport(written), false)
    const cache = cacheFolder(archive, 'dev')
    await writeCache(archive, 'dev', written)
    await replaceFolder({
      target: devFolder(archive),
      durable: false,
      make: async (next) => {
        publishFigureData(cache, next)
        await buildSearchIndex(cache, next, keepingOf(archive, written.rules))
      },
    })
  })
}
