/**
 * `npm run diff -- A [B]`: articles added, corrected, changed and gone from one state of an archive to another; each a folder of an archive, a
 * built site, or a revision of git. B is the archive as it stands where it is left out. `--write` keeps the list for the site's page of changes.
 */
import './chosenArchive.ts'
import path from 'node:path'
import { countChanges, toChanges, type Change } from '../src/archive/changes.ts'
import { openArchive } from './archiveFolder.ts'
import { ARCHIVE_OPTION, command, inWords, run } from './command.ts'
import { addRelease } from './diff/releases.ts'
import { readState } from './diff/snapshots.ts'
import { table } from './terminal.ts'

type Options = { archive: string; json?: true; write?: true }

await run(
  command(
    'diff',
    inWords('两个版本之间，文章增、改、更正、删了哪些。', 'Say what changed from one state to another.'),
  )
    .argument(
      '<from>',
      inWords(
        '资料库文件夹、建好的网站，或 git 的版本',
        'an archive’s folder, a built site, or a revision of git',
      ),
    )
    .argument(
      '[to]',
      inWords('同上；不写就是资料库现在的样子', 'the same; the archive as it stands where it is left out'),
    )
    .option(...ARCHIVE_OPTION)
    .option('--json', inWords('印成 JSON', 'print JSON'))
    .option(
      '--write',
      inWords(
        '记入资料库的 changes.json，网站“更新记录”页用它',
        'keep it in changes.json, for the site’s page of changes',
      ),
    )
    .action((from: string, to: string | undefined, { archive: dir, json, write }: Options) => {
      const archive = openArchive(dir)
      const [before, after] = [readState(from, archive.root), readState(to ?? archive.root, archive.root)]
      const changes = toChanges(before.articles, after.articles, after.leads)
      if (write)
        addRelease(archive.root, {
          from: nameOf(from),
          to: to === undefined ? today() : nameOf(to),
          on: today(),
          changes,
        })
      process.stdout.write(json ? `${JSON.stringify(changes, null, 2)}\n` : toReport(changes))
    }),
)

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** A folder by its last name, a revision as it is. */
function nameOf(state: string): string {
  return path.basename(path.resolve(state))
}

function toReport(changes: readonly Change[]): string {
  const signs = { added: '+', corrected: '*', changed: '~', gone: '-' } as const
  const rows = changes.map(({ kind, id, headline, fields, to }) => [
    signs[kind],
    id,
    headline ?? '',
    to === null ? fields.join(' ') : `→ ${to}`,
  ])
  const { added, corrected, changed, gone } = countChanges(changes)
  const sum = inWords(
    `增 ${added} 篇，更正 ${corrected} 篇，改 ${changed} 篇，删 ${gone} 篇`,
    `${added} added, ${corrected} corrected, ${changed} changed, ${gone} gone`,
  )
  const head = inWords('|编号|标题|哪些字段', '|id|headline|fields').split('|')
  return `${rows.length === 0 ? '' : `${table(head, rows)}\n`}${sum}\n`
}
