/** `npm run build`: an archive → a static site any host can serve. */
import path from 'node:path'
import { openArchive } from './archiveFolder.ts'
import { buildSite } from './buildSite.ts'
import { ARCHIVE_OPTION, command, run } from './command.ts'
import { reportParse } from './reportParse.ts'

await run(
  command('build', 'Parse an archive and build its site.')
    .option(...ARCHIVE_OPTION)
    .option('--outDir <dir>', 'where the site goes', 'dist')
    .option('--base <path>', 'the path the site is served under')
    .option('--site <url>', 'the address the site is served at')
    .action(
      async ({
        archive,
        outDir,
        ...options
      }: {
        archive: string
        outDir: string
        base?: string
        site?: string
      }) => {
        const parsed = await buildSite(openArchive(archive), { outDir: path.resolve(outDir), ...options })
        reportParse(parsed, true)
        process.stdout.write(`${outDir}\n`)
      },
    ),
)
