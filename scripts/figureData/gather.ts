/** One pass over the archive's articles: every figure becomes a row of the data files, and a pin that says where it lies. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { articleListingSchema, articleRecordSchema, type Span } from '../../src/archive/listing.ts'
import { readLines } from '../../src/archive/readLines.ts'
import { toMeasure, toMeasureId, type Measure } from '../../src/archive/figures/measure.ts'
import { toYear } from '../../src/archive/figures/periods.ts'
import { statusNumber } from '../../src/archive/figures/setNames.ts'
import { toExplorerRow, type Pin } from '../../src/archive/figures/shards.ts'
import { addToCounts, NO_COUNTS, type FigureCounts } from '../../src/archive/figures/figureCounts.ts'
import { toFigureRecord, type FigureNames } from '../../src/archive/figures/toFigureRecord.ts'
import { isComparable, type FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import { toRepeats } from '../../src/archive/figures/repeats.ts'
import { toInterval, type Bounds, type Interval } from '../../src/figures/bounds.ts'
import { openAppender } from '../appender.ts'
import { ruleFile } from '../tools.ts'
import { openReader } from './reader.ts'
import type { DataFiles } from './dataFiles.ts'

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
}

/** Of an article's record, the article. */
const recordPartSchema = z.object({ article: articleRecordSchema.shape.article })

/** Reads the record files of the cache; writes rows to `files` in the order of the index, newest article first. */
export function gatherFigures(cache: string, names: FigureNames, bounds: Bounds, files: DataFiles): Gathered {
  const gathered: Gathered = { figures: [], measures: new Map(), counts: NO_COUNTS, articles: [] }
  const rows = openAppender(path.join(cache, 'figures', 'rows.jsonl'))
  const records = openReader(path.join(cache, 'article-records.jsonl'))
  for (const line of readLines(path.join(cache, 'articles.jsonl'))) {
    const listing = articleListingSchema.parse(JSON.parse(line))
    if (listing.figures === 0) continue
    const { article } = recordPartSchema.parse(records.read(listing.span))
    const first = gathered.figures.length
    const repeats = toRepeats(article.figures)
    for (const [at, figure] of article.figures.entries()) {
      const record = toFigureRecord(
        figure,
        { article, page: listing },
        names,
        article.figures[repeats.get(at) ?? -1] ?? null,
      )
      gathered.counts = addToCounts(gathered.counts, record)
      const measure = toMeasure(figure)
      const lies = { span: files.addFigure(record), row: rows.append(toExplorerRow(record)) }
      gathered.measures.set(toMeasureId(measure), measure)
      gathered.figures.push({
        ...toPlaced(record, toMeasureId(measure)),
        ...lies,
        // Both halves of a jumped article are one.
        article: listing.continues ?? listing.id,
        interval: toInterval(figure, bounds),
        entity: figure.subjectEntity,
      })
    }
    gathered.articles.push({ id: listing.id, first, end: gathered.figures.length })
  }
  records.close()
  rows.close()
  return gathered
}

function toPlaced(
  record: FigureRecord,
  measure: string,
): Omit<Placed, 'article' | 'span' | 'row' | 'interval' | 'entity'> {
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
