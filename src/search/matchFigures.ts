/** Comparisons over figures: `产值 >1000亿`, `40亿..60亿`; and one value asked for alone: `3.7%`. */
import { toBounds, type Bounds } from './bounds.ts'
import { inEitherWriting } from './eitherWriting.ts'
import { toFigureKey } from './figureEntries.ts'
import { matchPhrase } from './matchPhrase.ts'
import { TEXT } from './namespaces.ts'
import type { SearchIndex } from './openIndex.ts'
import type { FigureNode } from './queryNodes.ts'
import { clipRanks, type RankRun, type Ranks } from './rankSets.ts'

/** The figures within the bounds whose clause holds the word: in the order of their ranks the greatest are first. */
export async function matchFigures(index: SearchIndex, node: FigureNode): Promise<Ranks> {
  const bounds = toBounds(node, index.manifest.units)
  if (bounds === null) return { kind: 'runs', runs: [] }
  const [runs, said] = await Promise.all([
    toRuns(index, node, bounds),
    node.word === null ? null : matchWord(index, node.word),
  ])
  return said === null ? { kind: 'runs', runs } : clipRanks(said, runs)
}

/** The figures whose clause, metric or indicator holds the word. */
async function matchWord(index: SearchIndex, word: string): Promise<Uint32Array> {
  const found = await inEitherWriting(index, word, (folded) => matchPhrase(index.figureWords, TEXT, folded))
  return found.docs
}

/** The run of each base unit that the bounds may be in. */
async function toRuns(index: SearchIndex, node: FigureNode, bounds: Bounds): Promise<RankRun[]> {
  const all = new Set(['', ...index.manifest.units.map((unit) => unit.baseUnit)])
  const bases = bounds.baseUnit === null ? [...all].sort() : [bounds.baseUnit]
  const runs = await Promise.all(bases.map((base) => toRun(index, node, base, bounds)))
  return runs.filter(([from, to]) => from < to)
}

/** Great amounts come first, so the run begins at the upper bound. */
function toRun(
  { figures }: SearchIndex,
  { inclusive }: FigureNode,
  base: string,
  { low, high }: Bounds,
): Promise<RankRun> {
  const first = toFigureKey(base, high?.normalized ?? Infinity)
  const last = toFigureKey(base, low?.normalized ?? -Infinity)
  return Promise.all([figures.rankOf(first, !inclusive), figures.rankOf(last, inclusive)])
}
