/**
 * The reference of an article, from what its page says to search engines and reference managers (markup/articleMeta.ts): once, for them and for the
 * page's own scripts.
 */
import type { Reference } from '../../reuse/reference.ts'

/** Of the page's `NewsArticle` what makes a reference, as this build wrote it: its shape is not in doubt. */
type News = {
  readonly url: string
  readonly headline: string
  readonly author: readonly { readonly '@type': string; readonly name: string }[]
  readonly publisher?: { readonly name: string }
  readonly datePublished?: string
  readonly printPage?: string
  readonly printSection?: string
}

/** Null on a page of something else. */
export function readReference(page: Document): Reference | null {
  const news: News | null = JSON.parse(page.querySelector('#news')?.textContent ?? 'null')
  if (news === null) return null
  const [first, last = first] = page.querySelector('#cite')?.getAttribute('data-inferred')?.split('/') ?? []
  const keywords = page.querySelector('meta[name=citation_keywords]')?.getAttribute('content')?.split('; ')
  return {
    id: news.url.split('/').at(-2) ?? '',
    url: news.url,
    title: news.headline,
    authors: news.author.map((author) => ({ name: author.name, body: author['@type'] === 'Organization' })),
    newspaper: news.publisher?.name ?? null,
    date: news.datePublished ?? null,
    inferred: first === undefined || last === undefined ? null : [first, last],
    pageNumber: news.printPage === undefined ? null : Number(news.printPage),
    section: news.printSection ?? null,
    keywords: keywords ?? [],
  }
}
