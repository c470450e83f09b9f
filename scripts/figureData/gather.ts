/** One pass over the archive's articles: every figure becomes a row of the data files, and a pin that says where it lies. */
import { readFileSync } from 'node:fs'
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
import { ruleFile } from '../tools.ts'
import type { Kept } from '../kept.ts'
import type { KeptFiles } from '../keptFiles.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import {
  openDataFiles,
  toFigureTexts,
  type DataFiles,
  type FigureBlock,
  type FigureTexts,
  type SheetPlace,
} from './dataFiles.ts'
import { readMonths, type Month } from './listings.ts'

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
  /** Its row in the sheets. */
  readonly sheet: SheetPlace
  /** Its line in `rows.jsonl`: what the explorer shows of it. */
  readonly row: Span
}
type Unplaced = Omit<Placed, 'span' | 'sheet' | 'row'>

export type Gathered = {
  readonly figures: Placed[]
  readonly measures: Map<string, Measure>
  counts: FigureCounts
  /** Articles that have figures, newest first, with the numbers of their first figure and the one after their last. */
  readonly articles: { readonly id: string; readonly first: number; readonly end: number }[]
  /** Ids of all articles, by their places in the index. */
  readonly ids: string[]
}

/** Of some articles, their figures: what is known of each but its places in the files, and by what names its places went. */
type FigureParts = {
  readonly figures: readonly Unplaced[]
  /** Bytes of each figure's line, row of a sheet, and row of the explorer. */
  readonly lengths: readonly (readonly [line: number, sheet: number, row: number])[]
  /** Of the articles that have figures, how many. */
  readonly articles: readonly (readonly [id: string, figures: number])[]
  readonly measures: readonly (readonly [string, Measure])[]
  readonly counts: FigureCounts
  readonly names: readonly (readonly [string, string | null])[]
}
/** Those parts, and the figures as they lie in each file. */
type Taken = {
  readonly parts: FigureParts
  readonly texts: Omit<FigureBlock, 'sheetRows'>
  readonly rows: Buffer
}

/** What figures are written with. */
type Rules = { readonly names: FigureNames; readonly bounds: Bounds }

/** Where the explorer's rows lie one after the other. */
export const ROW_LINES = 'rows.jsonl'

/** Reads the record files of the cache; writes rows to `files` in the order of the index, newest article first. */
export function gatherFigures(cache: string, rules: Rules, files: KeptFiles, kept: Kept): Gathered {
  const gathered: Gathered = { figures: [], measures: new Map(), counts: NO_COUNTS, articles: [], ids: [] }
  const data = openDataFiles(files)
  const rows = files.open(ROW_LINES)
  for (const month of readMonths(cache)) {
    for (const { listing } of month.listed) gathered.ids.push(listing.id)
    const taken = takeFigures(month, rules, kept)
    const { parts, texts } = taken
    const lies = data.add({ ...texts, sheetRows: parts.lengths.map(([, sheet]) => sheet) })
    addParts(gathered, parts, lies, rows.write(taken.rows)[0])
  }
  data.close()
  rows.close()
  return gathered
}

function addParts(
  gathered: Gathered,
  parts: FigureParts,
  { lines, sheets }: ReturnType<DataFiles['add']>,
  rows: number,
): void {
  let [line, row, first] = [lines, rows, gathered.figures.length]
  for (const [at, figure] of parts.figures.entries()) {
    const [ofLine, , ofRow] = parts.lengths[at] ?? [0, 0, 0]
    // A span is a line without its end.
    const places: Pick<Placed, 'span' | 'row'> = { span: [line, ofLine - 1], row: [row, ofRow - 1] }
    gathered.figures.push({ ...figure, ...places, sheet: sheets[at] ?? [0, [0, 0]] })
    line += ofLine
    row += ofRow
  }
  for (const [measure, value] of parts.measures) gathered.measures.set(measure, value)
  gathered.counts = sumCounts(gathered.counts, parts.counts)
  for (const [id, figures] of parts.articles) {
    gathered.articles.push({ id, first, end: first + figures })
    first += figures
  }
}

/** What was kept of a month's figures, unless its places go by other names now. */
function takeFigures(month: Month, rules: Rules, kept: Kept): Taken {
  const { linkTo, places } = rules.names
  const make = (): Buffer[] => toFigureTextsOf(month, rules)
  const key = digestOf([month.said, linkTo('')])
  const found = toTaken(kept.takeBytes(key, make))
  const isSame = found.parts.names.every(([place, name]) => (places.get(place) ?? null) === name)
  return isSame ? found : toTaken(kept.takeBytes(digestOf([key, [...places]]), make))
}

function toTaken([
  parts = EMPTY,
  lines = EMPTY,
  csv = EMPTY,
  sheet = EMPTY,
  rows = EMPTY,
]: readonly Buffer[]): Taken {
  return { parts: JSON.parse(String(parts)), texts: { lines, csv, sheet }, rows }
}

const EMPTY = Buffer.alloc(0)

/** The parts of a month as text, and the text of its figures in each of the files. */
function toFigureTextsOf({ listed }: Month, rules: Rules): Buffer[] {
  const made = listed
    .filter(({ listing }) => listing.figures > 0)
    .map(({ listing, article }) => ({ id: listing.id, figures: toFigures(listing, article(), rules) }))
  const all = made.flatMap(({ figures }) => figures)
  const places = new Set(all.flatMap(({ record: { place } }) => (place === null ? [] : [place])))
  const bytes = all.map(({ texts: { line, csv, sheet }, row }) =>
    [line, csv, sheet, row].map((text) => Buffer.from(text)),
  )
  const parts: FigureParts = {
    figures: all.map(({ placed }) => placed),
    lengths: bytes.map(([line, , sheet, row]) => [line?.length ?? 0, sheet?.length ?? 0, row?.length ?? 0]),
    articles: made.map(({ id, figures }) => [id, figures.length]),
    measures: all.map(({ measure, placed }) => [placed.measure, measure]),
    counts: all.reduce((counts, { record }) => addToCounts(counts, record), NO_COUNTS),
    names: Array.from(places, (place) => [place, rules.names.places.get(place) ?? null]),
  }
  const columns = [0, 1, 2, 3].map((column) => Buffer.concat(bytes.map((one) => one[column] ?? EMPTY)))
  return [Buffer.from(JSON.stringify(parts)), ...columns]
}

type MadeFigure = {
  readonly record: FigureRecord
  readonly measure: Measure
  readonly placed: Unplaced
  readonly texts: FigureTexts
  readonly row: string
}

/** An article's figures, each as every file has it. */
function toFigures(
  listing: ArticleListing,
  article: ArticleRecord['article'],
  { names, bounds }: Rules,
): MadeFigure[] {
  const repeats = toRepeats(article.figures)
  return article.figures.map((figure, at) => {
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
    return { record, measure, placed, texts, row: `${JSON.stringify(toExplorerRow(record))}\n` }
  })
}

function toPlaced(
  record: FigureRecord,
  measure: string,
): Omit<Unplaced, 'article' | 'interval' | 'entity' | 'digest'> {
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
