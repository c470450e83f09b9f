/** An article's metadata for reference managers and indexes: Highwire (`citation_*`), and what it has no words for. */
import { yearOfReference, type Reference } from './reference.ts'

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

/**
 * What Highwire has no words for, each in the vocabulary by which Zotero reads it: that this is of a newspaper (Dublin Core), of which (PRISM), and
 * under what heading it stood (OpenGraph). What Highwire says already none of them says again.
 */
export function toPrinted({ newspaper, section }: Reference): MetaTag[] {
  return present([
    ['DC.type', 'newspaperArticle'],
    ['prism.publicationName', newspaper],
    ['article:section', section],
  ])
}

function present(tags: readonly (readonly [name: string, content: string | null])[]): MetaTag[] {
  return tags.flatMap(([name, content]) => (content === null || content === '' ? [] : [{ name, content }]))
}
