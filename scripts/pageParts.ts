/** What one page of an archive adds to the records: its lines of the record files, and what the whole archive needs to know of it. */
import type { Erratum } from '../src/archive/errata.ts'
import { digestOfText } from '../src/archive/digestOf.ts'
import type { EntityDecisions } from '../src/archive/entities/decisions.ts'
import { toMentions, type Mention } from '../src/archive/entities/gatherEntities.ts'
import { toFirstHalf } from '../src/archive/halves.ts'
import type { ArticleListing, PageListing } from '../src/archive/listing.ts'
import { toCandidates, type Candidate } from '../src/archive/quoted.ts'
import type { Likeness } from '../src/archive/related.ts'
import { rightOf } from '../src/archive/rights.ts'
import { toLikeness, type LikenessRules } from '../src/archive/toLikeness.ts'
import { toListing } from '../src/archive/toListing.ts'
import type { Article, Message, Place } from '../src/schema/entry.ts'
import type { ArchivePage } from './archivePages.ts'
import { articleRecord, pageRecord } from './pageRecords.ts'

export type ArticleDraft = Omit<ArticleListing, 'issue' | 'related' | 'sameEvent' | 'span'>
export type PageDraft = Omit<PageListing, 'issue' | 'articles' | 'span'> & {
  readonly articleIds: readonly string[]
}
export type ArticlePart = {
  readonly listing: ArticleDraft
  readonly likeness: Likeness
  /** The places it names. */
  readonly places: readonly Place[]
  readonly mentions: readonly Mention[]
  /** Its figures that may be quoted: of its own district, and under its topics. */
  readonly ofDistrict: readonly Candidate[]
  readonly ofTopics: readonly Candidate[]
}
export type PageParts = {
  readonly page: PageDraft
  readonly articles: readonly ArticlePart[]
  readonly errata: readonly Erratum[]
}
export type PartRules = LikenessRules & { readonly decisions: EntityDecisions }

/** A page → its parts, and the lines of the record files: the page's first, then its articles'. */
export function toPageParts(archived: ArchivePage, rules: PartRules): { parts: PageParts; lines: string[] } {
  const line = JSON.stringify(pageRecord(archived))
  const lines = archived.articles.map((article) => JSON.stringify(articleRecord(article, archived)))
  const articles = archived.articles.map((article, i) =>
    toArticlePart(article, archived, lines[i] ?? '', rules),
  )
  return {
    parts: { page: toPageDraft(archived, line), articles, errata: archived.errata },
    lines: [line, ...lines],
  }
}

function toArticlePart(article: Article, { page }: ArchivePage, line: string, rules: PartRules): ArticlePart {
  const { excerpt, ...listed } = toListing(article, page)
  const isSecond = listed.continues !== null
  const whole = toFirstHalf(article, page.newspaper) ?? article.id
  return {
    listing: {
      ...listed,
      excerpt: rightOf(page.newspaper) === 'metadata' ? '' : excerpt,
      record: digestOfText(line),
    },
    likeness: isSecond ? UNLIKE : toLikeness(article, page, rules),
    places: placesNamed(article),
    mentions: toMentions({ ...article, id: whole }, rules.names, rules.decisions),
    ofDistrict: article.district === null ? [] : toCandidates(article, page, article.district.id),
    ofTopics: article.topics.length === 0 ? [] : toCandidates(article, page),
  }
}

/** A second half is like nothing: its first half stands for both. */
const UNLIKE: Likeness = { terms: [], facts: [], newspaper: null, day: null }

/** The places an article is filed under, and those its figures are about. */
function placesNamed({ district, otherDistricts, figures, entities }: Article): Place[] {
  const described = new Set(figures.map(({ subjectPlace }) => subjectPlace))
  const named = [
    ...entities.filter(({ id }) => described.has(id)),
    ...[district, ...otherDistricts].filter((place) => place !== null),
  ]
  return named.map(({ id, name }) => ({ id, name }))
}

function toPageDraft({ page, articles, raw }: ArchivePage, line: string): PageDraft {
  const { id, newspaper, date, dateApprox, issueNumber, pageNumber, section, notArticles, messages } = page
  return {
    id,
    file: page.file,
    newspaper,
    date,
    dateApprox,
    pageNumber,
    issueNumber,
    section,
    articleIds: articles.map((article) => article.id),
    lines: raw.length,
    unassigned: notArticles
      .filter(({ kind }) => kind === 'unknown')
      .flatMap(({ lines }) => lines)
      .reduce((n, [first, last]) => n + last - first + 1, 0),
    rules: countRules(messages),
    record: digestOfText(line),
  }
}

function countRules(messages: readonly Message[]): Record<string, number> {
  const said = messages.filter(({ severity }) => severity !== 'info')
  return Object.fromEntries(
    [...Map.groupBy(said, ({ rule }) => rule)].map(([rule, own]) => [rule, own.length]),
  )
}
