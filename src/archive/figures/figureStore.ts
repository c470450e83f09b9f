/** What the data step (scripts/figureData.ts) left for the pages, read and checked. */
import { closeSync, existsSync, openSync, readFileSync, readdirSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder } from '../cacheFolder.ts'
import type { Span } from '../listing.ts'
import { indicatorDigestSchema, type IndicatorDigest } from './digest.ts'
import { notesIndexSchema, type Note, type NotePlaces, type NotesIndex } from './notes.ts'
import {
  placeDigestSchema,
  placeOfIndicatorSchema,
  type PlaceDigest,
  type PlaceOfIndicator,
} from './placeDigest.ts'
import { toRow } from './rowColumns.ts'
import { catalogueSchema, rowsSchema, type Catalogue, type ExplorerRow } from './shards.ts'

const folder = (): string => path.join(cacheFolder(), 'figures')

let catalogue: Catalogue | null = null

export function figureCatalogue(): Catalogue {
  catalogue ??= catalogueSchema.parse(readJson(path.join('public', 'figures', 'data', 'catalogue.json')))
  return catalogue
}

/** The figures of the newest articles that name an indicator. */
export function newestFigures(): ExplorerRow[] {
  return rowsSchema.parse(readJson('newest.json'))
}

/** Ids of the indicators that have figures, and so a page. */
export function indicatorIds(): string[] {
  return figureCatalogue().indicators.map(({ id }) => id)
}

let latest: { readonly id: string; readonly digest: IndicatorDigest } | null = null

/** The pages of an indicator follow one another, so that its digest is read once for all of them. */
export function readDigest(id: string): IndicatorDigest {
  if (latest?.id !== id)
    latest = { id, digest: indicatorDigestSchema.parse(readJson(path.join('digests', `${id}.json`))) }
  return latest.digest
}

/** What the papers said of one indicator in one place. */
export function readPlaceOfIndicator(indicator: string, place: string): PlaceOfIndicator {
  return placeOfIndicatorSchema.parse(readJson(path.join('digests', indicator, `${place}.json`)))
}

/** A place's main indicators by year; null where no figure is of the place as a whole. */
export function readPlaceDigest(place: string): PlaceDigest | null {
  return readTable(path.join('places', `${place}.json`))
}

/** The same of an entity with a page. */
export function readEntityDigest(id: string): PlaceDigest | null {
  return readTable(path.join('entities', `${id}.json`))
}

function readTable(name: string): PlaceDigest | null {
  return existsSync(path.join(folder(), name)) ? placeDigestSchema.parse(readJson(name)) : null
}

/** A table as it lies in its file: equal where all of it is; empty where there is none. */
export const readTableText = (of: 'places' | 'entities', id: string): string =>
  readText(path.join(of, `${id}.json`))

/** The same of an indicator's digest, or of one place of it. */
export const readDigestText = (indicator: string, place?: string): string =>
  readText(
    path.join('digests', ...(place === undefined ? [`${indicator}.json`] : [indicator, `${place}.json`])),
  )

function readText(name: string): string {
  const file = path.join(folder(), name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** A file to take away, and its size in bytes. */
export type DataFile = { readonly name: string; readonly bytes: number }

export function dataFiles(): DataFile[] {
  const root = path.join(folder(), 'public', 'data')
  const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile())
  return names.map(({ name }) => ({ name, bytes: statSync(path.join(root, name)).size }))
}

type NoteFiles = { readonly lines: Lines; readonly rows: Lines; readonly index: NotesIndex }
let notes: NoteFiles | null = null

/** Other reports of an article's figures, by the figure's number; empty where there are none. */
export function readNotes(article: string): ReadonlyMap<number, readonly Note[]> {
  const { lines, rows, index } = openNotes()
  const known = index[article]
  // As this build's data step wrote them: not checked again.
  const places: NotePlaces = known === undefined ? [] : lines.read(known.span)
  return new Map(
    places.map(([number, others]) => [
      number,
      others.map(([span, agrees]) => ({ row: toRow(rows.read(span)), agrees })),
    ]),
  )
}

/** A digest of all that those say; empty where there are none. */
export const notesDigest = (article: string): string => openNotes().index[article]?.digest ?? ''

function openNotes(): NoteFiles {
  notes ??= {
    lines: openLines('notes.jsonl'),
    rows: openLines('rows.jsonl'),
    index: notesIndexSchema.parse(readJson('notes-index.json')),
  }
  return notes
}

type Lines = { readonly read: <T>(span: Span) => T[] }

/** Lines of JSON, each found by its place. */
function openLines(name: string): Lines {
  const fd = openSync(path.join(folder(), name), 'r')
  process.once('exit', () => closeSync(fd))
  return {
    read([offset, length]) {
      const bytes = new Uint8Array(length)
      readSync(fd, bytes, 0, length, offset)
      return JSON.parse(new TextDecoder().decode(bytes))
    },
  }
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder(), name), 'utf8'))
}
