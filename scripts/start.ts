/** `npm start`: parse, build, index, then serve; the one command of a first visit. */
import './chosenArchive.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openArchive } from './archiveFolder.ts'
import { buildSite } from './buildSite.ts'
import { ARCHIVE_OPTION, command, inWords, run } from './command.ts'
import { reportParse } from './reportParse.ts'
import { serve } from './serve.ts'
import { toSiteAddress } from './siteAddress.ts'

await run(
  command('start', inWords('读原文，生成网站，然后打开预览。', 'Build the site of an archive and serve it.'))
    .option(...ARCHIVE_OPTION)
    .option('--port <number>', inWords('端口；被占用时用下一个', 'the port, or the next free one'), '4321')
    .action(async ({ archive, port }: { archive: string; port: string }) => {
      const outDir = archive === 'content' ? path.resolve('dist') : openTemporaryFolder()
      const address = toSiteAddress({})
      reportParse(await buildSite(openArchive(archive), { outDir, ...address }), true)
      await serve(outDir, Number(port), address.base)
    }),
)

/** A folder that is gone when the preview is. */
function openTemporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'jianbao-site-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0))
  return folder
}
