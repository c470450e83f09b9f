/** `jianbao check`: whether an archive's settings, rules, corrections and raw pages can be read; writes nothing. */
import './chosenArchive.ts'
import path from 'node:path'
import { site } from '../src/archive/site.ts'
import { openArchive, readCorrections, reportStrayCorrections } from './archiveFolder.ts'
import { ARCHIVE_OPTION, command, EXIT, inWords, run } from './command.ts'
import { parseFiles } from './parseFiles.ts'
import { listRawFiles } from './rawFiles.ts'
import { readPageFacts } from './readPageFacts.ts'
import { printMessages } from './terminal.ts'
import { warnOfExampleAddress } from './warnOfExampleAddress.ts'

await run(
  command(
    'check:archive',
    inWords('检查资料库：设置、规则、更正与原文；什么都不写。', 'Check an archive; write nothing.'),
  )
    .option(...ARCHIVE_OPTION)
    .action(async ({ archive: dir }: { archive: string }) => {
      const archive = openArchive(dir)
      const { files, messages } = listRawFiles(archive)
      const known = readPageFacts(archive, files)
      const tasks = files.map((file) => ({ file, ...readCorrections(archive, file) }))
      const parsed = await parseFiles(
        tasks.map(({ file, corrections }) => ({
          name: file,
          file: path.join(archive.raw, file),
          corrections,
          facts: known.facts,
        })),
        () => undefined,
      )
      const all = [
        ...messages,
        ...known.messages,
        ...reportStrayCorrections(archive, files),
        ...tasks.flatMap((task) => task.messages),
        ...parsed.flatMap((file) => file.messages),
      ].filter(({ severity }) => severity !== 'info')
      printMessages(all)
      warnOfExampleAddress(site.address)
      const errors = all.filter(({ severity }) => severity === 'error').length
      process.stdout.write(
        inWords(
          `${files.length} 个文件，${errors} 处错误，${all.length - errors} 处提醒\n`,
          `${files.length} files, ${errors} errors, ${all.length - errors} warnings\n`,
        ),
      )
      if (errors > 0) process.exitCode = EXIT.failed
    }),
)
