/** Every figure a site shows outside its article, from the very files its pages are made of: one entry a figure, with where it stands. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { indicatorDigestSchema } from '../../src/archive/figures/digest.ts'
import { figureRecordSchema, type FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import { notePlacesSchema } from '../../src/archive/figures/notes.ts'
import { placeDigestSchema } from '../../src/archive/figures/placeDigest.ts'
import { toRow } from '../../src/archive/figures/rowColumns.ts'
import { explorerRowSchema, rowsSchema } from '../../src/archive/figures/shards.ts'
import { toRecordChange, toValueText } from '../../src/archive/figures/wording.ts'
import { articleListingSchema, manifestSchema } from '../../src/archive/listing.ts'
import { readLines } from '../../src/archive/readLines.ts'
import { readPackedLines } from '../packing/packedLines.ts'
import { openReader } from '../figureData/reader.ts'

export type ShownFigure = {
  readonly record: FigureRecord
  /** The value and change as the place shows them. */
  readonly shown: string
  /** `list`, `district linping`, `topic platforms`, `place linping`, `results gdp`, `newest gdp`, `conflict gdp`, `figures`, `beside`. */
  readonly places: readonly string[]
}

type Sight = { readonly id: string; readonly place: string; readonly shown: string | null }

/** Reads what the records and data steps left in `cache`. */
export function readShownFigures(cache: string): ShownFigure[] {
  const sights = [...cardSights(cache), ...digestSights(cache), ...placeSights(cache), ...rowSights(cache)]
  const records = new Map<string, FigureRecord>()
  for (const line of readPackedLines(path.join(cache, 'figures', 'public', 'data', 'figures.jsonl.gz'))) {
    const record = figureRecordSchema.parse(JSON.parse(line))
    records.set(record.id, record)
  }
  return Array.from(
    Map.groupBy(sights, ({ id }) => id),
    ([id, own]) => {
      const record = records.get(id)
      if (record === undefined) throw new Error(`Unexpected figure ${id}, expected a row of figures.jsonl`)
      const shown = own.find((sight) => sight.shown !== null)?.shown ?? textOf(record)
      return { record, shown, places: [...new Set(own.map(({ place }) => place))] }
    },
  )
}

const textOf = (record: FigureRecord): string =>
  [toValueText(record), toRecordChange(record)].filter((part) => part !== null).join(' · ')

/** Key figures of lists, and what is quoted beside them. */
function cardSights(cache: string): Sight[] {
  const articles = Array.from(readLines(path.join(cache, 'articles.jsonl')), (line) =>
    articleListingSchema.parse(JSON.parse(line)),
  )
  const sight = (
    article: string,
    place: string,
    card: { anchor: string; value: string; change: string | null },
  ): Sight => ({
    id: `${article}.${card.anchor}`,
    place,
    shown: [card.value, card.change].filter((part) => part !== null).join(' · '),
  })
  const manifest = manifestSchema.parse(readJson(path.join(cache, 'manifest.json')))
  const quoted = [
    ...Object.entries(manifest.quotedByDistrict).map(([id, cards]) => ({ place: `district ${id}`, cards })),
    ...Object.entries(manifest.quotedByTopic).map(([id, cards]) => ({ place: `topic ${id}`, cards })),
  ]
  return [
    ...articles.flatMap(({ id, keyFigure }) => (keyFigure === null ? [] : [sight(id, 'list', keyFigure)])),
    ...quoted.flatMap(({ place, cards }) =>
      cards.map((card) => sight(articles[card.article]?.id ?? '', place, card)),
    ),
  ]
}

/** The tables, contradictions and newest rows of the indicators' pages; a chart draws what the table has. */
function digestSights(cache: string): Sight[] {
  const folder = path.join(cache, 'figures', 'digests')
  const files = namesIn(folder).filter((name) => name.endsWith('.json'))
  return files.flatMap((name) => {
    const { indicator, views, newest } = indicatorDigestSchema.parse(readJson(path.join(folder, name)))
    const sights = (place: string, rows: readonly FigureRecord[]): Sight[] =>
      rows.map(({ id }) => ({ id, place: `${place} ${indicator.id}`, shown: null }))
    return [
      ...views.flatMap(({ view, measures }) => [
        ...sights(
          view,
          measures.flatMap(({ table }) => table.rows.flatMap(cellsOf)),
        ),
        ...sights(
          'conflict',
          measures.flatMap(({ conflicts }) => conflicts.flatMap(({ reports }) => reports)),
        ),
      ]),
      ...sights('newest', newest),
    ]
  })
}

function cellsOf({
  cells,
}: {
  readonly cells: readonly ({ readonly best: FigureRecord } | null)[]
}): FigureRecord[] {
  return cells.flatMap((cell) => (cell === null ? [] : [cell.best]))
}

/** The tables of places by year. */
function placeSights(cache: string): Sight[] {
  const folder = path.join(cache, 'figures', 'places')
  return namesIn(folder).flatMap((name) => {
    const { rows } = placeDigestSchema.parse(readJson(path.join(folder, name)))
    return rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell === null
          ? []
          : [{ id: cell.record.id, place: `place ${path.basename(name, '.json')}`, shown: null }],
      ),
    )
  })
}

/** The explorer's first page, and reports shown beside figures of other articles. */
function rowSights(cache: string): Sight[] {
  const newest = rowsSchema.parse(readJson(path.join(cache, 'figures', 'newest.json')))
  const notes = Array.from(readLines(path.join(cache, 'figures', 'notes.jsonl')), (line) =>
    notePlacesSchema.parse(JSON.parse(line)),
  )
  const rows = openReader(path.join(cache, 'figures', 'rows.jsonl'))
  const beside = notes
    .flat()
    .flatMap(([, others]) =>
      others.map(([span]) => explorerRowSchema.parse(toRow(z.array(z.unknown()).parse(rows.read(span))))),
    )
  rows.close()
  return [
    ...newest.map(({ id }) => ({ id, place: 'figures', shown: null })),
    ...beside.map(({ id }) => ({ id, place: 'beside', shown: null })),
  ]
}

/** The files of a folder that is there only where it has any. */
const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
