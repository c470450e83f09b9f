/** `npm run build`: an archive → a static site any host can serve. */
import './chosenArchive.ts'
import path from 'node:path'
import { openArchive } from './archiveFolder.ts'
import { buildSite } from './buildSite.ts'
import { ARCHIVE_OPTION, command, inWords, run } from './command.ts'
import { reportParse } from './reportParse.ts'
import { toSiteAddress } from './siteAddress.ts'
import { warnOfExampleAddress } from './warnOfExampleAddress.ts'

type Options = { archive: string; outDir: string; base?: string; site?: string }

await run(
  command('build', inWords('读原文，生成静态网站。', 'Parse an archive and build its site.'))
    .option(...ARCHIVE_OPTION)
    .option('--outDir <dir>', inWords('网站放在哪里', 'where the site goes'), 'dist')
    .option('--base <path>', inWords('网站在域名下的路径', 'the path the site is served under'))
    .option(
      '--site <url>',
      inWords('网站的网址，可带路径', 'the address the site is served at, path and all'),
    )
    .action(async ({ archive, outDir, ...given }: Options) => {
      const address = toSiteAddress(given)
      const parsed = await buildSite(openArchive(archive), { outDir: path.resolve(outDir), ...address })
      reportParse(parsed, true)
      warnOfExampleAddress(address.site)
      process.stdout.write(`${outDir}\n`)
    }),
)
