/** `npm run export -- bagit DIR`, `-- parquet DIR`, `-- opensearch DIR`: an archive in a form that others keep, or compute with. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { site } from '../src/archive/site.ts'
import type { SearchDocument } from '../src/search/document.ts'
import { openArchive, useArchive } from './archiveFolder.ts'
import { ARCHIVE_OPTION, command, run, UsageError } from './command.ts'
import { writeBulk } from './export/opensearch.ts'
import { writeParquet } from './export/parquet.ts'
import { fillBag } from './fixity/bag.ts'
import { replaceFolder } from './output/swap.ts'
import { toSiteFolder } from './output/siteFolder.ts'
import { writeRecords } from './records.ts'
import { readSearchDocuments } from './searchDocuments.ts'

const program = command('export', 'Write an archive in a form that others keep.')
program
  .command('bagit <dir>')
  .description('a BagIt bag (RFC 8493) of raw pages, corrections and entries, with SHA-256 of each')
  .option(...ARCHIVE_OPTION)
  .action(async (dir: string, { archive: from }: { archive: string }) => {
    const archive = openArchive(from)
    const target = toNewFolder(dir, archive.root)
    const facts = {
      title: site.title['zh-Hans'] ?? site.title.en ?? 'Jianbao',
      day: new Date().toISOString().slice(0, 10),
    }
    const { files } = await useArchive(archive, () =>
      replaceFolder({ target, make: (bag) => fillBag(archive, bag, facts) }),
    )
    process.stdout.write(`${path.relative('.', target)}: ${files} files\n`)
  })
program
  .command('parquet <dir>')
  .description('articles, figures and entities as Parquet, for Spark, Trino, pandas, DuckDB')
  .option(...ARCHIVE_OPTION)
  .action(async (dir: string, { archive: from }: { archive: string }) => {
    const archive = openArchive(from)
    const target = toNewFolder(dir, archive.root)
    const rows = await useArchive(archive, () =>
      replaceFolder({ target, make: (next) => writeParquet(archive.root, next) }),
    )
    const counts = Object.entries(rows).map(([table, count]) => `${count} ${table}`)
    process.stdout.write(`${path.relative('.', target)}: ${counts.join(', ')}\n`)
  })
program
  .command('opensearch <dir>')
  .description('articles and figures for an OpenSearch index: its mapping, and files for the bulk API')
  .option(...ARCHIVE_OPTION)
  .action(async (dir: string, { archive: from }: { archive: string }) => {
    const archive = openArchive(from)
    const target = toNewFolder(dir, archive.root)
    const { articles, figures, files } = await useArchive(archive, () =>
      replaceFolder({
        target,
        make: (next) => writeBulk(toDocuments(archive.root), next),
      }),
    )
    process.stdout.write(
      `${path.relative('.', target)}: ${articles} articles, ${figures} figures, ${files} bulk files\n`,
    )
  })
await run(program)

/** A folder that is not there yet or is empty. */
function toNewFolder(dir: string, archive: string): string {
  const target = toSiteFolder(dir, archive)
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new UsageError(`Unexpected files in ${dir}, expected a new or an empty folder`)
  return target
}

/** What the search finds of an archive's entries; its records are made aside, and gone when they are read. */
function toDocuments(archive: string): SearchDocument[] {
  const records = mkdtempSync(path.join(tmpdir(), 'jianbao-records-'))
  try {
    writeRecords(archive, records)
    return readSearchDocuments(records)
  } finally {
    rmSync(records, { recursive: true, force: true })
  }
}
