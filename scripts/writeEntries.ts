/**
 * Pages → `articles/<page-id>/page.json` and one Markdown file an article, swapped in whole: readers of the folder see
 * the old entries or the new ones, never half of each.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { toMarkdown } from '../src/markdown/entry.ts'
import type { Page } from '../src/schema/entry.ts'
import type { ArchiveFolder } from './archiveFolder.ts'

/** Replaces the archive's entries by these pages. */
export function writeEntries(archive: ArchiveFolder, pages: readonly Page[]): void {
  const next = `${archive.articles}.next`
  const old = `${archive.articles}.old`
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next, { recursive: true })
  for (const page of pages) writePage(path.join(next, page.id), page)
  rmSync(old, { recursive: true, force: true })
  mkdirSync(archive.articles, { recursive: true })
  renameSync(archive.articles, old)
  renameSync(next, archive.articles)
  rmSync(old, { recursive: true, force: true })
}

function writePage(folder: string, page: Page): void {
  mkdirSync(folder)
  const articles = page.articles.map((article) => article.id)
  writeFileSync(path.join(folder, 'page.json'), `${JSON.stringify({ ...page, articles }, null, 2)}\n`)
  for (const article of page.articles)
    writeFileSync(path.join(folder, `${article.id}.md`), toMarkdown(article))
}
