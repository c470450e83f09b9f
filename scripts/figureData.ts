/**
 * The data step: every figure of the archive → data files to take away, the explorer's files, a digest for each indicator's
 * page, and notes for article pages. It reads what the records step wrote, streams, and leaves all under `<cache>/figures/`:
 *
 *   public/data/…           figures as CSV and JSON Lines, articles (articleData.ts), datapackage.json, the schemas
 *   public/figures/data/…   catalogue and sets (src/archive/figures/shards.ts)
 *   digests/, places/, notes.jsonl, newest.json           what Astro's pages read
 *
 * `publishFigureData` puts `public/` into the site once Astro has made its pages.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { toBounds } from '../src/figures/bounds.ts'
import { toDefinitions } from '../src/archive/figures/definitions.ts'
import { dataPackage, figureJsonSchema } from '../src/archive/figures/dataPackage.ts'
import type { Catalogue } from '../src/archive/figures/shards.ts'
import type { FigureNames } from '../src/archive/figures/toFigureRecord.ts'
import { manifestSchema } from '../src/archive/listing.ts'
import { rightOf } from '../src/archive/rights.ts'
import { site as owner } from '../src/archive/site.ts'
import { inLanguage } from '../src/strings/words.ts'
import { checked, readRuleJson } from './checkedRules.ts'
import { writeArticleData } from './articleData.ts'
import { describeFiles } from './figureData/describeFiles.ts'
import { emptyFolder, openDataFiles } from './figureData/dataFiles.ts'
import { writeDigests } from './figureData/digests.ts'
import { gatherFigures, readIndicatorNames, type Gathered, type IndicatorName } from './figureData/gather.ts'
import { writeNotes } from './figureData/notes.ts'
import { openReader, type Reader } from './figureData/reader.ts'
import { openKept, type Keeping } from './kept.ts'
import { toCatalogue, toFacets, writeJson, writeSets } from './figureData/sets.ts'
import { syncTree } from './output/durable.ts'
import { linkTree } from './output/keep.ts'
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
  const folder = path.join(cache, 'figures')
  const data = path.join(folder, 'public', 'data')
  const sets = path.join(folder, 'public', 'figures', 'data')
  emptyFolder(folder)
  mkdirSync(sets, { recursive: true })
  const { places } = manifestPartSchema.parse(readJson(path.join(cache, 'manifest.json')))
  const indicators = readIndicatorNames()
  const bounds = checkedRule('figure-bounds.json', toBounds)
  const files = openDataFiles(data)
  const kept = openKept(keeping, 'figures')
  const gathered = gatherFigures(cache, toNames(indicators, places, home), bounds, files, kept)
  files.close()
  const rows = openReader(path.join(folder, 'rows.jsonl'))
  const articles = new Set(gathered.figures.map(({ article }) => article))
  const counts = { articles: articles.size, figures: gathered.figures.length }
  const facts = { ...counts, places, ...toFacets(gathered.figures.filter(({ comparable }) => comparable)) }
  const catalogue = toCatalogue(writeSets(gathered, rows, sets, kept), indicators, facts)
  writeJson(path.join(sets, 'catalogue.json'), catalogue)
  const definitions = checkedRule('definitions.json', toDefinitions)
  writeDigests(gathered, { names: indicators, definitions, bounds }, folder, kept)
  kept.close()
  writeNotes(gathered, rows, folder)
  writeNewest(gathered, rows, folder)
  writeJson(path.join(folder, 'counts.json'), gathered.counts)
  writeArticleData(cache, data, home, keeping)
  writeDescriptors(data, home, catalogue)
  rows.close()
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

const publicFolder = (cache: string): string => path.join(cache, 'figures', 'public')

/** Gives the files to take away and the explorer's files a second name in a site; every run makes them anew, so neither name is ever written to. */
export function publishFigureData(cache: string, site: string): void {
  linkTree(publicFolder(cache), site)
}

/** Makes those files durable under their first name, for a site that will be. */
export const syncFigureData = (cache: string): Promise<void> => syncTree(publicFolder(cache))

/** Figures are gathered newest article first: the first ones that name an indicator. */
function writeNewest({ figures }: Gathered, rows: Reader, folder: string): void {
  const newest = figures
    .filter(({ indicator, comparable }) => comparable && indicator !== null)
    .slice(0, NEWEST)
  writeJson(
    path.join(folder, 'newest.json'),
    newest.map(({ row }) => rows.read(row)),
  )
}

function writeDescriptors(folder: string, address: string, catalogue: Catalogue): void {
  const { figures, articles } = catalogue
  const title = `${inLanguage(owner.title)} · 数据`
  const description = inLanguage(owner.promise)
  writeJson(path.join(folder, 'figure.schema.json'), figureJsonSchema(address))
  writeJson(
    path.join(folder, 'datapackage.json'),
    dataPackage({
      title,
      description,
      address,
      figures,
      articles,
      licence: owner.licence,
      files: describeFiles(folder),
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
