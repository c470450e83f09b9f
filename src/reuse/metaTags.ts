/** An article's metadata for reference managers and indexes: Highwire (`citation_*`), Dublin Core and PRISM. */
import { inferredText, yearOfReference, type Reference } from './reference.ts'

export type MetaTag = { readonly name: string; readonly content: string }

/**
 * Highwire tags as Zotero and Google Scholar read them; the date is a day only where one is printed. The newspaper is named
 * by PRISM: of `citation_journal_title` Zotero makes an article of a journal, whatever else the page says.
 *
 * @example toHighwire(reference)[0] // { name: 'citation_title', content: '…' }
 */
export function toHighwire(reference: Reference): MetaTag[] {
  const { title, authors, pageNumber, url, date, keywords } = reference
  return present([
    ['citation_title', title],
    ...authors.map(({ name }) => ['citation_author', name] as const),
    ['citation_publication_date', date?.replaceAll('-', '/') ?? yearOfReference(reference)],
    ['citation_firstpage', pageNumber === null ? null : String(pageNumber)],
    ['citation_language', 'zh-CN'],
    ['citation_keywords', keywords.length === 0 ? null : keywords.join('; ')],
    ['citation_public_url', url],
  ])
}

/** Dublin Core; `newspaperArticle` is the type by which Zotero tells a newspaper from a journal. */
export function toDublinCore(reference: Reference): MetaTag[] {
  const { title, authors, date, newspaper, url, keywords } = reference
  return present([
    ['DC.title', title],
    ...authors.map(({ name }) => ['DC.creator', name] as const),
    ['DC.date', date ?? inferredText(reference)],
    ['DC.source', newspaper],
    ...keywords.map((word) => ['DC.subject', word] as const),
    ['DC.type', 'newspaperArticle'],
    ['DC.language', 'zh-CN'],
    ['DC.identifier', url],
  ])
}

/** PRISM, the press's own vocabulary: where it was printed. */
export function toPrism(reference: Reference): MetaTag[] {
  const { newspaper, date, section, pageNumber } = reference
  return present([
    ['prism.publicationName', newspaper],
    ['prism.publicationDate', date],
    ['prism.section', section],
    ['prism.startingPage', pageNumber === null ? null : String(pageNumber)],
  ])
}

function present(tags: readonly (readonly [name: string, content: string | null])[]): MetaTag[] {
  return tags.flatMap(([name, content]) => (content === null || content === '' ? [] : [{ name, content }]))
}
