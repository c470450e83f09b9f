/** One article of one page → what lists show of it. */
import type { Article, Page } from '../schema/entry.ts'
import { toExcerpt } from './excerpt.ts'
import { toKeyFigure } from './figures/keyFigure.ts'
import { toFirstHalf } from './halves.ts'
import type { ArticleListing } from './listing.ts'

export type ListedPage = Pick<Page, 'id' | 'newspaper' | 'date' | 'dateApprox' | 'pageNumber' | 'section'>

/** The listing of an article, but for what only the whole archive knows: its issue, similar articles and its place in the record file. */
export function toListing(
  article: Article,
  page: ListedPage,
): Omit<ArticleListing, 'issue' | 'related' | 'sameEvent' | 'span' | 'record'> {
  return {
    id: article.id,
    page: page.id,
    continues: toFirstHalf(article, page.newspaper),
    continuation: article.continuation?.article ?? null,
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
