/** Comparisons over figures: `产值 >1000亿`, `40亿..60亿`. */
import type { FigureEntry } from './figureIndex.ts'
import { toFigureTerm } from './figureIndex.ts'
import { toAmount, type Amount } from './numbers.ts'
import type { SearchIndex } from './openIndex.ts'
import type { FigureNode } from './queryFigures.ts'

/** True where the bound's unit is one the archive knows. */
export function knowsUnits(index: SearchIndex, node: FigureNode): boolean {
  return [node.low, node.high].every((bound) => !bound || toAmount(bound, index.manifest.units))
}

/** The figures within the bounds whose clause holds the word, greatest first. */
export async function matchFigures(index: SearchIndex, node: FigureNode): Promise<FigureEntry[]> {
  const { units } = index.manifest
  if (!knowsUnits(index, node)) return []
  const low = node.low ? toAmount(node.low, units) : null
  const high = node.high ? toAmount(node.high, units) : null
  const asked = low?.baseUnit ?? high?.baseUnit ?? null
  const bases = asked === null ? new Set(['', ...units.map((unit) => unit.baseUnit)]) : new Set([asked])
  const found = await Promise.all([...bases].map((base) => inRange(index, node, base, low, high)))
  const word = node.word === null ? '' : index.folder.fold(node.word)
  const says = (entry: FigureEntry): boolean =>
    [entry.quote, entry.metric, entry.indicator].some((text) => index.folder.fold(text).includes(word))
  return found.flat().filter(says)
}

async function inRange(
  index: SearchIndex,
  node: FigureNode,
  base: string,
  low: Amount | null,
  high: Amount | null,
): Promise<FigureEntry[]> {
  const from = toFigureTerm(base, low?.normalized ?? -Infinity)
  const to = toFigureTerm(base, high?.normalized ?? Infinity)
  const found = await index.figures(from, to)
  const kept = node.inclusive ? found : found.filter(([term]) => term !== from && term !== to)
  return kept.reverse().flatMap(([, entries]) => entries)
}
