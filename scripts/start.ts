/** `npm start`: parse, build, index, then serve; the one command of a first visit. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openArchive } from './archiveFolder.ts'
import { buildSite } from './buildSite.ts'
import { ARCHIVE_OPTION, command, run } from './command.ts'
import { reportParse } from './reportParse.ts'
import { serve } from './serve.ts'

await run(
  command('start', 'Build the site of an archive and serve it.')
    .option(...ARCHIVE_OPTION)
    .option('--port <number>', 'the port, or the next free one', '4321')
    .action(async ({ archive, port }: { archive: string; port: string }) => {
      const outDir =
        archive === 'content' ? path.resolve('dist') : mkdtempSync(path.join(tmpdir(), 'jianbao-site-'))
      reportParse(await buildSite(openArchive(archive), { outDir }), true)
      await serve(outDir, Number(port))
    }),
)
