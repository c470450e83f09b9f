/** The explorer's files: each set sorted by value, its columns in chunks, its rows in small files (src/archive/figures/shards.ts). */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { byValue, toColumns, type Catalogue, type Sets } from '../../src/archive/figures/shards.ts'
import { ALL, ROWS, setName } from '../../src/archive/figures/setNames.ts'
import type { Kept } from '../kept.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import type { Gathered, IndicatorName, Placed } from './gather.ts'
import type { Reader } from './reader.ts'

/** Writes every set into `folder`; what there is of each indicator, and of all figures under `all`. */
export function writeSets(gathered: Gathered, rows: Reader, folder: string, kept: Kept): Map<string, Sets> {
  const catalogue = new Map<string, Sets>()
  for (const [indicator, figures] of groupByIndicator(
    gathered.figures.filter(({ comparable }) => comparable),
  )) {
    const byMeasure = Array.from(Map.groupBy(figures, ({ measure }) => measure))
    byMeasure.sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
    const sets = byMeasure.map(([id, own]) => {
      writeSet(own, rows, path.join(folder, setName(indicator, id)), kept)
      const measure = gathered.measures.get(id)
      if (measure === undefined) throw new Error(`Unexpected measure ${id}, expected one of those gathered`)
      return { id, ...measure, count: own.length }
    })
    catalogue.set(indicator, sets)
  }
  return catalogue
}

function groupByIndicator(figures: readonly Placed[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>([[ALL, Array.from(figures)]])
  for (const figure of figures) {
    if (figure.indicator === null) continue
    const group = groups.get(figure.indicator)
    if (group === undefined) groups.set(figure.indicator, [figure])
    else group.push(figure)
  }
  return groups
}

/** A set of the same figures in the same order has the same files. */
function writeSet(figures: readonly Placed[], rows: Reader, folder: string, kept: Kept): void {
  mkdirSync(folder, { recursive: true })
  const key = digestOf(['set', ...figures.map(({ digest }) => digest)])
  const [names = '[]', ...texts] = kept.takeBytes(key, () => toSetFiles(figures.toSorted(byValue), rows))
  for (const [i, name] of (JSON.parse(String(names)) as string[]).entries())
    writeFileSync(path.join(folder, name), texts[i] ?? '')
}

/** The names of a set's files, and each one's text. */
function toSetFiles(figures: readonly Placed[], rows: Reader): string[] {
  const { head, chunks } = toColumns(figures)
  const files: [string, string][] = [['head.json', JSON.stringify(head)]]
  for (const [i, chunk] of chunks.entries()) files.push([`columns-${i}.json`, JSON.stringify(chunk)])
  for (let first = 0; first < figures.length; first += ROWS) {
    const texts = figures.slice(first, first + ROWS).map(({ row }) => rows.text(row))
    files.push([`rows-${first / ROWS}.json`, `[${texts.join(',')}]`])
  }
  return [JSON.stringify(files.map(([name]) => name)), ...files.map(([, text]) => text)]
}

/** What the filters offer: places with figures, the most frequent first, and years, the latest first. */
export function toFacets(figures: readonly Placed[]): Pick<Catalogue, 'filed' | 'years'> {
  const counts = new Map<string, number>()
  for (const { place } of figures) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1)
  const filed = Array.from(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const years = new Set(figures.map(({ year }) => year).filter((year) => year > 0))
  return { filed: filed.map(([place]) => place), years: Array.from(years).sort((a, b) => b - a) }
}

/** The catalogue: indicators with figures, those most reported first. */
export function toCatalogue(
  sets: ReadonlyMap<string, Sets>,
  names: ReadonlyMap<string, IndicatorName>,
  facts: Omit<Catalogue, 'all' | 'indicators'>,
): Catalogue {
  const all = sets.get(ALL) ?? []
  const known = Array.from(sets).filter(([id]) => id !== ALL)
  const indicators = known.map(([id, own]) => ({
    id,
    name: names.get(id)?.name ?? null,
    group: names.get(id)?.group ?? null,
    count: own.reduce((sum, { count }) => sum + count, 0),
    sets: own,
  }))
  indicators.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  return { ...facts, all, indicators }
}

export function writeJson(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value))
}
