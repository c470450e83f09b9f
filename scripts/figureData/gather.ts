/** One pass over the archive's articles: every figure becomes a row of the data files, and a pin that says where it lies. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { ArticleListing, ArticleRecord, Span } from '../../src/archive/listing.ts'
import { toMeasure, toMeasureId, type Measure } from '../../src/archive/figures/measure.ts'
import { toYear } from '../../src/archive/figures/periods.ts'
import { statusNumber } from '../../src/archive/figures/setNames.ts'
import { toExplorerRow, type Pin } from '../../src/archive/figures/shards.ts'
import {
  addToCounts,
  NO_COUNTS,
  sumCounts,
  type FigureCounts,
} from '../../src/archive/figures/figureCounts.ts'
import { toFigureRecord, type FigureNames } from '../../src/archive/figures/toFigureRecord.ts'
import { isComparable, type FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import { toRepeats } from '../../src/archive/figures/repeats.ts'
import { toInterval, type Bounds, type Interval } from '../../src/figures/bounds.ts'
import { openAppender, type Text } from '../appender.ts'
import { ruleFile } from '../tools.ts'
import type { Kept } from '../kept.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import { toFigureTexts, type DataFiles } from './dataFiles.ts'
import { readListings, saidOf, type Listed } from './listings.ts'

/** A figure of the archive: what filters and comparisons look at, and where its rows lie. */
export type Placed = Pin & {
  readonly indicator: string | null
  readonly measure: string
  readonly scope: FigureRecord['scope']
  readonly start: string | null
  readonly end: string | null
  readonly article: string
  /** What its printed number leaves open. */
  readonly interval: Interval
  /** Whether it may stand beside others. */
  readonly comparable: boolean
  /** The entity it is about, by the id its article gives it. */
  readonly entity: string | null
  /** Of its line: the same figure has the same. */
  readonly digest: string
  /** Its line in `figures.jsonl`. */
  readonly span: Span
  /** Its line in `rows.jsonl`: what the explorer shows of it. */
  readonly row: Span
}

export type Gathered = {
  readonly figures: Placed[]
  readonly measures: Map<string, Measure>
  counts: FigureCounts
  /** Articles that have figures, newest first, with the numbers of their first figure and the one after their last. */
  readonly articles: { readonly id: string; readonly first: number; readonly end: number }[]
  /** Ids of all articles, by their places in the index. */
  readonly ids: string[]
}

/** Of an article, its figures: what is known of each but its places in the files, and by what names its places went. */
type FigureParts = {
  readonly figures: readonly Omit<Placed, 'span' | 'row'>[]
  readonly measures: readonly (readonly [string, Measure])[]
  readonly counts: FigureCounts
  readonly names: readonly (readonly [string, string | null])[]
}

/** Reads the record files of the cache; writes rows to `files` in the order of the index, newest article first. */
export function gatherFigures(
  cache: string,
  names: FigureNames,
  bounds: Bounds,
  files: DataFiles,
  kept: Kept,
): Gathered {
  const gathered: Gathered = { figures: [], measures: new Map(), counts: NO_COUNTS, articles: [], ids: [] }
  const rows = openAppender(path.join(cache, 'figures', 'rows.jsonl'))
  for (const listed of readListings(cache)) {
    const { id, figures } = listed.listing
    gathered.ids.push(id)
    if (figures === 0) continue
    const { parts, texts } = takeFigures(listed, names, bounds, kept)
    const first = gathered.figures.length
    for (const [at, figure] of parts.figures.entries()) {
      const [line = '', csv = '', sheet = '', row = ''] = texts.slice(at * 4, at * 4 + 4)
      const lies = { span: files.addFigure({ line, csv, sheet }), row: rows.appendLine(row) }
      gathered.figures.push({ ...figure, ...lies })
    }
    for (const [measure, value] of parts.measures) gathered.measures.set(measure, value)
    gathered.counts = sumCounts(gathered.counts, parts.counts)
    gathered.articles.push({ id, first, end: gathered.figures.length })
  }
  rows.close()
  return gathered
}

/** What was kept of an article's figures, unless its places go by other names now. */
function takeFigures(
  { listing, article }: Listed,
  names: FigureNames,
  bounds: Bounds,
  kept: Kept,
): { parts: FigureParts; texts: readonly Text[] } {
  const make = (): string[] => toFigureParts(listing, article(), names, bounds)
  const key = digestOf([saidOf(listing), names.linkTo('')])
  const read = (texts: readonly Buffer[]): { parts: FigureParts; texts: readonly Text[] } => ({
    parts: JSON.parse(String(texts[0] ?? '')),
    texts: texts.slice(1),
  })
  const found = read(kept.takeBytes(key, make))
  const isSame = found.parts.names.every(([place, name]) => (names.places.get(place) ?? null) === name)
  return isSame ? found : read(kept.takeBytes(digestOf([key, [...names.places]]), make))
}

/** The parts of an article as text, and of each figure its line, its two rows, and its row of the explorer. */
function toFigureParts(
  listing: ArticleListing,
  article: ArticleRecord['article'],
  names: FigureNames,
  bounds: Bounds,
): string[] {
  const repeats = toRepeats(article.figures)
  const made = article.figures.map((figure, at) => {
    const repeated = article.figures[repeats.get(at) ?? -1] ?? null
    const record = toFigureRecord(figure, { article, page: listing }, names, repeated)
    const texts = toFigureTexts(record)
    const measure = toMeasure(figure)
    const placed = {
      ...toPlaced(record, toMeasureId(measure)),
      digest: digestOf([texts.line]),
      // Both halves of a jumped article are one.
      article: listing.continues ?? listing.id,
      interval: toInterval(figure, bounds),
      entity: figure.subjectEntity,
    }
    const rows = [texts.line, texts.csv, texts.sheet, JSON.stringify(toExplorerRow(record))]
    return { record, measure, placed, rows }
  })
  const places = new Set(made.flatMap(({ record: { place } }) => (place === null ? [] : [place])))
  const parts: FigureParts = {
    figures: made.map(({ placed }) => placed),
    measures: made.map(({ measure, placed }) => [placed.measure, measure]),
    counts: made.reduce((counts, { record }) => addToCounts(counts, record), NO_COUNTS),
    names: Array.from(places, (place) => [place, names.places.get(place) ?? null]),
  }
  return [JSON.stringify(parts), ...made.flatMap(({ rows }) => rows)]
}

function toPlaced(
  record: FigureRecord,
  measure: string,
): Omit<Placed, 'article' | 'span' | 'row' | 'interval' | 'entity' | 'digest'> {
  return {
    id: record.id,
    normalized: record.normalized,
    place: record.place,
    year: toYear(record.period_end),
    status: statusNumber(record.status),
    indicator: record.indicator,
    measure,
    scope: record.scope,
    start: record.period_start,
    end: record.period_end,
    comparable: isComparable(record),
  }
}

const indicatorFileSchema = z.object({
  indicators: z.array(z.object({ id: z.string(), name: z.string(), group: z.string().nullish() })),
})
export type IndicatorName = { readonly id: string; readonly name: string; readonly group: string | null }

/** The indicators of the rules (`indicators.json`), by id. */
export function readIndicatorNames(): Map<string, IndicatorName> {
  const file = indicatorFileSchema.parse(JSON.parse(readFileSync(ruleFile('indicators.json'), 'utf8')))
  return new Map(file.indicators.map(({ id, name, group }) => [id, { id, name, group: group ?? null }]))
}
