/** `jianbao check`: whether an archive's settings, rules, corrections and raw pages can be read; writes nothing. */
import './chosenArchive.ts'
import { site } from '../src/archive/site.ts'
import { openArchive } from './archiveFolder.ts'
import { ARCHIVE_OPTION, command, counted, EXIT, inWords, run } from './command.ts'
import { readArchive } from './parseArchive.ts'
import { printMessages } from './terminal.ts'
import { warnOfExampleAddress } from './warnOfExampleAddress.ts'

await run(
  command(
    'check:archive',
    inWords('检查资料库：设置、规则、更正与原文；什么都不写。', 'Check an archive; write nothing.'),
  )
    .option(...ARCHIVE_OPTION)
    .action(async ({ archive }: { archive: string }) => {
      const { pages, messages } = await readArchive(openArchive(archive))
      const found = messages.filter(({ severity }) => severity !== 'info')
      printMessages(found)
      warnOfExampleAddress(site.address)
      const errors = found.filter(({ severity }) => severity === 'error').length
      process.stdout.write(
        inWords(
          `${pages.length} 版，${errors} 处错误，${found.length - errors} 处提醒\n`,
          `${counted(pages.length, 'page')}, ${counted(errors, 'error')}, ${counted(found.length - errors, 'warning')}\n`,
        ),
      )
      if (errors > 0) process.exitCode = EXIT.failed
    }),
)
