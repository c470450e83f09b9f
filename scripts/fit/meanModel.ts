/**
 * The mean of two fitted line models: each was fitted on pages set in other habits, and their mean reads pages of either better than
 * the one fitted on both.
 */
import type { LineModelFile } from '../../src/newspaper/label/lineModel.ts'
import { LEAST } from './lineModel.ts'

type Row = Readonly<Record<string, number>>
type Rows = Readonly<Record<string, Row>>
type Pairs = LineModelFile['pairs']

/**
 * Each weight's mean over both models; a weight that one of them lacks counts as nothing there, and a feature's too small a mean is left out.
 *
 * @example { initial: { text: 1 } } and { initial: { text: 2, byline: 1 } } → { initial: { text: 1.5, byline: 0.5 } }
 */
export function toMeanModel(one: LineModelFile, other: LineModelFile): LineModelFile {
  return {
    about: one.about,
    features: meanOfRows(one.features, other.features),
    page: meanOf(one.page, other.page),
    arcs: meanOf(one.arcs, other.arcs),
    pairs: meanOfPairs(one.pairs, other.pairs),
    initial: meanOf(one.initial, other.initial),
    final: meanOf(one.final, other.final),
  }
}

const THOUSANDTH = 1000
const mean = (a = 0, b = 0): number => Math.round(((a + b) / 2) * THOUSANDTH) / THOUSANDTH

const keysOf = (one: object, other: object): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
]

function meanOf(one: Row, other: Row): Row {
  return Object.fromEntries(
    keysOf(one, other)
      .map((name) => [name, mean(one[name], other[name])] as const)
      .filter(([, worth]) => worth !== 0),
  )
}

function meanOfRows(one: Rows, other: Rows): Rows {
  return Object.fromEntries(
    keysOf(one, other)
      .map((name) => [name, withoutSmall(meanOf(one[name] ?? {}, other[name] ?? {}))] as const)
      .filter(([, row]) => Object.keys(row).length > 0),
  )
}

const withoutSmall = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, worth]) => Math.abs(worth) >= LEAST))

const NOTHING = [0, 0, 0] as const

function meanOfPairs(one: Pairs, other: Pairs): Pairs {
  return Object.fromEntries(
    keysOf(one, other).map((name) => {
      const [a, b] = [one[name] ?? NOTHING, other[name] ?? NOTHING]
      return [name, [mean(a[0], b[0]), mean(a[1], b[1]), mean(a[2], b[2])]]
    }),
  )
}
