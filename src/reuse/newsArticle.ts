/**
 * An article as schema.org has it: `NewsArticle`, with the raw lines it was read from. What the page's head says already (its description, picture,
 * keywords, the site) is not said again.
 */
import type { CorrectionComment, DigitalDocument, NewsArticle, Place, WithContext } from 'schema-dts'
import type { Article, Lines } from '../schema/entry.ts'
import type { Reference } from './reference.ts'

export type NewsSource = {
  readonly file: string
  readonly lines: Lines
  /** Absolute address of a raw line. */
  readonly lineUrl: (line: number) => string
}

export type NewsFacts = {
  readonly reference: Reference
  readonly article: Pick<Article, 'subhead' | 'dateline'>
  readonly free: boolean
  readonly issueNumber: number | null
  readonly topics: readonly string[]
  /** Names of the places it is about, the one it is filed under first. */
  readonly places: readonly string[]
  /** The raw files it was read from: two where it jumps from one page to another. */
  readonly sources: readonly NewsSource[]
  readonly errata: readonly { readonly because: string; readonly on: string }[]
}

/** The description search engines read; what the page does not say is left out, an inferred date too. */
export function toNewsArticle(facts: NewsFacts): WithContext<NewsArticle> {
  const { reference, article, errata } = facts
  const { url, title, authors, date, pageNumber, section, newspaper } = reference
  const corrected = errata
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url,
    headline: title,
    ...(article.subhead === null ? {} : { alternativeHeadline: article.subhead }),
    inLanguage: 'zh-Hans',
    isAccessibleForFree: facts.free,
    author: authors.map(({ name, body }) => ({ '@type': body ? 'Organization' : 'Person', name })),
    ...(date === null ? {} : { datePublished: date }),
    ...(corrected === undefined ? {} : { dateModified: corrected }),
    ...(article.dateline === null ? {} : { dateline: article.dateline }),
    ...(pageNumber === null ? {} : { printPage: String(pageNumber) }),
    ...(section === null ? {} : { printSection: section }),
    ...(facts.issueNumber === null ? {} : { printEdition: String(facts.issueNumber) }),
    ...(newspaper === null ? {} : { publisher: { '@type': 'NewsMediaOrganization', name: newspaper } }),
    articleSection: facts.topics,
    ...(facts.places.length === 0 ? {} : { contentLocation: facts.places.map(toPlace) }),
    isBasedOn: facts.sources.flatMap(toDocuments),
    ...(errata.length === 0 ? {} : { correction: errata.map(toComment) }),
  }
}

const toPlace = (name: string): Place => ({ '@type': 'Place', name })

const toComment = ({ because, on }: NewsFacts['errata'][number]): CorrectionComment => ({
  '@type': 'CorrectionComment',
  text: because,
  datePublished: on,
})

function toDocuments({ file, lines, lineUrl }: NewsSource): DigitalDocument[] {
  return lines.map(([first, last]) => ({
    '@type': 'DigitalDocument',
    name: `${file}:${first}-${last}`,
    url: lineUrl(first),
    encodingFormat: 'text/plain',
  }))
}
