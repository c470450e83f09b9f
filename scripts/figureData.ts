/**
 * The data step: every figure of the archive → data files to take away, the explorer's files, a digest for each indicator's
 * page, and notes for article pages. It reads what the records step wrote, streams, and leaves all under `<cache>/figures/`:
 *
 *   public/data/…           figures.csv, figures-spreadsheet.csv, figures.jsonl, articles.jsonl, datapackage.json, the schema
 *   public/figures/data/…   catalogue and sets (src/archive/figures/shards.ts)
 *   digests/<indicator>.json, notes.jsonl, newest.json   what Astro's pages read
 *
 * `publishFigureData` puts `public/` into the site once Astro has made its pages.
 */
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { toBounds, type Bounds } from '../src/archive/figures/bounds.ts'
import { dataPackage, figureJsonSchema } from '../src/archive/figures/dataPackage.ts'
import { toDigest } from '../src/archive/figures/digest.ts'
import { figureRecordSchema } from '../src/archive/figures/figureRecord.ts'
import { toExplorerRow, type Catalogue } from '../src/archive/figures/shards.ts'
import { manifestSchema } from '../src/archive/listing.ts'
import { rightOf } from '../src/archive/rights.ts'
import { site as owner } from '../src/site.config.ts'
import { emptyFolder, openDataFiles, writeSpreadsheet } from './figureData/dataFiles.ts'
import { gatherFigures, readIndicatorNames, type Gathered, type IndicatorName } from './figureData/gather.ts'
import { writeNotes } from './figureData/notes.ts'
import { openReader, type Reader } from './figureData/reader.ts'
import { toCatalogue, toFacets, writeJson, writeSets } from './figureData/sets.ts'
import { RULES_FOLDER } from './tools.ts'

/** Of what the records step knows of the whole archive, the names of places. */
const manifestPartSchema = z.object({ places: manifestSchema.shape.places })

export type FigureDataOptions = {
  /** Where the site will live; links in the data files are absolute. */
  readonly site?: string | undefined
  readonly base?: string | undefined
  readonly rules?: string
}

/** Figures on the explorer's first page, which needs no script. */
const NEWEST = 50

/**
 * Writes the data of the archive whose records lie in `cache`.
 *
 * @example writeFigureData('.cache/records', { site: 'https://example.org', base: '/archive/' }) // { figures: 645, indicators: 13 }
 */
export function writeFigureData(
  cache: string,
  options: FigureDataOptions = {},
): { figures: number; indicators: number } {
  const { site: address = owner.address, base = owner.base, rules = RULES_FOLDER } = options
  const folder = path.join(cache, 'figures')
  const data = path.join(folder, 'public', 'data')
  const sets = path.join(folder, 'public', 'figures', 'data')
  emptyFolder(folder)
  mkdirSync(sets, { recursive: true })
  const home = new URL(base, address).href
  const { places } = manifestPartSchema.parse(readJson(path.join(cache, 'manifest.json')))
  const indicators = readIndicatorNames(rules)
  const files = openDataFiles(data, home)
  const gathered = gatherFigures(
    cache,
    {
      indicators: new Map(Array.from(indicators, ([id, { name }]) => [id, name])),
      places: new Map(Object.entries(places)),
      linkTo: (where) => `${home}${where}`,
      mayQuote: (newspaper) => rightOf(newspaper) !== 'metadata',
    },
    files,
  )
  const spreadsheets = files.close()
  const rows = openReader(path.join(data, 'figures.jsonl'))
  const bounds = toBounds(readJson(path.join(rules, 'figure-bounds.json')))
  const articles = gathered.articles.length
  const facts = { articles, places, figures: gathered.figures.length, ...toFacets(gathered.figures) }
  const catalogue = toCatalogue(writeSets(gathered, rows, sets), indicators, facts)
  writeJson(path.join(sets, 'catalogue.json'), catalogue)
  writeDigests(
    gathered,
    indicators,
    rows,
    bounds,
    path.join(folder, 'digests'),
    path.join(data, 'indicators'),
  )
  writeNotes(gathered, rows, bounds, folder)
  writeNewest(gathered, rows, folder)
  writeDescriptors(data, home, catalogue, spreadsheets)
  rows.close()
  return { figures: facts.figures, indicators: catalogue.indicators.length }
}

/** Puts the files to take away and the explorer's files into a built site. */
export function publishFigureData(cache: string, site: string): void {
  cpSync(path.join(cache, 'figures', 'public'), site, { recursive: true })
}

function writeDigests(
  { figures }: Gathered,
  names: ReadonlyMap<string, IndicatorName>,
  rows: Reader,
  bounds: Bounds,
  folder: string,
  sheets: string,
): void {
  for (const made of [folder, sheets]) mkdirSync(made)
  for (const [id, own] of Map.groupBy(figures, ({ indicator }) => indicator)) {
    if (id === null) continue
    const records = own.map(({ span }) => figureRecordSchema.parse(rows.read(span)))
    writeSpreadsheet(path.join(sheets, `${id}.csv`), records)
    writeJson(
      path.join(folder, `${id}.json`),
      toDigest({ id, name: names.get(id)?.name ?? id }, records, bounds),
    )
  }
}

/** Figures are gathered newest article first: the first ones that name an indicator. */
function writeNewest({ figures }: Gathered, rows: Reader, folder: string): void {
  const newest = figures.filter(({ indicator }) => indicator !== null).slice(0, NEWEST)
  const records = newest.map(({ span }) => toExplorerRow(figureRecordSchema.parse(rows.read(span))))
  writeJson(path.join(folder, 'newest.json'), records)
}

function writeDescriptors(
  folder: string,
  address: string,
  catalogue: Catalogue,
  spreadsheets: readonly string[],
): void {
  const { figures, articles } = catalogue
  const title = `${owner.title['zh-Hans']} · 数据`
  const description = owner.promise['zh-Hans']
  writeJson(path.join(folder, 'figure.schema.json'), figureJsonSchema(address))
  writeJson(
    path.join(folder, 'datapackage.json'),
    dataPackage({ title, description, address, figures, articles, spreadsheets }),
  )
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
