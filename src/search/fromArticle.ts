/** Entries → documents of the index. */
import type { Article, Page } from '../schema/entry.ts'
import type { SearchDocument } from './document.ts'

/** Topic ids → names, as the site shows them. */
export type TopicNames = ReadonlyMap<string, string>

/** What the index takes of an article and its page; `articles/<id>/` is the promised address. */
export function toSearchDocument(
  article: Article,
  page: Omit<Page, 'articles'>,
  topics: TopicNames,
): SearchDocument {
  const { id, headline, kicker, subhead, district, otherDistricts, keywords } = article
  return {
    id,
    url: `articles/${id}/`,
    headline: headline ?? '',
    kicker: kicker ?? '',
    subhead: subhead ?? '',
    body: article.body.map((block) => block.text),
    captions: article.photos.map((photo) => photo.caption).filter((caption) => caption !== ''),
    dateline: article.dateline ?? '',
    reporters: article.byline.flatMap((byline) => byline.names),
    district,
    otherDistricts,
    topics: article.topics.map((topic) => ({ id: topic, name: topics.get(topic) ?? topic })),
    keywords,
    newspaper: page.newspaper,
    date: page.date,
    dateApprox: page.dateApprox,
    pageNumber: page.pageNumber,
    figures: article.figures,
  }
}
