/**
 * Pages → `articles/<page-id>/page.json` and one Markdown file an article, swapped in whole: readers of the folder see
 * the old entries or the new ones, never half of each. What the last parse wrote and would be the same stays the same file.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { toMarkdown } from '../src/markdown/entry.ts'
import type { LaidHead } from '../src/ids/head.ts'
import type { Page } from '../src/schema/entry.ts'
import type { ArchiveFolder } from './archiveFolder.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { keepForeign } from './output/keep.ts'
import { replaceFile } from './output/replaceFile.ts'
import type { SpareSite } from './output/spare.ts'
import { isAsStamped, reuse, stampOf, stampSchema } from './output/stamp.ts'
import { replaceFolder } from './output/swap.ts'
import type { Pages } from './readPages.ts'

const writtenSchema = z.object({ key: z.string(), files: z.record(z.string(), stampSchema) })
type Written = z.infer<typeof writtenSchema>

/** Replaces the archive's entries by these pages, each of them read when it is to be written; what else lies in the folder stays. Says a digest of each page's entries. */
export async function writeEntries(
  { root, articles }: ArchiveFolder,
  pages: readonly LaidHead[],
  { madeOf, whole }: Pages,
  rules: string,
): Promise<ReadonlyMap<string, string>> {
  const list = path.join(root, '.cache', 'entries.json')
  const before = readWritten(list)
  const now: Record<string, Written> = {}
  await replaceFolder({
    target: articles,
    name: 'entries',
    spare: toSpare(path.join(root, '.cache', 'spare-entries'), before),
    make: (next) => {
      for (const head of pages)
        now[head.id] = writePage(digestOf([rules, madeOf(head), head]), () => whole(head), {
          from: path.join(articles, head.id),
          to: path.join(next, head.id),
          before: before[head.id],
        })
      for (const id of Object.keys(before))
        if (now[id] === undefined) rmSync(path.join(next, id), { recursive: true, force: true })
    },
    keep: (old, next) => keepForeign(old, next, (name) => existsSync(path.join(old, name, 'page.json'))),
  })
  mkdirSync(path.dirname(list), { recursive: true })
  replaceFile(list, JSON.stringify(now))
  return new Map(Object.entries(now).map(([id, { key }]) => [id, key]))
}

/** The entries before the last ones, which are mostly the same files: names that stay need not be given, taken away and flushed again. */
const toSpare = (folder: string, before: Readonly<Record<string, Written>>): SpareSite => ({
  folder,
  isKept(file, at) {
    const stamp = before[path.posix.dirname(file)]?.files[path.posix.basename(file)]
    return stamp !== undefined && isAsStamped(at, stamp)
  },
})

type Place = { readonly from: string; readonly to: string; readonly before: Written | undefined }

function writePage(key: string, read: () => Page, { from, to, before }: Place): Written {
  mkdirSync(to, { recursive: true })
  if (before?.key === key) {
    const files = Object.entries(before.files)
    if (files.every(([name, stamp]) => reuse(path.join(from, name), path.join(to, name), stamp)))
      return before
  }
  rmSync(to, { recursive: true })
  mkdirSync(to)
  const files = Object.entries(toEntryFiles(read())).map(([name, text]) => {
    const file = path.join(to, name)
    replaceFile(file, text)
    return [name, stampOf(file)] as const
  })
  return { key, files: Object.fromEntries(files) }
}

/** What the last parse wrote, by page; nothing where nobody knows. */
function readWritten(list: string): Record<string, Written> {
  try {
    return z.record(z.string(), writtenSchema).parse(JSON.parse(readFileSync(list, 'utf8')))
  } catch {
    return {}
  }
}

/** The files of a page by name: `page.json`, and one Markdown file an article. */
export function toEntryFiles(page: Page): Record<string, string> {
  const articles = page.articles.map((article) => article.id)
  return {
    'page.json': `${JSON.stringify({ ...page, articles }, null, 2)}\n`,
    ...Object.fromEntries(page.articles.map((article) => [`${article.id}.md`, toMarkdown(article)])),
  }
}
