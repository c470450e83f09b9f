/** What a person sees after a parse: messages, a row a page, one line of sums; and the exit code that tells. */
import type { Page } from '../src/schema/entry.ts'
import { EXIT, inWords } from './command.ts'
import type { ParsedArchive } from './parseArchive.ts'
import { printMessages, table } from './terminal.ts'

const HEAD = { zh: '版面|篇数|未归行|提示', en: 'page|articles|unassigned lines|messages' }

/** Prints the report; with `errorsOnly`, warnings and notes are left to the ledger page. */
export function reportParse({ pages, messages }: ParsedArchive, errorsOnly: boolean): void {
  printMessages(errorsOnly ? messages.filter(({ severity }) => severity === 'error') : messages)
  const articles = pages.reduce((sum, page) => sum + page.articles.length, 0)
  process.stdout.write(`${table(inWords(HEAD.zh, HEAD.en).split('|'), pages.map(toRow))}\n`)
  const hidden = errorsOnly ? messages.filter(({ severity }) => severity !== 'error').length : 0
  process.stdout.write(
    inWords(
      `${pages.length} 版，${articles} 篇，${messages.length} 条提示${hidden > 0 ? `（${hidden} 条没有显示：npm run parse 列出，网站的台账页也有）` : ''}\n`,
      `${pages.length} pages, ${articles} articles, ${messages.length} messages${hidden > 0 ? ` (${hidden} not shown: npm run parse lists them, and so does the site’s ledger)` : ''}\n`,
    ),
  )
  if (messages.some(({ severity }) => severity === 'error')) process.exitCode = EXIT.failed
}

function toRow(page: Page): [string, number, number, number] {
  const unassigned = page.notArticles
    .filter(({ kind }) => kind === 'unknown')
    .flatMap(({ lines }) => lines)
    .reduce((sum, [first, last]) => sum + last - first + 1, 0)
  return [page.id, page.articles.length, unassigned, page.messages.length]
}
