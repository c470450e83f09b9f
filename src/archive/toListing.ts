/** One article of one page → what lists show of it. */
import type { Article, Page } from '../schema/entry.ts'
import { toKeyFigure } from './figures/keyFigure.ts'
import type { ArticleListing } from './listing.ts'

/** Characters of the excerpt: two lines of a list at its widest. */
const EXCERPT = 84

/** What a cut leaves of a number, and the sign before it: half a number is a wrong number. */
const UNFINISHED = /[，、；：（]?[0-9０-９][0-9０-９.．,%％]*$|[，、；：（]$/u

export type ListedPage = Pick<Page, 'id' | 'newspaper' | 'date' | 'dateApprox' | 'pageNumber' | 'section'>

/** The listing of an article, but for what only the whole archive knows: similar articles and its place in the record file. */
export function toListing(
  article: Article,
  page: ListedPage,
): Omit<ArticleListing, 'related' | 'sameEvent' | 'span'> {
  return {
    id: article.id,
    page: page.id,
    issue: toIssueId(page),
    headline: article.headline,
    kicker: article.kicker,
    excerpt: toExcerpt(article),
    newspaper: page.newspaper,
    date: page.date,
    dateApprox: page.dateApprox,
    pageNumber: page.pageNumber,
    section: page.section,
    byline: article.byline,
    district: article.district?.id ?? null,
    otherDistricts: article.otherDistricts.map(({ id }) => id),
    topics: article.topics,
    keywords: article.keywords,
    figures: article.figures.length,
    keyFigure: toKeyFigure(article),
  }
}

/**
 * The issue a page belongs to: its id without the page number; a page that does not print all three is an issue of its own.
 *
 * @example toIssueId({ id: 'qjcyyb-2023-02-20-01', date: '2023-02-20', pageNumber: 1, … }) // 'qjcyyb-2023-02-20'
 */
export function toIssueId({ id, date, pageNumber }: Pick<ListedPage, 'id' | 'date' | 'pageNumber'>): string {
  if (date === null || pageNumber === null) return id
  const number = `-${String(pageNumber).padStart(2, '0')}`
  return id.endsWith(`${date}${number}`) ? id.slice(0, -number.length) : id
}

/** The first paragraph, cut to what a list has room for. */
export function toExcerpt({ body }: Pick<Article, 'body'>): string {
  const text = body.find(({ kind }) => kind === 'paragraph')?.text ?? ''
  const characters = Array.from(text)
  if (characters.length <= EXCERPT) return text
  const cut = characters.slice(0, EXCERPT).join('')
  return `${cut.replace(UNFINISHED, '')}…`
}
