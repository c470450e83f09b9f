import type { Article, Page } from '../../schema/entry.ts'
import type { Figure } from '../../schema/figure.ts'
import { toBlockName, type FigureTexts } from '../../schema/figurePlace.ts'
import { paths } from '../paths.ts'
import type { FigureRecord } from './figureRecord.ts'
import { toBasis } from './averages.ts'
import { toFiledPlace, toScope } from './place.ts'
import { toPrinted } from './printed.ts'

export type FigureSource = {
  readonly article: FigureTexts & Pick<Article, 'id' | 'district'>
  readonly page: Pick<Page, 'newspaper' | 'date' | 'dateApprox' | 'pageNumber'>
}

export type FigureNames = {
  readonly indicators: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, string>
  /** From the path of a page of this site to what a link says: `articles/a-1/` → `https://…/articles/a-1/`. */
  readonly linkTo: (path: string) => string
  /** Whether a newspaper's rights allow its sentences to be repeated. */
  readonly mayQuote: (newspaper: string | null) => boolean
}

/** Where a figure stands in its article, as the fragment of an address: `f-3-12`, `f-headline-4`, `f-photo-0-7`. */
export function toAnchor({ at }: Pick<Figure, 'at'>): string {
  return `f-${toBlockName(at.block)}-${at.start}`
}

/**
 * The row of one figure: what was understood, the sentence, and where it was printed.
 *
 * @param repeats the figure of its article that says the same (`toRepeats`)
 */
export function toFigureRecord(
  figure: Figure,
  { article, page }: FigureSource,
  names: FigureNames,
  repeats: Pick<Figure, 'at'> | null,
): FigureRecord {
  const { period, from, indicator, subject } = figure
  const change = toBasis(figure, article)
  const place = toFiledPlace(figure, article)
  return {
    id: `${article.id}.${toAnchor(figure)}`,
    metric: figure.metric,
    indicator,
    indicator_name: indicator === null ? null : (names.indicators.get(indicator) ?? null),
    subject,
    place,
    place_name:
      place === null ? null : (names.places.get(place) ?? (figure.subjectPlace === place ? subject : null)),
    scope: toScope(figure, article),
    period: period?.text ?? null,
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    period_source: period?.source ?? null,
    status: figure.status,
    kind: figure.kind,
    qualifier: figure.qualifier,
    printed: toPrinted(figure, article),
    value: figure.value,
    unit: figure.unit,
    normalized: figure.normalized,
    base_unit: figure.baseUnit,
    per: figure.per,
    from_value: from?.value ?? null,
    from_unit: from?.unit ?? null,
    change_direction: change?.direction ?? null,
    change_value: change?.value ?? null,
    change_unit: change?.unit ?? null,
    change_basis: change?.basis ?? null,
    change_qualifier: change?.qualifier ?? null,
    quote: names.mayQuote(page.newspaper) ? figure.quote : null,
    headline: article.headline,
    newspaper: page.newspaper,
    date: page.date,
    date_approx: page.dateApprox,
    page: page.pageNumber,
    article: article.id,
    district: article.district?.id ?? null,
    district_name: article.district?.name ?? null,
    link: names.linkTo(`${paths.article(article.id)}#${toAnchor(figure)}`),
    unsure: figure.unsure.length === 0 ? null : figure.unsure.join(' '),
    repeats: repeats === null ? null : `${article.id}.${toAnchor(repeats)}`,
    confidence: figure.confidence,
  }
}
