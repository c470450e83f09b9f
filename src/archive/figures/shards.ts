/**
 * The explorer's files, shared by the step that writes them and the browser that reads them.
 *
 * `data/catalogue.json`        which sets there are: small, one request
 * `data/<set>/head.json`       counts by place, year and status, and what each chunk of columns covers
 * `data/<set>/columns-<n>.json`  what filters look at, of CHUNK figures
 * `data/<set>/rows-<n>.json`     what a reader sees, of ROWS figures (rowColumns.ts)
 *
 * A set is an indicator (or all figures) in one measure, sorted by normalised value, largest first: a range of values is a
 * run of chunks, and a page of results is a few row files. Nothing a reader downloads grows with the archive but the number
 * of chunks of a filter that matches rarely. A figure's row lies in the set of its indicator; that of all figures has rows of those alone that have none,
 * and says of the others whose they are: both are in one order, so what has rank n there is the n-th of its set here.
 */
import { z } from 'zod'
import { figureRecordSchema, type FigureRecord } from './figureRecord.ts'
import { measureSchema } from './measure.ts'
import { ROW_COLUMNS } from './rowColumns.ts'
import { CHUNK } from './setNames.ts'

/** A measure there are figures in, the most frequent first. */
const setsSchema = z.array(measureSchema.extend({ count: z.int().positive() }))
export type Sets = z.infer<typeof setsSchema>

export const catalogueSchema = z.strictObject({
  figures: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  /** Names of places as entries have them. */
  places: z.record(z.string(), z.string()),
  /** Places that have figures, the most frequent first. */
  filed: z.array(z.string()),
  /** Years that periods end in, the latest first. */
  years: z.array(z.int()),
  /** The sets of all figures, whatever the indicator. */
  all: setsSchema,
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string().nullable(),
      group: z.string().nullable(),
      count: z.int().positive(),
      sets: setsSchema,
    }),
  ),
})
export type Catalogue = z.infer<typeof catalogueSchema>

/** `[place, year, status, count]`; place and status by their number in the head, year 0 where not said. */
const countSchema = z.tuple([z.int(), z.int(), z.int(), z.int()])

export const headSchema = z.strictObject({
  count: z.int().positive(),
  places: z.array(z.string().nullable()),
  /** The sets in which rows lie; its own has no name. */
  sets: z.array(z.string()),
  counts: z.array(countSchema),
  chunks: z.array(
    z.strictObject({
      count: z.int().positive(),
      max: z.number(),
      min: z.number(),
      places: z.array(z.int()),
      years: z.tuple([z.int(), z.int()]),
      /** Of each set, how many rows lie before those of this chunk. */
      starts: z.array(z.int()),
    }),
  ),
})
export type Head = z.infer<typeof headSchema>

export const columnsSchema = z.strictObject({
  normalized: z.array(z.number()),
  place: z.array(z.int()),
  year: z.array(z.int()),
  status: z.array(z.int()),
  /** In which set its row lies; left out where all lie in its own. */
  set: z.array(z.int()).optional(),
})
export type Columns = z.infer<typeof columnsSchema>

/** What a line of the explorer shows. */
export const explorerRowSchema = figureRecordSchema.pick(ROW_COLUMNS)
export type ExplorerRow = z.infer<typeof explorerRowSchema>
export const rowsSchema = z.array(explorerRowSchema)

/** What the explorer shows of a row. */
export function toExplorerRow(record: FigureRecord): ExplorerRow {
  return explorerRowSchema.parse(
    Object.fromEntries(Object.entries(record).filter(([name]) => name in ROW_COLUMNS)),
  )
}

/** What a set is made of, before its rows are written: one figure's filter values. */
export type Pin = {
  readonly normalized: number
  readonly place: string | null
  readonly year: number
  readonly status: number
  readonly id: string
}

/** Largest first; equal values by id. */
export function byValue(a: Pin, b: Pin): number {
  return b.normalized - a.normalized || (a.id < b.id ? -1 : 1)
}

/**
 * Sorted pins → head and chunks of columns.
 *
 * @param setOf the set in which a pin's row lies; empty for this one
 */
export function toColumns<T extends Pin>(
  pins: readonly T[],
  setOf: (pin: T) => string = () => '',
): { head: Head; chunks: Columns[] } {
  const places = Array.from(new Set(pins.map(({ place }) => place))).sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  )
  const sets = Array.from(new Set(pins.map(setOf))).sort()
  const [placeNumbers, setNumbers] = [numbersOf(places), numbersOf(sets)]
  const isOwn = sets.every((set) => set === '')
  const starts = sets.map(() => 0)
  const [chunks, covered]: [Columns[], Head['chunks'][number][]] = [[], []]
  for (let first = 0; first < pins.length; first += CHUNK) {
    const part = pins.slice(first, first + CHUNK)
    const set = part.map((pin) => setNumbers.get(setOf(pin)) ?? 0)
    const chunk = {
      normalized: part.map(({ normalized }) => normalized),
      place: part.map(({ place }) => placeNumbers.get(place) ?? 0),
      year: part.map(({ year }) => year),
      status: part.map(({ status }) => status),
      ...(isOwn ? {} : { set }),
    }
    chunks.push(chunk)
    covered.push({ ...toCoverage(chunk), starts: [...starts] })
    for (const number of set) starts[number] = (starts[number] ?? 0) + 1
  }
  return { head: { count: pins.length, places, sets, counts: toCounts(chunks), chunks: covered }, chunks }
}

const numbersOf = <T>(values: readonly T[]): Map<T, number> => new Map(values.map((value, i) => [value, i]))

function toCounts(chunks: readonly Columns[]): Head['counts'] {
  const counts = new Map<string, [number, number, number, number]>()
  for (const { place, year, status } of chunks)
    for (const [i, where] of place.entries()) {
      const key = `${where} ${year[i]} ${status[i]}`
      const count = counts.get(key) ?? [where, year[i] ?? 0, status[i] ?? 0, 0]
      count[3] += 1
      counts.set(key, count)
    }
  return Array.from(counts.values()).sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
}

function toCoverage({ normalized, place, year }: Columns): Omit<Head['chunks'][number], 'starts'> {
  const sortedYears = year.toSorted((a, b) => a - b)
  return {
    count: normalized.length,
    max: normalized[0] ?? 0,
    min: normalized.at(-1) ?? 0,
    places: Array.from(new Set(place)).sort((a, b) => a - b),
    years: [sortedYears[0] ?? 0, sortedYears.at(-1) ?? 0],
  }
}
