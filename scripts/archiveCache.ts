/** What is made of an archive's entries before its pages: records and figure data, for a build and for the dev server apart. */
import path from 'node:path'
import type { ArchiveFolder } from './archiveFolder.ts'
import { takeOverFigureData, writeFigureData, type FigureDataOptions } from './figureData.ts'
import { keepingOf } from './kept.ts'
import { replaceFolder } from './output/swap.ts'
import type { WrittenArchive } from './parseArchive.ts'
import { writeRecords } from './records.ts'

/** Who reads a cache: a build, or the dev server, which may run beside it. */
export type CacheUse = 'build' | 'dev'
export type RecordCounts = { readonly articles: number; readonly pages: number }
type Written = Pick<WrittenArchive, 'entries' | 'rules'>

/** The caches of one archive lie apart from those of another, and those of one use from those of the other. */
export const cacheFolder = (archive: ArchiveFolder, use: CacheUse): string =>
  path.join(archive.root, '.cache', use)

/** Makes the records alone anew: a build makes figure data in them, with nobody reading yet. */
export function writeRecordCache(
  archive: ArchiveFolder,
  use: CacheUse,
  written: Written,
): Promise<RecordCounts> {
  return replaceFolder({
    target: cacheFolder(archive, use),
    durable: false,
    name: 'records',
    make: (next) => {
      takeOverFigureData(cacheFolder(archive, use), next)
      return writeRecords(archive.root, next, {
        ...keepingOf(archive, written.rules),
        entries: written.entries,
      })
    },
  })
}

/** Makes a cache anew and puts it in place whole; not durable, since every run makes its own. Says what it counted. */
export function writeCache(
  archive: ArchiveFolder,
  use: CacheUse,
  written: Written,
  options: FigureDataOptions = {},
): Promise<RecordCounts> {
  const keeping = keepingOf(archive, written.rules)
  return replaceFolder({
    target: cacheFolder(archive, use),
    durable: false,
    make: (next) => {
      takeOverFigureData(cacheFolder(archive, use), next)
      const counts = writeRecords(archive.root, next, { ...keeping, entries: written.entries })
      writeFigureData(next, options, keeping)
      return counts
    },
  })
}
