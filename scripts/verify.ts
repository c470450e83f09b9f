/** `npm run verify`: whether a built site, and the raw files it was read from, are what they were, byte for byte. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { openArchive } from './archiveFolder.ts'
import { ARCHIVE_OPTION, command, EXIT, run, UsageError } from './command.ts'
import type { Difference } from './fixity/digests.ts'
import { checkRaw, checkSite, SITE_MANIFEST } from './fixity/siteManifest.ts'
import { fileTrouble, type FileMessage } from './message.ts'
import { listRawFiles } from './rawFiles.ts'
import { printMessages } from './terminal.ts'

const TROUBLE = { changed: 'file-changed', missing: 'file-missing', extra: 'file-extra' } as const

await run(
  command('verify', 'Check a built site and the raw files it was read from against their digests.')
    .option(...ARCHIVE_OPTION)
    .option('--outDir <dir>', 'the built site', 'dist')
    .action(({ archive: dir, outDir }: { archive: string; outDir: string }) => {
      if (!existsSync(path.join(outDir, SITE_MANIFEST)))
        throw new UsageError(
          `Unexpected folder ${outDir}, expected a built site with ${SITE_MANIFEST}: npm run build`,
        )
      const archive = openArchive(dir)
      const messages = [
        ...toMessages(outDir, checkSite(outDir)),
        ...toMessages(archive.raw, checkRaw(outDir, archive.raw, listRawFiles(archive).files)),
      ]
      printMessages(messages)
      process.stdout.write(
        `${messages.length === 0 ? 'nothing differs' : `${messages.length} files differ`}\n`,
      )
      if (messages.length > 0) process.exitCode = EXIT.failed
    }),
)

function toMessages(folder: string, differences: readonly Difference[]): FileMessage[] {
  return differences.map(({ file, what }) => fileTrouble(path.join(folder, file), TROUBLE[what]))
}
