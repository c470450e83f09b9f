/**
 * The data step: every figure of the archive → data files to take away, the explorer's files, a digest for each indicator's
 * page, and notes for article pages. It reads what the records step wrote, streams, and leaves all under `<cache>/figures/`, where
 * a file that would be the same stays (keptFiles.ts):
 *
 *   public/data/…           figures (dataFiles.ts), articles (articleData.ts), datapackage.json, the schemas
 *   public/figures/data/…   catalogue and sets (src/archive/figures/shards.ts)
 *   digests/, places/, notes.jsonl, newest.json           what Astro's pages read
 *
 * `publishFigureData` puts `public/` into the site once Astro has made its pages.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { toBounds } from '../src/figures/bounds.ts'
import { toDefinitions } from '../src/archive/figures/definitions.ts'
import { dataPackage, figureJsonSchema } from '../src/archive/figures/dataPackage.ts'
import type { Catalogue } from '../src/archive/figures/shards.ts'
import { toRow } from '../src/archive/figures/rowColumns.ts'
import type { FigureNames } from '../src/archive/figures/toFigureRecord.ts'
import { manifestSchema } from '../src/archive/listing.ts'
import { rightOf } from '../src/archive/rights.ts'
import { site as owner } from '../src/archive/site.ts'
import { inLanguage } from '../src/strings/words.ts'
import { checked, readRuleJson } from './checkedRules.ts'
import { openArticleData } from './articleData.ts'
import { describeFiles } from './figureData/describeFiles.ts'
import { writeDigests } from './figureData/digests.ts'
import { openGathering, ROW_LINES, type Gathered } from './figureData/gather.ts'
import { readIndicatorNames, type IndicatorName } from './figureData/indicatorNames.ts'
import { readMonths } from './figureData/listings.ts'
import { writeNotes } from './figureData/notes.ts'
import { openReader, type Reader } from './figureData/reader.ts'
import { openKept, type Keeping } from './kept.ts'
import { openKeptFiles, readKeptFiles, stateOfFiles, type KeptFile, type KeptFiles } from './keptFiles.ts'
import { toCatalogue, toFacets, writeSets } from './figureData/sets.ts'
import { writeSheets } from './figureData/sheets.ts'
import { syncTree } from './output/durable.ts'
import { linkTree } from './output/keep.ts'
import { reuse } from './output/stamp.ts'
import { ruleFile } from './tools.ts'

/** Of what the records step knows of the whole archive, the names of places. */
const manifestPartSchema = z.object({ places: manifestSchema.shape.places })

export type FigureDataOptions = {
  /** Where the site will live; links in the data files are absolute. */
  readonly site?: string | undefined
  readonly base?: string | undefined
}

/** Figures on the explorer's first page, which needs no script. */
const NEWEST = 50

/**
 * Writes the data of the archive whose records lie in `cache`.
 *
 * @param keeping where what is made of figures and articles is kept; without it all is made anew
 * @example writeFigureData('.cache/records', { site: 'https://example.org', base: '/archive/' }) // { figures: 645, indicators: 13 }
 */
export function writeFigureData(
  cache: string,
  options: FigureDataOptions = {},
  keeping: Keeping | null = null,
): { figures: number; indicators: number } {
  const { site = owner.address, base = owner.base } = options
  const home = new URL(base, site).href
  const { places } = manifestPartSchema.parse(readJson(path.join(cache, 'manifest.json')))
  const indicators = readIndicatorNames()
  const bounds = checkedRule('figure-bounds.json', toBounds)
  const definitions = checkedRule('definitions.json', toDefinitions)
  const files = openKeptFiles(figureFolder(cache), keeping?.program ?? null)
  const kept = openKept(keeping, 'figures')
  const gathering = openGathering({ names: toNames(indicators, places, home), bounds }, files, kept)
  const articleData = openArticleData(files, home, keeping)
  for (const month of readMonths(cache)) {
    gathering.add(month)
    articleData.add(month)
  }
  articleData.close()
  const gathered = gathering.close()
  const rows = openReader(files.at(ROW_LINES))
  const articles = new Set(gathered.figures.map(({ article }) => article))
  const counts = { articles: articles.size, figures: gathered.figures.length }
  const facts = { ...counts, places, ...toFacets(gathered.figures.filter(({ comparable }) => comparable)) }
  const catalogue = toCatalogue(writeSets(gathered, rows, files), indicators, facts)
  files.putJson('public/figures/data/catalogue.json', catalogue)
  writeDigests(
    gathered,
    { names: indicators, definitions, bounds },
    path.join(cache, 'entities.jsonl'),
    files,
  )
  writeSheets(gathered, files)
  kept.close()
  writeNotes(gathered, files)
  files.putJson('newest.json', newestOf(gathered, rows))
  files.putJson('counts.json', gathered.counts)
  rows.close()
  writeDescriptors(files, home, catalogue)
  files.close()
  return { figures: counts.figures, indicators: catalogue.indicators.length }
}

