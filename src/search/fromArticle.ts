/** Entries → documents of the index. */
import type { Article, Page } from '../schema/entry.ts'
import type { Figure } from '../schema/figure.ts'
import type { SearchDocument, SearchFigure, SearchPlace } from './document.ts'

/** Topic ids → names, as the site shows them. */
export type TopicNames = ReadonlyMap<string, string>

/** What the site knows of an article beside its entry. */
export type Known = {
  /** How lists show a figure. */
  readonly shown: (figure: Figure, article: Article) => string
  /** The entities with a page that an article names. */
  readonly entities: (article: string) => readonly SearchPlace[]
  /** Who of those who signed wrote the text. */
  readonly authors: (byline: Article['byline']) => readonly string[]
}

/** What the index takes of an article and its page; `articles/<id>/` is the promised address. */
export function toSearchDocument(
  article: Article,
  page: Pick<Page, 'newspaper' | 'date' | 'dateApprox' | 'pageNumber' | 'section'>,
  topics: TopicNames,
  known: Known,
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
    authors: known.authors(article.byline),
    district,
    otherDistricts,
    topics: article.topics.map((topic) => ({ id: topic, name: topics.get(topic) ?? topic })),
    keywords,
    newspaper: page.newspaper,
    date: page.date,
    dateApprox: page.dateApprox,
    pageNumber: page.pageNumber,
    section: page.section,
    entities: known.entities(id),
    figures: article.figures
      .filter(({ unsure }) => unsure.length === 0)
      .map((figure) => toSearchFigure(figure, known.shown(figure, article))),
  }
}

function toSearchFigure(figure: Figure, shown: string): SearchFigure {
  const { metric, indicator, value, unit, normalized, baseUnit, quote, status, change } = figure
  return {
    metric,
    indicator,
    value,
    unit,
    normalized,
    baseUnit,
    quote,
    shown,
    status,
    change: toChange(change),
  }
}

const toChange = (change: Figure['change']): SearchFigure['change'] =>
  change && { direction: change.direction, value: change.value, unit: change.unit }
