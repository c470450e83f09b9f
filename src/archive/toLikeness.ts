import type { Article, Page } from '../schema/entry.ts'
import { sortDay } from './dates.ts'
import type { Likeness } from './related.ts'

const DAY = 86_400_000

/**
 * What an article can share with others: keywords, places, and its figures with what they measure (two papers that tell
 * of one event quote the same numbers).
 */
export function toLikeness(
  article: Article,
  page: Pick<Page, 'newspaper' | 'date' | 'dateApprox'>,
): Likeness {
  const terms = new Set(article.keywords.map((word) => `k:${word}`))
  for (const place of [article.district, ...article.otherDistricts])
    if (place !== null) terms.add(`p:${place.id}`)
  for (const figure of article.figures)
    if (figure.metric !== null) terms.add(`f:${figure.metric} ${figure.normalized} ${figure.baseUnit ?? ''}`)
  const day = sortDay(page)
  return {
    terms: Array.from(terms),
    newspaper: page.newspaper,
    day: day === null ? null : Date.parse(`${day}T00:00:00Z`) / DAY,
  }
}
