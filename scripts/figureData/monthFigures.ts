/** The figures of a month's articles as every file has them, kept from build to build. */
import type { ArticleListing, ArticleRecord } from '../../src/archive/listing.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import { toMeasure, toMeasureId, type Measure } from '../../src/archive/figures/measure.ts'
import { toExplorerRow } from '../../src/archive/figures/shards.ts'
import { addToCounts, NO_COUNTS, type FigureCounts } from '../../src/archive/figures/figureCounts.ts'
import { toFigureRecord, type FigureNames } from '../../src/archive/figures/toFigureRecord.ts'
import type { FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import { toRepeats } from '../../src/archive/figures/repeats.ts'
import { toInterval, type Bounds } from '../../src/figures/bounds.ts'
import type { Kept } from '../kept.ts'
import { toFigureTexts, type FigureBlock, type FigureTexts } from './dataFiles.ts'
import type { Month } from './listings.ts'
import { toPlaced, type Unplaced } from './placed.ts'

/** Of some articles, their figures: what is known of each but its places in the files, and by what names its places went. */
export type FigureParts = {
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
export type Taken = {
  readonly parts: FigureParts
  readonly texts: Omit<FigureBlock, 'sheetRows'>
  readonly rows: Buffer
}

/** What figures are written with. */
export type Rules = { readonly names: FigureNames; readonly bounds: Bounds }

/** What was kept of a month's figures, unless its places go by other names now. */
export function takeFigures(month: Month, rules: Rules, kept: Kept): Taken {
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
