/** What a person sees after a parse: messages, a row a page, one line of sums; and the exit code that tells. */
import path from 'node:path'
import { ARCHIVE_OPTION, counted, EXIT, inWords } from './command.ts'
import type { ParseReport } from './parseReport.ts'
import { printMessages, table } from './terminal.ts'

/** The archive as the caller named it; null for the one that goes without saying. */
function namedArchive(): string | null {
  const at = process.argv.findIndex((argument) => /^--archive(?:=|$)/u.test(argument))
  return at === -1 ? null : (process.argv[at]?.split('=')[1] ?? process.argv[at + 1] ?? null)
}

/** For a command to repeat: ` -- --archive mine`. */
function toArchiveOption(): string {
  const named = namedArchive()
  return named === null ? '' : ` -- --archive ${named}`
}

/** What to do first in an archive that holds nothing yet. */
function sayEmpty(): void {
  const raw = path.join(namedArchive() ?? ARCHIVE_OPTION[2], 'raw')
  process.stdout.write(
    inWords(
      `还没有版面：把版面文字放进 ${raw}，一版一个文件，再运行一次。\n`,
      `No pages yet: put the text of newspaper pages into ${raw}, one file a page, and run this again.\n`,
    ),
  )
}

const HEAD = { zh: '版面|篇数|未归行|提示', en: 'page|articles|unassigned lines|messages' }

/** Prints the report; with `errorsOnly`, warnings and notes are left to the ledger page. */
export function reportParse({ rows, messages }: ParseReport, errorsOnly: boolean): void {
  printMessages(errorsOnly ? messages.filter(({ severity }) => severity === 'error') : messages)
  const articles = rows.reduce((sum, [, count]) => sum + count, 0)
  process.stdout.write(`${table(inWords(HEAD.zh, HEAD.en).split('|'), rows)}\n`)
  const list = `npm run parse${toArchiveOption()}`
  const hidden = errorsOnly ? messages.filter(({ severity }) => severity !== 'error').length : 0
  process.stdout.write(
    inWords(
      `${rows.length} 版，${articles} 篇，${messages.length} 条提示${hidden > 0 ? `（${hidden} 条没有显示：${list} 列出，网站的台账页也有）` : ''}\n`,
      `${counted(rows.length, 'page')}, ${counted(articles, 'article')}, ${counted(messages.length, 'message')}${hidden > 0 ? ` (${hidden} not shown: ${list} lists them, and so does the site’s ledger)` : ''}\n`,
    ),
  )
  if (rows.length === 0) sayEmpty()
  if (messages.some(({ severity }) => severity === 'error')) process.exitCode = EXIT.failed
}
