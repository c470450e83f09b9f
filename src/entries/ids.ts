/**
 * Ids are promises: from paper, date and page where the page prints them, else from the raw file's name; never from a
 * headline, which a correction may change (see docs/url-promise.md).
 */

type PrintedIdentity = {
  readonly paperId: string | null
  readonly date: string | null
  readonly pageNumber: number | null
}

/**
 * The id of a page.
 *
 * @example toPageId({ paperId: 'qjcyyb', date: '2023-02-20', pageNumber: 1 }, 'x.txt', 1) // 'qjcyyb-2023-02-20-01'
 * @example toPageId({ paperId: null, date: null, pageNumber: null }, '000_cca1.txt', 1) // '000-cca1'
 * @param ordinal 1-based place of the page within its raw file (form feeds part pages)
 */
export function toPageId(printed: PrintedIdentity, file: string, ordinal: number): string {
  const { paperId, date, pageNumber } = printed
  if (paperId !== null && date !== null && pageNumber !== null)
    return `${paperId}-${date}-${String(pageNumber).padStart(2, '0')}`
  return ordinal === 1 ? toSlug(file) : `${toSlug(file)}-p${ordinal}`
}

/** The id of the `ordinal`-th article (1-based) of a page: `qjcyyb-2023-02-20-01-3`. */
export function toArticleId(pageId: string, ordinal: number): string {
  return `${pageId}-${ordinal}`
}

/** A file's name as ASCII kebab-case; characters outside ASCII become their code points, so that no two names meet. */
export function toSlug(file: string): string {
  const stem = file.replace(/\.[^.]*$/u, '')
  const ascii = stem.replace(/[^\p{ASCII}]/gu, (c) => `-u${(c.codePointAt(0) ?? 0).toString(16)}-`)
  const slug = ascii
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .join('-')
  return slug === '' ? 'page' : slug
}
