/** Gives pages, read as if nobody knew them, the ids that the same pages had before. */
import { toArticleId } from '../entries/ids.ts'
import type { PageHead, Texts } from './head.ts'
import type { KnownPage } from './ledger.ts'
import { recogniseArticles, recognisePages } from './recognise.ts'
import { toShingles } from './sketch.ts'

/**
 * What a reading depends on beside its file, its corrections and the rules: so a reading can be kept, and named when it is used. What is
 * the same throughout is told by its sketches, without a look at its texts.
 *
 * @param pages of one file, with the ids that their file alone gives them
 * @param known the pages that were read from the file before
 */
export function nameKnown<P extends PageHead>(
  pages: readonly P[],
  known: readonly KnownPage[],
  read: Texts<P>,
): P[] {
  const [first] = pages
  if (first === undefined || known.length === 0) return [...pages]
  return toSame(pages, known, read) ?? nameByTexts(pages, known, read)
}

/** The pages under the ids of those whose texts they have. */
export function nameByTexts<P extends PageHead>(
  pages: readonly P[],
  known: readonly KnownPage[],
  read: Texts<P>,
): P[] {
  const texts = pages.map((page) => read.texts(page).map(toShingles))
  const rows = recognisePages(texts, known, pages[0]?.sha256 ?? '')
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
function toSame<P extends PageHead>(
  pages: readonly P[],
  known: readonly KnownPage[],
  read: Texts<P>,
): P[] | null {
  if (known.length !== pages.length) return null
  const rows = known.toSorted((a, b) => a.part - b.part)
  const named = pages.map((page, i) => {
    const row = rows[i]
    return row?.part === i + 1 && isSame(page, row, read) ? toNamed(page, row) : null
  })
  return named.every((page) => page !== null) ? named : null
}

function isSame<P extends PageHead>(page: P, row: KnownPage, read: Texts<P>): boolean {
  const sketches = Object.values(row.articles)
  if (sketches.length !== page.articles.length) return false
  if (sketches.length === 0 && row.sha256 !== page.sha256) return false
  const now = read.sketches(page)
  return sketches.every((sketch, at) => sketch !== '' && sketch === now[at])
}

function toNamed<P extends PageHead>(page: P, row: KnownPage): P {
  const ids = Object.keys(row.articles)
  const articles = page.articles.map((article, at) => ({ ...article, id: ids[at] ?? article.id }))
  return { ...page, id: row.page, articles }
}
