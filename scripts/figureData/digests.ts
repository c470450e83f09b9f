/**
 * What the pages of indicators and places read:
 *
 *   digests/<indicator>.json           an indicator's page, all its views
 *   digests/<indicator>/<place>.json   one place of it
 *   places/<place>.json                a place's main indicators by year
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Bounds } from '../../src/figures/bounds.ts'
import type { Definition } from '../../src/archive/figures/definitions.ts'
import { toDigest } from '../../src/archive/figures/digest.ts'
import {
  figureRecordSchema,
  isComparable,
  type FigureRecord,
} from '../../src/archive/figures/figureRecord.ts'
import { toPlaceDigest, toPlaceOfIndicator } from '../../src/archive/figures/placeDigest.ts'
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

const isOfPlace = ({ comparable, scope, indicator, end }: Placed): boolean =>
  comparable && scope === 'place' && indicator !== null && end !== null

function readRecords(figures: readonly Placed[], lines: Reader): FigureRecord[] {
  return figures.map(({ span }) => figureRecordSchema.parse(lines.read(span)))
}
