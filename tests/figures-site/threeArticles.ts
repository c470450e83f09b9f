import path from 'node:path'
import { openAppender } from '../../scripts/appender.ts'
import { toListing } from '../../src/archive/toListing.ts'
import { aFigure, anArticle } from './aFigure.ts'

const gdp = aFigure({
  indicator: 'gdp',
  metric: '地区生产总值',
  value: 1000,
  normalized: 1e11,
  qualifier: '超',
  at: { block: 0, start: 20, end: 26 },
})
const linping = { subject: '临平区', subjectPlace: 'linping' }
const down = aFigure({
  kind: 'change',
  value: -3.2,
  unit: '%',
  normalized: -3.2,
  baseUnit: '%',
  quote: '-3.2%，一句',
})

/** What the records step would leave of three invented articles. */
export function writeThreeArticles(cache: string): void {
  const records = openAppender(path.join(cache, 'article-records.jsonl'))
  const index = openAppender(path.join(cache, 'articles.jsonl'))
  const page = {
    id: 'yb-1',
    newspaper: '样报',
    date: '2024-01-30',
    dateApprox: null,
    pageNumber: 3,
    section: null,
  }
  const articles = [
    anArticle('yb-1-1', 'linping', [aFigure(linping), { ...gdp, ...linping }, down]),
    anArticle('yb-1-2', 'linping', [aFigure({ ...linping, value: 351, normalized: 3.51e10 })]),
    anArticle('yb-1-3', 'linping', []),
  ]
  for (const article of articles) {
    const span = records.append({ article, errata: [] })
    index.append({
      ...toListing(article, page),
      issue: page.id,
      related: [],
      sameEvent: [],
      span,
      record: article.id,
    })
  }
  records.close()
  index.close()
  const manifest = openAppender(path.join(cache, 'manifest.json'))
  manifest.append({ places: { linping: '临平区' } })
  manifest.close()
}
