/** What the data step (scripts/figureData.ts) left for the pages, read and checked. */
import { closeSync, existsSync, openSync, readFileSync, readdirSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { cacheFolder } from '../cacheFolder.ts'
import { spanSchema } from '../listing.ts'
import { indicatorDigestSchema, type IndicatorDigest } from './digest.ts'
import { articleNotesSchema, type ArticleNotes } from './notes.ts'
import {
  placeDigestSchema,
  placeOfIndicatorSchema,
  type PlaceDigest,
  type PlaceOfIndicator,
} from './placeDigest.ts'
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

let notes: { readonly fd: number; readonly spans: ReadonlyMap<string, [number, number]> } | null = null

/** Other reports of an article's figures, by the figure's number; empty where there are none. */
export function readNotes(article: string): ReadonlyMap<number, ArticleNotes[number][1]> {
  return new Map(articleNotesSchema.parse(JSON.parse(readNotesText(article))))
}

/** The same as it lies in its file: equal where all of it is. */
export function readNotesText(article: string): string {
  notes ??= openNotes()
  const span = notes.spans.get(article)
  if (span === undefined) return '[]'
  const [offset, length] = span
  const bytes = new Uint8Array(length)
  readSync(notes.fd, bytes, 0, length, offset)
  return new TextDecoder().decode(bytes)
}

function openNotes(): NonNullable<typeof notes> {
  const spans = z.record(z.string(), spanSchema).parse(readJson('notes-index.json'))
  const fd = openSync(path.join(folder(), 'notes.jsonl'), 'r')
  process.once('exit', () => closeSync(fd))
  return { fd, spans: new Map(Object.entries(spans)) }
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder(), name), 'utf8'))
}
