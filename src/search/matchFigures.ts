/** Comparisons over figures: `产值 >1000亿`, `40亿..60亿`; and one value asked for alone: `3.7%`. */
import { PART, toFigureTerm, toPartTerm, toValueTerm, type FigureEntry } from './figureIndex.ts'
import { toAmount, type Amount } from './numbers.ts'
import type { SearchIndex } from './openIndex.ts'
import type { FigureNode } from './queryNodes.ts'

/** A run of the figures found, and how many there are in all. */
export type FigureSlice = {
  readonly total: number
  readonly entries: readonly FigureEntry[]
  /** There are more than `total` counts. */
  readonly more?: boolean
}
type Bounds = { readonly low: Amount | null; readonly high: Amount | null }

const LAST_PART = 0xffff

/** True where the bound's unit is one the archive knows. */
export function knowsUnits(index: SearchIndex, node: FigureNode): boolean {
  return [node.low, node.high].every((bound) => !bound || toAmount(bound, index.manifest.units))
}

/** The figures within the bounds whose clause holds the word, greatest first. */
export async function matchFigures(index: SearchIndex, node: FigureNode): Promise<FigureEntry[]> {
  if (!knowsUnits(index, node)) return []
  const bounds = toBounds(index, node)
  const asked = bounds.low?.baseUnit ?? bounds.high?.baseUnit ?? null
  const all = index.manifest.units.map((unit) => unit.baseUnit)
  const bases = asked === null ? new Set(['', ...all]) : new Set([asked])
  const found = await Promise.all([...bases].map((base) => inRange(index, node, base, bounds)))
  const word = node.word === null ? '' : index.folder.fold(node.word)
  const says = (entry: FigureEntry): boolean =>
    [entry.quote, entry.metric, entry.indicator].some((text) => index.folder.fold(text).includes(word))
  return found.flat().filter(says)
}

/**
 * Figures `from` up to `to`, but no more than a part's worth, of a single value that nothing else narrows, newest first:
 * its parts are read as they are shown. Null for any other comparison.
 */
export async function sliceOneValue(
  index: SearchIndex,
  node: FigureNode,
  from: number,
  to: number,
): Promise<FigureSlice | null> {
  if (node.word !== null || !node.inclusive || !knowsUnits(index, node)) return null
  const { low, high } = toBounds(index, node)
  if (low?.baseUnit == null || low.baseUnit !== high?.baseUnit || low.normalized !== high.normalized)
    return null
  const term = toFigureTerm(low.baseUnit, low.normalized)
  const first = Math.min(Math.floor(from / PART), LAST_PART)
  const end = Math.max(from, Math.min(to, from + PART) - 1)
  const last = Math.min(Math.floor(end / PART), LAST_PART)
  const parts = await index.figures(toPartTerm(term, first), toPartTerm(term, last))
  const entries = parts.flatMap(([, part]) => part.entries)
  const total = parts[0]?.[1].total ?? (first > 0 ? await totalOf(index, term) : 0)
  return { total, entries: entries.slice(from - first * PART, to - first * PART) }
}

async function totalOf(index: SearchIndex, term: string): Promise<number> {
  const [part] = await index.figures(toPartTerm(term, 0), toPartTerm(term, 0))
  return part?.[1].total ?? 0
}

function toBounds(index: SearchIndex, { low, high }: FigureNode): Bounds {
  const { units } = index.manifest
  return { low: low ? toAmount(low, units) : null, high: high ? toAmount(high, units) : null }
}

async function inRange(
  index: SearchIndex,
  node: FigureNode,
  base: string,
  { low, high }: Bounds,
): Promise<FigureEntry[]> {
  const from = toFigureTerm(base, low?.normalized ?? -Infinity)
  const to = toFigureTerm(base, high?.normalized ?? Infinity)
  const found = await index.figures(toPartTerm(from, 0), toPartTerm(to, LAST_PART))
  const isInside = (value: string): boolean => node.inclusive || (value !== from && value !== to)
  const kept = found.filter(([term]) => isInside(toValueTerm(term)))
  return kept.sort(([a], [b]) => compareParts(a, b)).flatMap(([, { entries }]) => entries)
}

/** Greatest value first, its parts in their order. */
function compareParts(a: string, b: string): number {
  if (toValueTerm(a) === toValueTerm(b)) return a < b ? -1 : 1
  return a < b ? 1 : -1
}
