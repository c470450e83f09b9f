/**
 * The main directions of a sparse table: a truncated singular value decomposition by a random projection and a few rounds of power
 * iteration (Halko, Martinsson and Tropp 2011).
 */
import type { Random } from '../../src/typeset/random.ts'
import type { Rows } from './wordContexts.ts'

const MORE = 16
const ROUNDS = 4
const SWEEPS = 12

/** A vector of `size` numbers for each row, of length one: the row along the main directions, each weighed by the root of its singular value. */
export function toVectors(rows: Rows, size: number, random: Random): Float64Array[] {
  const width = size + MORE
  let basis = orthonormal(
    timesColumns(
      rows,
      Array.from({ length: width }, () => toNoise(rows.columns, random)),
    ),
  )
  for (let round = 0; round < ROUNDS; round += 1)
    basis = orthonormal(timesColumns(rows, orthonormal(timesRows(rows, basis))))
  const small = timesRows(rows, basis)
  const { values, vectors } = toEigen(small.map((one) => small.map((other) => dot(one, other))))
  const order = values.map((_, at) => at).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
  const kept = order.slice(0, size)
  return rows.words.map((_, row) =>
    toUnit(
      Float64Array.from(kept, (at) => {
        const along = basis.reduce((sum, column, k) => sum + (column[row] ?? 0) * (vectors[k]?.[at] ?? 0), 0)
        return along * Math.max(0, values[at] ?? 0) ** 0.25
      }),
    ),
  )
}

const toNoise = (length: number, random: Random): Float64Array =>
  Float64Array.from({ length }, () => random.next() + random.next() + random.next() - 1.5)

/** The table times each column. */
function timesColumns(
  { words, starts, places, values }: Rows,
  columns: readonly Float64Array[],
): Float64Array[] {
  return columns.map((column) =>
    Float64Array.from(words, (_, row) => {
      let sum = 0
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
        sum += (values[at] ?? 0) * (column[places[at] ?? 0] ?? 0)
      return sum
    }),
  )
}

/** The turned table times each column. */
function timesRows(
  { words, columns, starts, places, values }: Rows,
  of: readonly Float64Array[],
): Float64Array[] {
  return of.map((column) => {
    const sums = new Float64Array(columns)
    words.forEach((_, row) => {
      const by = column[row] ?? 0
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
        sums[places[at] ?? 0] = (sums[places[at] ?? 0] ?? 0) + by * (values[at] ?? 0)
    })
    return sums
  })
}

/** Gram and Schmidt, twice over for the sake of rounding. */
function orthonormal(columns: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = []
  for (const column of columns) {
    let rest = column
    for (let twice = 0; twice < 2; twice += 1)
      for (const other of done) {
        const by = dot(rest, other)
        rest = rest.map((x, k) => x - by * (other[k] ?? 0))
      }
    done.push(toUnit(rest))
  }
  return done
}

/** The eigenvalues and eigenvectors (in columns) of a symmetric matrix, by Jacobi's rotations. */
function toEigen(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const a = matrix.map((row) => [...row])
  const vectors = a.map((row, i) => row.map((_, j) => Number(i === j)))
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (let p = 0; p < a.length; p += 1) for (let q = p + 1; q < a.length; q += 1) rotate(a, vectors, p, q)
  return { values: a.map((row, k) => row[k] ?? 0), vectors }
}

/** Turns the plane of two axes so that they have nothing in common. */
function rotate(a: number[][], vectors: readonly number[][], p: number, q: number): void {
  const both = a[p]?.[q] ?? 0
  if (both === 0) return
  const theta = ((a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0)) / (2 * both)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  for (const row of a) turn(row, p, q, cosine, sine)
  turnRows(a, p, q, cosine, sine)
  for (const row of vectors) turn(row, p, q, cosine, sine)
}

function turn(row: number[], p: number, q: number, cosine: number, sine: number): void {
  const [x = 0, y = 0] = [row[p], row[q]]
  row[p] = cosine * x - sine * y
  row[q] = sine * x + cosine * y
}

function turnRows(a: number[][], p: number, q: number, cosine: number, sine: number): void {
  const [first = [], second = []] = [a[p], a[q]]
  a[p] = first.map((x, k) => cosine * x - sine * (second[k] ?? 0))
  a[q] = second.map((y, k) => sine * (first[k] ?? 0) + cosine * y)
}

function toUnit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector))
  return length === 0 ? vector : vector.map((x) => x / length)
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k += 1) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}
