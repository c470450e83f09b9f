/**
 * What the pages of indicators and places read:
 *
 *   digests/<indicator>.json           an indicator's page, all its views
 *   digests/<indicator>/<place>.json   one place of it
 *   places/<place>.json                a place's main indicators by year
 *   entities/<id>.json                 the same of an entity with a page
 */
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Bounds } from '../../src/figures/bounds.ts'
import type { Definition } from '../../src/archive/figures/definitions.ts'
import { toDigest } from '../../src/archive/figures/digest.ts'
import {
  figureRecordSchema,
  isComparable,
  type FigureRecord,
} from '../../src/archive/figures/figureRecord.ts'
import { toPlaceDigest, toPlaceOfIndicator } from '../../src/archive/figures/placeDigest.ts'
import { entityListingSchema } from '../../src/archive/entities/entityListing.ts'
import { readLines } from '../../src/archive/readLines.ts'
import { writeSpreadsheet } from './dataFiles.ts'
import type { Gathered, IndicatorName, Placed } from './gather.ts'
import { openReader, type Reader } from './reader.ts'
import { writeJson } from './sets.ts'

export type Rules = {
  readonly names: ReadonlyMap<string, IndicatorName>
  readonly definitions: ReadonlyMap<string, Definition>
  readonly bounds: Bounds
}

/** Writes every digest, and each indicator's sheet to take away. */
export function writeDigests({ figures }: Gathered, rules: Rules, folder: string): void {
  const { names, bounds } = rules
  const [digests, places] = [path.join(folder, 'digests'), path.join(folder, 'places')]
  const sheets = path.join(folder, 'public', 'data', 'indicators')
  for (const made of [digests, places, sheets]) mkdirSync(made)
  const lines = openReader(path.join(folder, 'public', 'data', 'figures.jsonl'))
  for (const [id, own] of Map.groupBy(figures, ({ indicator }) => indicator)) {
    if (id === null) continue
    const records = readRecords(own, lines)
    const indicator = { id, name: names.get(id)?.name ?? id }
    writeSpreadsheet(path.join(sheets, `${id}.csv`), records)
    const comparable = records.filter(isComparable)
    if (comparable.length > 0) writeIndicator(indicator, comparable, rules, digests)
  }
  const order = Array.from(names.values())
  for (const [place, own] of Map.groupBy(figures.filter(isOfPlace), (figure) => figure.place))
    if (place !== null)
      writeJson(path.join(places, `${place}.json`), toPlaceDigest(readRecords(own, lines), order, bounds))
  writeEntities(figures, { lines, order, bounds }, path.join(path.dirname(folder), 'entities.jsonl'), folder)
  lines.close()
}

function writeIndicator(
  indicator: { readonly id: string; readonly name: string },
  records: readonly FigureRecord[],
  { definitions, bounds }: Rules,
  folder: string,
): void {
  const digest = toDigest(indicator, records, bounds, definitions.get(indicator.id))
  writeJson(path.join(folder, `${indicator.id}.json`), digest)
  mkdirSync(path.join(folder, indicator.id))
  for (const { place } of digest.picked) {
    const own = records.filter((record) => record.place === place && record.scope === 'place')
    writeJson(
      path.join(folder, indicator.id, `${place}.json`),
      toPlaceOfIndicator(indicator, place, own, bounds),
    )
  }
}

/** Of an article's listing, its id. */
const listedSchema = z.object({ id: z.string() })

/** An entity's table: its figures stand as those of a place of its own. */
function writeEntities(
  figures: readonly Placed[],
  { lines, order, bounds }: { lines: Reader; order: readonly IndicatorName[]; bounds: Bounds },
  listings: string,
  folder: string,
): void {
  const entities = path.join(folder, 'entities')
  mkdirSync(entities)
  if (!existsSync(listings)) return
  const about = Map.groupBy(
    figures.filter(({ comparable, indicator, end }) => comparable && indicator !== null && end !== null),
    ({ entity }) => entity,
  )
  const articleIds = Array.from(readLines(path.join(path.dirname(listings), 'articles.jsonl')), (line) =>
    listedSchema.parse(JSON.parse(line)),
  )
  for (const line of readLines(listings)) {
    const { id, name, ids, articles } = entityListingSchema.parse(JSON.parse(line))
    const named = new Set(articles.map((place) => articleIds[place]?.id))
    const own = ids.flatMap((one) => about.get(one) ?? []).filter(({ article }) => named.has(article))
    if (own.length === 0) continue
    const records = readRecords(own, lines).map((record) => ({
      ...record,
      place: id,
      place_name: name,
      scope: 'place' as const,
    }))
    writeJson(path.join(entities, `${id}.json`), toPlaceDigest(records, order, bounds))
  }
}

const isOfPlace = ({ comparable, scope, indicator, end }: Placed): boolean =>
  comparable && scope === 'place' && indicator !== null && end !== null

function readRecords(figures: readonly Placed[], lines: Reader): FigureRecord[] {
  return figures.map(({ span }) => figureRecordSchema.parse(lines.read(span)))
}
