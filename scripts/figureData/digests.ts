/**
 * What the pages of indicators and places read:
 *
 *   digests/<indicator>.json           an indicator's page, all its views
 *   digests/<indicator>/<place>.json   one place of it
 *   places/<place>.json                a place's main indicators by year
 *   entities/<id>.json                 the same of an entity with a page
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Bounds } from '../../src/figures/bounds.ts'
import type { Definition } from '../../src/archive/figures/definitions.ts'
import { toDigest } from '../../src/archive/figures/digest.ts'
import { isComparable, type FigureRecord } from '../../src/archive/figures/figureRecord.ts'
import { toPlaceDigest, toPlaceOfIndicator } from '../../src/archive/figures/placeDigest.ts'
import { entityListingSchema } from '../../src/archive/entities/entityListing.ts'
import { readLines } from '../../src/archive/readLines.ts'
import type { Text } from '../appender.ts'
import type { Kept } from '../kept.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import { toSpreadsheet } from './dataFiles.ts'
import type { Gathered, IndicatorName, Placed } from './gather.ts'
import { openReader, type Reader } from './reader.ts'

export type Rules = {
  readonly names: ReadonlyMap<string, IndicatorName>
  readonly definitions: ReadonlyMap<string, Definition>
  readonly bounds: Bounds
}

/** Writes every digest, and each indicator's sheet to take away; what is made of the same figures is as it was kept. */
export function writeDigests({ figures, ids }: Gathered, rules: Rules, folder: string, kept: Kept): void {
  const { names, bounds } = rules
  const [digests, places] = [path.join(folder, 'digests'), path.join(folder, 'places')]
  const sheets = path.join(folder, 'public', 'data', 'indicators')
  for (const made of [digests, places, sheets]) mkdirSync(made)
  const lines = openReader(path.join(folder, 'public', 'data', 'figures.jsonl'))
  for (const [id, own] of Map.groupBy(figures, ({ indicator }) => indicator)) {
    if (id === null) continue
    const indicator = { id, name: names.get(id)?.name ?? id }
    const [sheet = '', digest = '', ...rest] = kept.takeBytes(keyOf('indicator', id, own), () =>
      toIndicatorTexts(indicator, readRecords(own, lines), rules),
    )
    writeFileSync(path.join(sheets, `${id}.csv`), sheet)
    if (digest.length > 0) writeIndicator(id, digest, rest, digests)
  }
  const order = Array.from(names.values())
  for (const [place, own] of Map.groupBy(figures.filter(isOfPlace), (figure) => figure.place)) {
    if (place === null) continue
    const [text = ''] = kept.take(keyOf('place', place, own), () => [
      JSON.stringify(toPlaceDigest(readRecords(own, lines), order, bounds)),
    ])
    writeFileSync(path.join(places, `${place}.json`), text)
  }
  const listings = path.join(path.dirname(folder), 'entities.jsonl')
  writeEntities({ figures, ids }, { lines, order, bounds, kept }, listings, folder)
  lines.close()
}

const keyOf = (kind: string, id: string, figures: readonly Placed[]): string =>
  digestOf([kind, id, ...figures.map(({ digest }) => digest)])

/** An indicator's sheet; its digest, empty where nothing may stand beside anything; its places, and the digest of each. */
function toIndicatorTexts(
  indicator: { readonly id: string; readonly name: string },
  all: readonly FigureRecord[],
  { definitions, bounds }: Rules,
): string[] {
  const records = all.filter(isComparable)
  if (records.length === 0) return [toSpreadsheet(all), '']
  const digest = toDigest(indicator, records, bounds, definitions.get(indicator.id))
  const places = digest.picked.map(({ place }) => {
    const own = records.filter((record) => record.place === place && record.scope === 'place')
    return JSON.stringify(toPlaceOfIndicator(indicator, place, own, bounds))
  })
  const picked = JSON.stringify(digest.picked.map(({ place }) => place))
  return [toSpreadsheet(all), JSON.stringify(digest), picked, ...places]
}

function writeIndicator(id: string, digest: Text, rest: readonly Text[], folder: string): void {
  const [places = '[]', ...texts] = rest
  writeFileSync(path.join(folder, `${id}.json`), digest)
  mkdirSync(path.join(folder, id))
  for (const [i, place] of (JSON.parse(String(places)) as string[]).entries())
    writeFileSync(path.join(folder, id, `${place}.json`), texts[i] ?? '')
}

type Tables = {
  readonly lines: Reader
  readonly order: readonly IndicatorName[]
  readonly bounds: Bounds
  readonly kept: Kept
}

/** An entity's table: its figures stand as those of a place of its own. */
function writeEntities(
  { figures, ids: articleIds }: Pick<Gathered, 'figures' | 'ids'>,
  { lines, order, bounds, kept }: Tables,
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
  for (const line of readLines(listings)) {
    const { id, name, ids, articles } = entityListingSchema.parse(JSON.parse(line))
    const named = new Set(articles.map((place) => articleIds[place]))
    const own = ids.flatMap((one) => about.get(one) ?? []).filter(({ article }) => named.has(article))
    if (own.length === 0) continue
    const [text = ''] = kept.take(keyOf(`entity ${name}`, id, own), () => {
      const records = readRecords(own, lines)
      const placed = records.map((one) => ({ ...one, place: id, place_name: name, scope: 'place' as const }))
      return [JSON.stringify(toPlaceDigest(placed, order, bounds))]
    })
    writeFileSync(path.join(entities, `${id}.json`), text)
  }
}

const isOfPlace = ({ comparable, scope, indicator, end }: Placed): boolean =>
  comparable && scope === 'place' && indicator !== null && end !== null

/** As this run wrote them: not checked again. */
const readRecords = (figures: readonly Placed[], lines: Reader): FigureRecord[] =>
  figures.map(({ span }) => lines.read(span) as FigureRecord)
