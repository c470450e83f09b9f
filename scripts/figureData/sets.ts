/** The explorer's files: each set sorted by value, its columns in chunks, its rows in small files (src/archive/figures/shards.ts). */
import { byValue, toColumns, type Catalogue, type Sets } from '../../src/archive/figures/shards.ts'
import { ALL, ROWS, setName } from '../../src/archive/figures/setNames.ts'
import type { KeptFiles } from '../keptFiles.ts'
import { digestOf } from '../../src/archive/digestOf.ts'
import type { Gathered } from './gather.ts'
import type { IndicatorName } from './indicatorNames.ts'
import type { Placed } from './placed.ts'
import type { Reader } from './reader.ts'

/** Where the explorer's files lie. */
const SETS = 'public/figures/data'

/** Writes every set; what there is of each indicator, and of all figures under `all`. */
export function writeSets(gathered: Gathered, rows: Reader, files: KeptFiles): Map<string, Sets> {
  const catalogue = new Map<string, Sets>()
  for (const [indicator, figures] of groupByIndicator(
    gathered.figures.filter(({ comparable }) => comparable),
  )) {
    const byMeasure = Array.from(Map.groupBy(figures, ({ measure }) => measure))
    byMeasure.sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
    const sets = byMeasure.map(([id, own]) => {
      const setOf = (figure: Placed): string => (indicator === ALL ? setOfRow(figure) : '')
      writeSet(own.toSorted(byValue), setOf, { rows, files, folder: `${SETS}/${setName(indicator, id)}` })
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

/** In the set of all figures, where the row of each lies. */
const setOfRow = ({ indicator, measure }: Placed): string =>
  indicator === null ? '' : setName(indicator, measure)

type Target = { readonly rows: Reader; readonly files: KeptFiles; readonly folder: string }

/** Of figures in their order: a set's head and columns, and its own rows a file at a time. */
function writeSet(
  figures: readonly Placed[],
  setOf: (figure: Placed) => string,
  { rows, files, folder }: Target,
): void {
  const { head, chunks } = toColumns(figures, setOf)
  files.putJson(`${folder}/head.json`, head)
  for (const [i, chunk] of chunks.entries()) files.putJson(`${folder}/columns-${i}.json`, chunk)
  const own = figures.filter((figure) => setOf(figure) === '')
  for (let first = 0; first < own.length; first += ROWS) {
    const part = own.slice(first, first + ROWS)
    const key = digestOf(part.map(({ digest }) => digest))
    const make = (): string => `[${part.map(({ row }) => rows.text(row)).join(',')}]`
    files.put(`${folder}/rows-${first / ROWS}.json`, key, make)
  }
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
