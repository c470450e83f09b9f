/** Articles and their figures as documents of the index (indexBody.ts). */
import type { SearchDocument, SearchPlace } from '../document.ts'
import { byFacet, NO_FACETS, toFilingDay, valuesOf, type Facet } from '../facets.ts'
import { toFiled, type FigureEntry, type FiledFigure, type UnitTable } from '../figureEntries.ts'
import { plainFolder } from '../fold.ts'
import { toRecord, type SearchRecord } from '../records.ts'

export type FigureSource = {
  readonly normalized: number
  readonly baseUnit: string
  readonly unitLabel: string
  readonly said: string
  readonly change: boolean
  readonly metric: string
  readonly indicator: string
  readonly shown: Omit<FigureEntry, 'doc'>
}
export type Source = Readonly<Record<string, unknown>> & { readonly id: string }

function sourceOf({ normalized, baseUnit, ...entry }: FiledFigure, units: UnitTable): FigureSource {
  const { metric, indicator, unit: printed, quote, change } = entry
  const unit = units.of(printed)
  return {
    normalized,
    baseUnit,
    unitLabel: [unit?.unit ?? '', unit?.baseUnit ?? '', unit?.factor ?? 1].join('\t'),
    said: quote,
    change,
    metric,
    indicator,
    shown: entry,
  }
}

/** An article, then each of its figures by itself: a figure is narrowed by what its article is. */
export function toSources(document: SearchDocument, units: UnitTable): Source[] {
  const figures = document.figures
    .flatMap((figure) => toFiled(figure, units))
    .map((filed) => sourceOf(filed, units))
  const filed = toFiledFields(document)
  const record = toStored(document)
  const { headline, kicker, subhead, dateline, reporters, keywords, body, captions } = document
  const article = {
    ...filed,
    ...{ kind: 'article', id: document.id, exactHeadline: plainFolder.fold(headline) },
    ...{ headline, kicker, subhead, dateline, reporters, keywords, body, captions, figures, record },
  }
  const short = { ...record, body: [], captions: [] }
  return [
    article,
    ...figures.map((figure, n) => ({
      ...filed,
      ...{ kind: 'figure', id: `${document.id}#${String(n).padStart(4, '0')}`, figure, record: short },
    })),
  ]
}

function toFiledFields(document: SearchDocument): Readonly<Record<string, unknown>> {
  const day = toFilingDay(document)
  const unique = (facet: Facet): SearchPlace[] =>
    Array.from(new Map(valuesOf(document, facet).map((value) => [value.id, value])).values())
  return {
    ...(day === null ? {} : { day, month: Math.floor(day / 100) }),
    ids: byFacet((facet) => unique(facet).map(({ id }) => id)),
    labels: byFacet((facet) => unique(facet).map(({ id, name }) => `${id}\t${name}`)),
    hasFigures: document.figures.length > 0,
  }
}

function toStored(document: SearchDocument): SearchRecord {
  return toRecord(document, { facets: NO_FACETS, figures: [], traditional: false })
}
