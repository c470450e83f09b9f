/** What a person sees after a parse: messages, a row a page, one line of sums; and the exit code that tells. */
import type { Page } from '../src/schema/entry.ts'
import { EXIT } from './command.ts'
import type { ParsedArchive } from './parseArchive.ts'
import { printMessages, table } from './terminal.ts'

/** Prints the report; with `errorsOnly`, warnings and notes are left to the ledger page. */
export function reportParse({ pages, messages }: ParsedArchive, errorsOnly: boolean): void {
  printMessages(errorsOnly ? messages.filter(({ severity }) => severity === 'error') : messages)
  const articles = pages.reduce((sum, page) => sum + page.articles.length, 0)
  process.stdout.write(`${table(['page', 'articles', 'unassigned lines', 'messages'], pages.map(toRow))}\n`)
  process.stdout.write(`${pages.length} pages, ${articles} articles, ${messages.length} messages\n`)
  if (messages.some(({ severity }) => severity === 'error')) process.exitCode = EXIT.failed
}

function toRow(page: Page): [string, number, number, number] {
  const unassigned = page.notArticles
    .filter(({ kind }) => kind === 'unknown')
    .flatMap(({ lines }) => lines)
    .reduce((sum, [first, last]) => sum + last - first + 1, 0)
  return [page.id, page.articles.length, unassigned, page.messages.length]
}
