import type { Article, Page } from '../../src/schema/entry.ts'

/** An article with nothing but an id, for tests to fill. */
export function sampleArticle(fields: Partial<Article> & { id: string }): Article {
  return {
    headline: null,
    kicker: null,
    subhead: null,
    byline: [],
    dateline: null,
    source: null,
    truncated: null,
    body: [],
    photos: [],
    jump: null,
    continuation: null,
    district: null,
    otherDistricts: [],
    topics: [],
    keywords: [],
    entities: [],
    figures: [],
    lines: [[1, 1]],
    confidence: 1,
    ...fields,
  }
}

/** A page with nothing but an id, for tests to fill. */
export function samplePage(fields: Partial<Page> & { id: string }): Page {
  return {
    file: `${fields.id}.txt`,
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    newspaper: '样报',
    date: '2023-02-20',
    dateApprox: null,
    dateEvidence: [],
    issueNumber: null,
    pageCount: null,
    pageNumber: 1,
    section: null,
    lines: [[1, 1]],
    articles: [],
    photos: [],
    notArticles: [],
    messages: [],
    ...fields,
  }
}
