/** Gives pages, read as if nobody knew them, the ids that the same pages had before. */
import { toArticleId } from '../entries/ids.ts'
import type { Page } from '../schema/entry.ts'
import type { KnownPage } from './ledger.ts'
import { recogniseArticles, recognisePages } from './recognise.ts'
import { textOf } from './settle.ts'
import { toShingles, type SketchOf } from './sketch.ts'

/**
 * What a reading depends on beside its file, its corrections and the rules: so a reading can be kept, and named when it is used.
 *
 * @param pages of one file, with the ids that their file alone gives them
 * @param known the pages that were read from the file before
 * @param sketchOf where sketches are remembered: what is the same throughout is then told without looking at its texts
 */
export function nameKnown(
  pages: readonly Page[],
  known: readonly KnownPage[],
  sketchOf: SketchOf | null = null,
): Page[] {
  const [first] = pages
  if (first === undefined || known.length === 0) return [...pages]
  const same = sketchOf === null ? null : toSame(pages, known, sketchOf)
  if (same !== null) return same
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

/** The pages under their known ids, where each has the texts it had, in their order; null where any has not. */
function toSame(pages: readonly Page[], known: readonly KnownPage[], sketchOf: SketchOf): Page[] | null {
  if (known.length !== pages.length) return null
  const rows = known.toSorted((a, b) => a.part - b.part)
  const named = pages.map((page, i) => {
    const row = rows[i]
    return row?.part === i + 1 && isSame(page, row, sketchOf) ? toNamed(page, row) : null
  })
  return named.every((page) => page !== null) ? named : null
}

function isSame({ sha256, articles }: Page, row: KnownPage, sketchOf: SketchOf): boolean {
  const sketches = Object.values(row.articles)
  if (sketches.length !== articles.length || (sketches.length === 0 && row.sha256 !== sha256)) return false
  return articles.every((article, at) => sketches[at] !== '' && sketchOf(textOf(article)) === sketches[at])
}

function toNamed(page: Page, row: KnownPage): Page {
  const ids = Object.keys(row.articles)
  const articles = page.articles.map((article, at) => ({ ...article, id: ids[at] ?? article.id }))
  return { ...page, id: row.page, articles }
}