function toNames(
  indicators: ReadonlyMap<string, IndicatorName>,
  places: Readonly<Record<string, string>>,
  home: string,
): FigureNames {
  return {
    indicators: new Map(Array.from(indicators, ([id, { name }]) => [id, name])),
    places: new Map(Object.entries(places)),
    linkTo: (where) => `${home}${where}`,
    mayQuote: (newspaper) => rightOf(newspaper) !== 'metadata',
  }
}

/** Where the data of a cache lies, and what of it goes into the site. */
const figureFolder = (cache: string): string => path.join(cache, 'figures')
const PUBLIC = 'public/'

/** Gives the data of an earlier cache a second name in the next one, where it stays as far as it is still the same. */
export function takeOverFigureData(from: string, to: string): void {
  if (!existsSync(stateOfFiles(figureFolder(from)))) return
  linkTree(figureFolder(from), figureFolder(to))
  copyFileSync(stateOfFiles(figureFolder(from)), stateOfFiles(figureFolder(to)))
}

/** Of a cache, the files to take away and the explorer's files, by their place in a site. */
export function publicData(cache: string): ReadonlyMap<string, KeptFile> {
  const files = Array.from(readKeptFiles(figureFolder(cache)))
  return new Map(
    files.flatMap(([name, file]) => (name.startsWith(PUBLIC) ? [[name.slice(PUBLIC.length), file]] : [])),
  )
}

/** Gives those files a second name in a site, in place of what has that name. */
export function publishFigureData(cache: string, site: string): void {
  const made = new Set<string>()
  for (const [file, { stamp }] of publicData(cache)) {
    const [from, to] = [path.join(figureFolder(cache), PUBLIC, file), path.join(site, file)]
    const folder = path.dirname(to)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    if (!reuse(from, to, stamp)) copyFileSync(from, to)
  }
}

/** Makes those files durable under their first name, for a site that will be. */
export const syncFigureData = (cache: string): Promise<void> =>
  syncTree(path.join(figureFolder(cache), PUBLIC))

/** Figures are gathered newest article first: the first ones that name an indicator. */
function newestOf({ figures }: Gathered, rows: Reader): unknown[] {
  const newest = figures
    .filter(({ indicator, comparable }) => comparable && indicator !== null)
    .slice(0, NEWEST)
  return newest.map(({ row }) => toRow(z.array(z.unknown()).parse(rows.read(row))))
}

function writeDescriptors(files: KeptFiles, address: string, { figures, articles }: Catalogue): void {
  const title = `${inLanguage(owner.title)} · 数据`
  const description = inLanguage(owner.promise)
  files.putJson('public/data/figure.schema.json', figureJsonSchema(address))
  files.putJson(
    'public/data/datapackage.json',
    dataPackage({
      title,
      description,
      address,
      figures,
      articles,
      licence: owner.licence,
      files: describeFiles(files.files()),
    }),
  )
}

function checkedRule<T>(name: string, toRules: (raw: unknown) => T): T {
  const file = ruleFile(name)
  return checked(file, () => toRules(readRuleJson(file)))
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
