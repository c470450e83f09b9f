/** Gives pages, read as if nobody knew them, the ids that the same pages had before. */
import { toArticleId } from '../entries/ids.ts'
import type { Page } from '../schema/entry.ts'
import type { KnownPage } from './ledger.ts'
import { recogniseArticles, recognisePages } from './recognise.ts'
import { textOf } from './settle.ts'
import { toShingles } from './sketch.ts'

/**
 * What a reading depends on beside its file, its corrections and the rules: so a reading can be kept, and named when it is used.
 *
 * @param pages of one file, with the ids that their file alone gives them
 * @param known the pages that were read from the file before
 */
export function nameKnown(pages: readonly Page[], known: readonly KnownPage[]): Page[] {
  const [first] = pages
  if (first === undefined || known.length === 0) return [...pages]
  const texts = pages.map(({ articles }) => articles.map((article) => toShingles(textOf(article))))
  const rows = recognisePages(texts, known, first.sha256)
  return pages.map((page, i) => {
    const row = rows[i]
    if (row === undefined || row === null) return page
    const ids = recogniseArticles(texts[i] ?? [], row, row.sha256 === page.sha256)
    let { next } = row
    const articles = page.articles.map((article, at) => ({
      ...article,
      id: ids[at] ?? toArticleId(row.page, next++),
    }))
    return { ...page, id: row.page, articles }
  })
}
