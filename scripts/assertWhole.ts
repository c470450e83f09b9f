/** Nothing is lost between steps: entries in = records = pages out = documents of the index. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { toFirstHalf } from '../src/archive/halves.ts'
import type { PageHead } from '../src/ids/head.ts'

export type Built = {
  /** What the parse read. */
  readonly pages: readonly PageHead[]
  readonly records: { readonly articles: number; readonly pages: number }
  /** Documents of the search index, in which a jumped article is one. */
  readonly documents: number
  readonly outDir: string
}

/** Throws where a step has lost or made up an article or a page; the site is then not published. */
export function assertWhole({ pages, records, documents, outDir }: Built): void {
  const articles = pages.flatMap((page) =>
    page.articles.map((article) => ({
      id: article.id,
      isSecondHalf: toFirstHalf(article, page.newspaper) !== null,
    })),
  )
  expectCount('articles in the records', records.articles, articles.length)
  expectCount('pages in the records', records.pages, pages.length)
  expectCount(
    'documents in the index',
    documents,
    articles.filter(({ isSecondHalf }) => !isSecondHalf).length,
  )
  expectPages(outDir, 'articles', articles)
  expectPages(outDir, 'pages', pages)
}

function expectCount(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`Unexpected ${found} ${what}, expected ${expected} as were read`)
}

function expectPages(outDir: string, folder: string, entries: readonly { readonly id: string }[]): void {
  const missing = entries.filter(({ id }) => !existsSync(path.join(outDir, folder, id, 'index.html')))
  if (missing.length > 0)
    throw new Error(
      `Unexpected lack of ${missing.length} pages under ${folder}/ (${missing[0]?.id}), expected one an entry`,
    )
}
