/**
 * Records: what a result shows and what a phrase is checked against, a few documents to a file.
 *
 * The text is the stored one, not the folded one, so that snippets read as printed.
 */
import { ByteReader, ByteWriter, readList, writeList } from './bytes.ts'
import { FIGURE_STATUSES, type SearchDocument } from './document.ts'
import { readFacetRow, writeFacetRow, type FacetRow } from './facets.ts'
import { toStatus, type FiledFigure } from './figureEntries.ts'

export type SearchRecord = Omit<
  SearchDocument,
  'otherDistricts' | 'keywords' | 'entities' | 'figures' | 'topics' | 'district'
> & {
  readonly district: string | null
  readonly topics: readonly string[]
  /** Its text holds traditional characters: the simplifier is needed to match it. */
  readonly traditional: boolean
  /** The same that the facet columns hold. */
  readonly facets: FacetRow
  /** Unit by unit, the greatest first. */
  readonly figures: readonly FiledFigure[]
}

/** What a record holds beside its document. */
export type Derived = Pick<SearchRecord, 'facets' | 'figures' | 'traditional'>

export function toRecord(document: SearchDocument, derived: Derived): SearchRecord {
  const { id, url, headline, kicker, subhead, body, captions, dateline, reporters, newspaper } = document
  const { date, dateApprox, pageNumber, section, authors } = document
  const district = document.district?.name ?? null
  const topics = document.topics.map((topic) => topic.name)
  const shown = { id, url, headline, kicker, subhead, body, captions, dateline, reporters, newspaper }
  return { ...shown, authors, date, dateApprox, pageNumber, section, district, topics, ...derived }
}

export function encodeRecords(records: readonly SearchRecord[]): Uint8Array {
  const writer = new ByteWriter()
  writeList(writer, records, (record) => writeRecord(writer, record))
  return writer.take()
}

export function decodeRecords(bytes: Uint8Array): SearchRecord[] {
  const reader = new ByteReader(bytes)
  return readList(reader, () => readRecord(reader))
}

function writeRecord(writer: ByteWriter, record: SearchRecord): void {
  const { id, url, headline, kicker, subhead, dateline } = record
  for (const text of [id, url, headline, kicker, subhead, dateline]) writer.string(text)
  for (const text of [record.newspaper, record.date, record.dateApprox, record.district, record.section])
    writer.string(text ?? '')
  writer.integer(record.pageNumber ?? 0)
  writer.byte(record.traditional ? 1 : 0)
  writeFacetRow(writer, record.facets)
  for (const list of [record.topics, record.reporters, record.authors, record.body, record.captions])
    writeList(writer, list, (text) => writer.string(text))
  writeList(writer, record.figures, (figure) => {
    const { metric, indicator, value, unit, quote, shown, baseUnit, normalized } = figure
    writer.byte(2 * FIGURE_STATUSES.indexOf(figure.status) + (figure.change ? 1 : 0))
    for (const part of [metric, indicator, value, unit, quote, shown, baseUnit, String(normalized)])
      writer.string(part)
  })
}

function readRecord(reader: ByteReader): SearchRecord {
  const text = (): string => reader.string()
  const orNull = (): string | null => reader.string() || null
  const texts = (): string[] => readList(reader, text)
  return {
    id: text(),
    url: text(),
    headline: text(),
    kicker: text(),
    subhead: text(),
    dateline: text(),
    newspaper: orNull(),
    date: orNull(),
    dateApprox: orNull(),
    district: orNull(),
    section: orNull(),
    pageNumber: reader.integer() || null,
    traditional: reader.byte() === 1,
    facets: readFacetRow(reader),
    topics: texts(),
    reporters: texts(),
    authors: texts(),
    body: texts(),
    captions: texts(),
    figures: readList(reader, () => readFigure(reader)),
  }
}

function readFigure(reader: ByteReader): FiledFigure {
  const text = (): string => reader.string()
  const head = reader.byte()
  return {
    status: toStatus(head >> 1),
    change: head % 2 === 1,
    ...{ metric: text(), indicator: text(), value: text(), unit: text(), quote: text(), shown: text() },
    ...{ baseUnit: text(), normalized: Number(text()) },
  }
}

/** The texts a plain word is looked for in, in reading order: the same that the builder indexed. */
export function toMatchedTexts(record: SearchRecord): string[] {
  const { headline, kicker, subhead, dateline, reporters, body, captions } = record
  return [headline, kicker, subhead, dateline, ...reporters, ...body, ...captions]
}
