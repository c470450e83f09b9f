/** An article as schema.org has it: `NewsArticle`, with the raw lines it was read from. */
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
  /** What may be shown of the text. */
  readonly description: string | null
  readonly free: boolean
  readonly issueNumber: number | null
  readonly topics: readonly string[]
  /** Names of the places it is about, the one it is filed under first. */
  readonly places: readonly string[]
  /** The raw files it was read from: two where it jumps from one page to another. */
  readonly sources: readonly NewsSource[]
  readonly picture: string | null
  readonly archive: { readonly name: string; readonly url: string }
  readonly errata: readonly { readonly because: string; readonly on: string }[]
}

/** The description search engines read; what the page does not say is left out, an inferred date too. */
export function toNewsArticle(facts: NewsFacts): WithContext<NewsArticle> {
  const { reference, article, archive, errata } = facts
  const { url, title, authors, date, pageNumber, section, keywords } = reference
  const corrected = errata
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: title,
    ...(article.subhead === null ? {} : { alternativeHeadline: article.subhead }),
    ...(facts.description === null ? {} : { description: facts.description }),
    ...(facts.picture === null ? {} : { image: facts.picture }),
    inLanguage: 'zh-Hans',
    isAccessibleForFree: facts.free,
    author: authors.map(({ name, body }) => ({ '@type': body ? 'Organization' : 'Person', name })),
    ...(date === null ? {} : { datePublished: date }),
    ...(corrected === undefined ? {} : { dateModified: corrected }),
    ...(article.dateline === null ? {} : { dateline: article.dateline }),
    ...(pageNumber === null ? {} : { printPage: String(pageNumber) }),
    ...(section === null ? {} : { printSection: section }),
    ...(facts.issueNumber === null ? {} : { printEdition: String(facts.issueNumber) }),
    ...toPublication(facts),
    articleSection: facts.topics,
    keywords,
    ...(facts.places.length === 0 ? {} : { contentLocation: facts.places.map(toPlace) }),
    isBasedOn: facts.sources.flatMap(toDocuments),
    sdPublisher: { '@type': 'Organization', ...archive },
    ...(errata.length === 0 ? {} : { correction: errata.map(toComment) }),
  }
}

const toPlace = (name: string): Place => ({ '@type': 'Place', name })

const toComment = ({ because, on }: NewsFacts['errata'][number]): CorrectionComment => ({
  '@type': 'CorrectionComment',
  text: because,
  datePublished: on,
})

/** The paper that published it, and the issue it stood in. */
function toPublication({
  reference,
  issueNumber,
}: NewsFacts): Pick<NewsArticleFields, 'publisher' | 'isPartOf'> {
  const { newspaper, date } = reference
  if (newspaper === null) return {}
  return {
    publisher: { '@type': 'NewsMediaOrganization', name: newspaper },
    isPartOf: {
      '@type': 'PublicationIssue',
      ...(issueNumber === null ? {} : { issueNumber: issueNumber }),
      ...(date === null ? {} : { datePublished: date }),
      isPartOf: { '@type': 'Newspaper', name: newspaper },
    },
  }
}

type NewsArticleFields = Exclude<NewsArticle, string>

function toDocuments({ file, lines, lineUrl }: NewsSource): DigitalDocument[] {
  return lines.map(([first, last]) => ({
    '@type': 'DigitalDocument',
    name: `${file}:${first}-${last}`,
    url: lineUrl(first),
    encodingFormat: 'text/plain',
  }))
}
