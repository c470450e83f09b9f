/**
 * Pages → `articles/<page-id>/page.json` and one Markdown file an article, swapped in whole: readers of the folder see
 * the old entries or the new ones, never half of each.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { toMarkdown } from '../src/markdown/entry.ts'
import type { Page } from '../src/schema/entry.ts'
import type { ArchiveFolder } from './archiveFolder.ts'
import { keepForeign } from './output/keep.ts'
import { replaceFolder } from './output/swap.ts'

/** Replaces the archive's entries by these pages; what else lies in the folder stays. */
export async function writeEntries({ articles }: ArchiveFolder, pages: readonly Page[]): Promise<void> {
  await replaceFolder({
    target: articles,
    make: (next) => {
      for (const page of pages) writePage(path.join(next, page.id), page)
    },
    keep: (old, next) => keepForeign(old, next, (name) => existsSync(path.join(old, name, 'page.json'))),
  })
}

function writePage(folder: string, page: Page): void {
  mkdirSync(folder)
  for (const [name, text] of Object.entries(toEntryFiles(page))) writeFileSync(path.join(folder, name), text)
}

/** The files of a page by name: `page.json`, and one Markdown file an article. */
export function toEntryFiles(page: Page): Record<string, string> {
  const articles = page.articles.map((article) => article.id)
  return {
    'page.json': `${JSON.stringify({ ...page, articles }, null, 2)}\n`,
    ...Object.fromEntries(page.articles.map((article) => [`${article.id}.md`, toMarkdown(article)])),
  }
}
