/**
 * What stands around the words of a text, as a sparse table: a row a word, a column for each common word in each place around it.
 */
export type Rows = {
  readonly words: readonly string[]
  readonly columns: number
  /** Row `r` holds the entries from `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly values: Float64Array
}

export type ContextSetting = {
  /** A word that is rarer has no row. */
  readonly fewest: number
  /** How many words, the most common first, are looked for around it. */
  readonly around: number
}

/** Two words in front and two behind, each place by itself: `-2` tells other things than `-1`. */
const OFFSETS = [-2, -1, 1, 2] as const
/** Raises what is seldom around (Levy et al. 2015). */
const SMOOTHING = 0.75

/**
 * Positive pointwise mutual information of words and what stands around them.
 *
 * @param lines words in a row; an empty word is one that is not to be known (a person's name)
 */
export function toContexts(lines: readonly (readonly string[])[], { fewest, around }: ContextSetting): Rows {
  const counts = countWords(lines)
  const words = [...counts].flatMap(([word, n]) => (n >= fewest ? [word] : []))
  const rowOf = new Map(words.map((word, at) => [word, at]))
  const columnOf = new Map(words.slice(0, around).map((word, at) => [word, at]))
  const rows = words.map(() => new Map<number, number>())
  for (const line of lines)
    line.forEach((word, at) => {
      const row = rows[rowOf.get(word) ?? -1]
      if (row === undefined) return
      OFFSETS.forEach((offset, place) => {
        const column = columnOf.get(line[at + offset] ?? EDGE)
        if (column === undefined) return
        const key = place * around + column
        row.set(key, (row.get(key) ?? 0) + 1)
      })
    })
  return toInformation(words, rows, OFFSETS.length * around)
}

/** Stands for the beginning and the end of a line. */
export const EDGE = '。'

/** The most common first, equally common ones in the order of their characters. */
function countWords(lines: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const word of lines.flat()) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

function toInformation(
  words: readonly string[],
  rows: readonly ReadonlyMap<number, number>[],
  columns: number,
): Rows {
  const totals = new Float64Array(columns)
  for (const row of rows) for (const [column, n] of row) totals[column] = (totals[column] ?? 0) + n
  const smooth = totals.map((n) => n ** SMOOTHING)
  const all = smooth.reduce((sum, n) => sum + n, 0)
  const starts = new Int32Array(rows.length + 1)
  const places: number[] = []
  const values: number[] = []
  rows.forEach((row, at) => {
    const own = [...row.values()].reduce((sum, n) => sum + n, 0)
    for (const [column, n] of [...row].sort(([a], [b]) => a - b)) {
      const value = Math.log((n * all) / (own * (smooth[column] ?? 1)))
      if (value <= 0) continue
      places.push(column)
      values.push(value)
    }
    starts[at + 1] = places.length
  })
  return { words, columns, starts, places: Int32Array.from(places), values: Float64Array.from(values) }
}
