/**
 * `npm run parse`: raw pages → entries, with a table at the end; `--json FILE…` prints the report of any files and
 * writes nothing; `--explain ID` says why an article was read as it was; `--shard I/N` reads a share of the pages, on a machine of
 * many, and `npm run merge` (a parse that finds them read) makes the entries of all.
 */
import './chosenArchive.ts'
import { linkJumps } from '../src/entries/linkJumps.ts'
import type { Report } from '../src/schema/entry.ts'
import { openArchive, useArchive, type ArchiveFolder } from './archiveFolder.ts'
import { checkEntries } from './checkEntries.ts'
import { ARCHIVE_OPTION, command, EXIT, run, UsageError } from './command.ts'
import { explainArticle } from './explainArticle.ts'
import { parseArchive, readShare } from './parseArchive.ts'
import { parseFiles } from './parseFiles.ts'
import { pagesOf } from './readPages.ts'
import { toReport } from './parseReport.ts'
import { reportParse } from './reportParse.ts'
import { printMessages } from './terminal.ts'

type Options = {
  archive: string
  json?: true
  explain?: string
  quiet?: true
  check?: true
  shard?: readonly [number, number]
}

await run(
  command('parse', 'Read raw newspaper pages and write their entries.')
    .argument('[files...]', 'with --json: raw files, wherever they lie')
    .option(...ARCHIVE_OPTION)
    .option('--json', 'print one JSON report of FILES to standard output, write nothing')
    .option('--explain <id>', 'say why an article was read as it was')
    .option(
      '--check',
      'say whether the entries are what raw pages, corrections and rules give; write nothing',
    )
    .option('--shard <i/n>', 'read the i-th of n shares and keep it; then npm run merge', toShare)
    .option('--quiet', 'print errors only, not warnings and notes')
    .action(async (files: string[], options: Options) => {
      if (options.json) await printReport(files)
      else if (files.length > 0)
        throw new UsageError('Unexpected files, expected --json before them, or --archive')
      else if (options.explain !== undefined) explainArticle(openArchive(options.archive), options.explain)
      else if (options.shard !== undefined) await readOneShare(openArchive(options.archive), options.shard)
      else if (options.check) await checkEntries(openArchive(options.archive))
      else await parseAndReport(openArchive(options.archive), options.quiet === true)
    }),
)

async function readOneShare(archive: ArchiveFolder, share: readonly [number, number]): Promise<void> {
  const { files, messages } = await readShare(archive, share)
  const errors = messages.filter(({ severity }) => severity === 'error')
  printMessages(errors)
  process.stdout.write(`${share.join('/')}: ${files} files\n`)
  if (errors.length > 0) process.exitCode = EXIT.failed
}

/** `2/4` → the second of four. */
function toShare(text: string): readonly [number, number] {
  const [, number = '', count = ''] = /^(\d+)\/(\d+)$/u.exec(text) ?? []
  if (Number(number) < 1 || Number(number) > Number(count))
    throw new UsageError(`Unexpected share ${text}, expected one like 2/4`)
  return [Number(number), Number(count)]
}

async function parseAndReport(archive: ArchiveFolder, quiet: boolean): Promise<void> {
  reportParse(toReport(await useArchive(archive, () => parseArchive(archive))), quiet)
}

async function printReport(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new UsageError('Unexpected end, expected raw files after --json')
  const parsed = await parseFiles(
    files.map((file) => ({ file, corrections: [] })),
    () => undefined,
  )
  const report: Report = { pages: linkJumps(parsed.flatMap(pagesOf)) }
  process.stdout.write(`${JSON.stringify(report)}\n`)
  const messages = parsed.flatMap((file) => file.messages)
  printMessages(messages)
  if (messages.some(({ severity }) => severity === 'error')) process.exitCode = EXIT.failed
}
