/**
 * `npm run parse`: raw pages → entries, with a table at the end; `--json FILE…` prints the report of any files and
 * writes nothing; `--explain ID` says why an article was read as it was.
 */
import './chosenArchive.ts'
import { linkJumps } from '../src/entries/linkJumps.ts'
import type { Report } from '../src/schema/entry.ts'
import { openArchive, useArchive, type ArchiveFolder } from './archiveFolder.ts'
import { checkEntries } from './checkEntries.ts'
import { ARCHIVE_OPTION, command, EXIT, run, UsageError } from './command.ts'
import { explainArticle } from './explainArticle.ts'
import { parseArchive } from './parseArchive.ts'
import { parseFiles } from './parseFiles.ts'
import { reportParse } from './reportParse.ts'
import { printMessages } from './terminal.ts'

type Options = { archive: string; json?: true; explain?: string; quiet?: true; check?: true }

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
    .option('--quiet', 'print errors only, not warnings and notes')
    .action(async (files: string[], options: Options) => {
      if (options.json) await printReport(files)
      else if (files.length > 0)
        throw new UsageError('Unexpected files, expected --json before them, or --archive')
      else if (options.explain !== undefined) explainArticle(openArchive(options.archive), options.explain)
      else if (options.check) await checkEntries(openArchive(options.archive))
      else await parseAndReport(openArchive(options.archive), options.quiet === true)
    }),
)

async function parseAndReport(archive: ArchiveFolder, quiet: boolean): Promise<void> {
  reportParse(await useArchive(archive, () => parseArchive(archive)), quiet)
}

async function printReport(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new UsageError('Unexpected end, expected raw files after --json')
  const parsed = await parseFiles(
    files.map((file) => ({ file, corrections: [] })),
    () => undefined,
  )
  const report: Report = { pages: linkJumps(parsed.flatMap(({ pages }) => pages)) }
  process.stdout.write(`${JSON.stringify(report)}\n`)
  const messages = parsed.flatMap((file) => file.messages)
  printMessages(messages)
  if (messages.some(({ severity }) => severity === 'error')) process.exitCode = EXIT.failed
}
