/**
 * What the pages of indicators and places read:
 *
 *   digests/<indicator>.json           an indicator's page, all its views
 *   digests/<indicator>/<place>.json   one place of it
 *   places/<place>.json                a place's main indicators by year
 *   entities/<id>.json                 the same of an entity with a page
 */
import { existsSync } from 'node:fs'
import type { Bounds } from '../../src/figures/bounds.ts'
import type { Definition } from '../../src/archive/figures/definitions.ts'
import { toDigest } from '../../src/archive/figures/digest.ts'
import { toPlaceDigest, toPlaceOfIndicator } from '../../src/archive/figures/placeDigest.ts'
import type { EntityListing } from '../../src/archive/entities/entityListing.ts'
import { readLines } from '../../src/archive/readLines.ts'
import type { KeptFiles } from '../keptFiles.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import type { Gathered } from './gather.ts'
import type { IndicatorName } from './indicatorNames.ts'
import type { Placed } from './placed.ts'

export type Rules = {
  readonly names: ReadonlyMap<string, IndicatorName>
  readonly definitions: ReadonlyMap<string, Definition>
  readonly bounds: Bounds
}

/** Writes every digest; what is made of the same figures stays as it is. */
export function writeDigests(gathered: Gathered, rules: Rules, listings: string, files: KeptFiles): void {
  writeIndicators(gathered, rules, files)
  writePlaces(gathered, rules, files)
  writeEntities(gathered, rules, listings, files)
}

const keyOf = (kind: string, id: string, figures: readonly Placed[]): string =>
  digestOf([kind, id, ...figures.map(({ digest }) => digest)])

function writeIndicators(gathered: Gathered, { names, definitions, bounds }: Rules, files: KeptFiles): void {
  const comparable = gathered.figures.filter((figure) => figure.comparable)
  for (const [id, own] of Map.groupBy(comparable, ({ indicator }) => indicator)) {
    if (id === null) continue
    const indicator = { id, name: names.get(id)?.name ?? id }
    files.put(`digests/${id}.json`, keyOf('indicator', id, own), () =>
      JSON.stringify(toDigest(indicator, own.map(gathered.read), bounds, definitions.get(id))),
    )
    for (const [place, placed] of Map.groupBy(own.filter(isOfWhole), (one) => one.place)) {
      // Those without a period are counted on the place's page, and make none.
      if (place === null || placed.every(({ end }) => end === null)) continue
      files.put(`digests/${id}/${place}.json`, keyOf(`place of ${id}`, place, placed), () =>
        JSON.stringify(toPlaceOfIndicator(indicator, place, placed.map(gathered.read), bounds)),
      )
    }
  }
}

function writePlaces({ figures, read }: Gathered, { names, bounds }: Rules, files: KeptFiles): void {
  const order = Array.from(names.values())
  for (const [place, own] of Map.groupBy(figures.filter(isOfPlace), (figure) => figure.place))
    if (place !== null)
      files.put(`places/${place}.json`, keyOf('place', place, own), () =>
        JSON.stringify(toPlaceDigest(own.map(read), order, bounds)),
      )
}

/** An entity's table: its figures stand as those of a place of its own. */
function writeEntities(
  { figures, ids: articleIds, read }: Gathered,
  { names, bounds }: Rules,
  listings: string,
  files: KeptFiles,
): void {
  if (!existsSync(listings)) return
  const order = Array.from(names.values())
  const about = Map.groupBy(
    figures.filter(({ comparable, indicator, end }) => comparable && indicator !== null && end !== null),
    ({ entity }) => entity,
  )
  for (const line of readLines(listings)) {
    const { id, name, ids, articles } = JSON.parse(line) as EntityListing
    const named = new Set(articles.map((place) => articleIds[place]))
    const own = ids.flatMap((one) => about.get(one) ?? []).filter(({ article }) => named.has(article))
    if (own.length === 0) continue
    files.put(`entities/${id}.json`, keyOf(`entity ${name}`, id, own), () => {
      const records = own.map(read)
      const placed = records.map((one) => ({ ...one, place: id, place_name: name, scope: 'place' as const }))
      return JSON.stringify(toPlaceDigest(placed, order, bounds))
    })
  }
}

const isOfWhole = ({ scope }: Placed): boolean => scope === 'place'

const isOfPlace = ({ comparable, scope, indicator, end }: Placed): boolean =>
  comparable && scope === 'place' && indicator !== null && end !== null
