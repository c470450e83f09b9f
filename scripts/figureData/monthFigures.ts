/** The figures of a month's articles as every file has them, kept from build to build. */
import type { ArticleListing, ArticleRecord, Span } from '../../src/archive/listing.ts'
import { digestOf, digestOfText } from '../../src/archive/digestOf.ts'
import { toMeasure, toMeasureId, type Measure } from '../../src/archive/figures/measure.ts'
import { csvRow, spreadsheetRow } from '../../src/archive/figures/csv.ts'
import { toRowText } from '../../src/archive/figures/rowColumns.ts'
import { addToCounts, NO_COUNTS, type FigureCounts } from '../../src/archive/figures/figureCounts.ts'
import { toFigureRecord, type FigureNames } from '../../src/archive/figures/toFigureRecord.ts'
import type { FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import { toRepeats } from '../../src/archive/figures/repeats.ts'
import { toInterval, type Bounds } from '../../src/figures/bounds.ts'
import type { Held, Kept } from '../kept.ts'
import { toMember } from '../packing/gzipMember.ts'
import type { FigureBlock } from './dataFiles.ts'
import type { Month } from './listings.ts'
import { toPlaced, type Unplaced } from './placed.ts'

/** Of some articles, their figures: what is known of each but its places in the files, and by what names its places went. */
export type FigureParts = {
  readonly figures: readonly Unplaced[]
  /** Bytes of each figure's line, of its row of the explorer, and of its row of a sheet. */
  readonly lengths: readonly (readonly [line: number, row: number, sheetRow: number])[]
  /** Of the articles that have figures, how many. */
  readonly articles: readonly (readonly [id: string, figures: number])[]
  readonly measures: readonly (readonly [string, Measure])[]
  readonly counts: FigureCounts
  readonly names: readonly (readonly [string, string | null])[]
}
/** Those parts, the figures as files for programs have them, and what may be read of them. */
export type Taken = FigureBlock & {
  readonly parts: FigureParts
  readonly rows: () => Buffer
  readonly record: (span: Span) => Buffer
  readonly sheet: () => Buffer
}

/** What figures are written with. */
export type Rules = { readonly names: FigureNames; readonly bounds: Bounds }

/** What was kept of a month's figures, unless its places go by other names now. */
export function takeFigures(month: Month, rules: Rules, kept: Kept): Taken {
  const { linkTo, places } = rules.names
  const make = (): Buffer[] => toFigureTextsOf(month, rules)
  const key = digestOf([month.said, linkTo('')])
  const found = toTaken(kept.hold(key, make))
  const isSame = found.parts.names.every(([place, name]) => (places.get(place) ?? null) === name)
  return isSame ? found : toTaken(kept.hold(digestOf([key, [...places]]), make))
}

const toTaken = (held: Held): Taken => ({
  parts: JSON.parse(String(held.read(0))),
  csv: held.read(1),
  lines: held.read(2),
  rows: () => held.read(3),
  record: (span) => held.read(4, span),
  sheet: () => held.read(5),
})

/** The parts of a month as text, and the text of its figures in each of the files. */
function toFigureTextsOf({ listed }: Month, rules: Rules): Buffer[] {
  const made = listed
    .filter(({ listing }) => listing.figures > 0)
    .map(({ listing, article }) => ({ id: listing.id, figures: toFigures(listing, article(), rules) }))
  const all = made.flatMap(({ figures }) => figures)
  const places = new Set(all.flatMap(({ record: { place } }) => (place === null ? [] : [place])))
  const text = (of: 'line' | 'row' | 'csv' | 'sheetRow'): Buffer =>
    Buffer.from(all.map((one) => one[of]).join(''))
  const parts: FigureParts = {
    figures: all.map(({ placed }) => placed),
    lengths: all.map(({ line, row, sheetRow }) => [
      Buffer.byteLength(line),
      Buffer.byteLength(row),
      Buffer.byteLength(sheetRow),
    ]),
    articles: made.map(({ id, figures }) => [id, figures.length]),
    measures: all.map(({ measure, placed }) => [placed.measure, measure]),
    counts: all.reduce((counts, { record }) => addToCounts(counts, record), NO_COUNTS),
    names: Array.from(places, (place) => [place, rules.names.places.get(place) ?? null]),
  }
  const records = text('line')
  const packed = [toMember(text('csv')), toMember(records)]
  return [Buffer.from(JSON.stringify(parts)), ...packed, text('row'), records, text('sheetRow')]
}

type MadeFigure = {
  readonly record: FigureRecord
  readonly measure: Measure
  readonly placed: Unplaced
  /** Its record, its row of the explorer, of the CSV file and of a sheet, each as a line. */
  readonly line: string
  readonly row: string
  readonly csv: string
  readonly sheetRow: string
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
    const line = `${JSON.stringify(record)}\n`
    const measure = toMeasure(figure)
    const placed = {
      ...toPlaced(record, toMeasureId(measure)),
      digest: digestOfText(line),
      // Both halves of a jumped article are one.
      article: listing.continues ?? listing.id,
      interval: toInterval(figure, bounds),
      entity: figure.subjectEntity,
    }
    const csv = csvRow(record)
    const sheetRow = spreadsheetRow(record, csv)
    return { record, measure, placed, line, row: `${toRowText(record)}\n`, csv, sheetRow }
  })
}
