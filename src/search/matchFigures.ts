/** Comparisons over figures: `产值 >1000亿`, `40亿..60亿`; and one value asked for alone: `3.7%`. */
import { toBounds, type Bounds } from './bounds.ts'
import { inEitherWriting } from './eitherWriting.ts'
import { toFigureKey, type FiledFigure } from './figureEntries.ts'
import { toClauses } from './figureWords.ts'
import type { IndexPart } from './indexPart.ts'
import { matchPhrase } from './matchPhrase.ts'
import { TEXT } from './namespaces.ts'
import type { SearchIndex } from './openIndex.ts'
import { joinPostings, NO_POSTINGS, type Postings } from './postings.ts'
import type { FigureNode } from './queryNodes.ts'
import { clipRanks, countRanks, type RankRun, type Ranks } from './rankSets.ts'

/** The figures that answer, in each part of the index: in the order of their ranks the greatest are first. */
export type Matched = readonly Ranks[]

/** The figures within the bounds whose clause holds the word. */
export async function matchFigures(index: SearchIndex, node: FigureNode): Promise<Matched> {
  const spans = toSpans(index, node)
  const [runs, said] = await Promise.all([
    Promise.all(index.parts.map((part) => toRuns(part, spans))),
    node.word === null ? null : matchWord(index, node.word),
  ])
  return runs.map((own, part) =>
    said === null ? { kind: 'runs', runs: own } : clipRanks(said[part]?.docs ?? NO_POSTINGS.docs, own),
  )
}

export const countMatched = (matched: Matched): number =>
  matched.reduce((sum, ranks) => sum + countRanks(ranks), 0)

/** Their articles, ascending. */
export async function articlesOf(index: SearchIndex, matched: Matched): Promise<Uint32Array> {
  const found = index.parts.map(async ({ figures, firstDoc }, part) => {
    const ranks = matched[part]
    const docs = ranks === undefined ? NO_POSTINGS.docs : await figures.articlesOf(ranks)
    return { firstDoc, postings: { docs, impacts: new Uint8Array(docs.length) } }
  })
  return joinPostings(await Promise.all(found)).docs
}

/** Whether a figure of an article answers, as {@link matchFigures} finds it. */
export function toAnswers(index: SearchIndex, node: FigureNode): (figure: FiledFigure) => boolean {
  const spans = toSpans(index, node)
  return (figure) => {
    const key = toFigureKey(figure.baseUnit, figure.normalized)
    const within = spans.some(
      ({ first, last, inclusive }) =>
        (key > first && key < last) || (inclusive && (key === first || key === last)),
    )
    if (!within || node.word === null) return within
    const word = index.folder.fold(node.word)
    return toClauses(figure, index.folder).some((clause) => clause.includes(word))
  }
}

/** The figures of each part whose clause, metric or indicator holds the word. */
async function matchWord(index: SearchIndex, word: string): Promise<readonly Postings[]> {
  let found: readonly Postings[] = []
  await inEitherWriting(index, word, async (folded) => {
    found = await Promise.all(index.parts.map(({ figureWords }) => matchPhrase(figureWords, TEXT, folded)))
    return joinPostings(found.map((postings) => ({ firstDoc: 0, postings })))
  })
  return found
}

/** Keys between which figures lie; great amounts come first, so a span begins at the upper bound. */
type Span = { readonly first: string; readonly last: string; readonly inclusive: boolean }

/** The span of each base unit that the bounds may be in. */
function toSpans(index: SearchIndex, node: FigureNode): Span[] {
  const bounds = toBounds(node, index.units)
  if (bounds === null) return []
  const all = new Set(['', ...index.units.map((unit) => unit.baseUnit)])
  const bases = bounds.baseUnit === null ? [...all].sort() : [bounds.baseUnit]
  return bases.map((base) => toSpan(base, bounds, node.inclusive))
}

const toSpan = (base: string, { low, high }: Bounds, inclusive: boolean): Span => ({
  first: toFigureKey(base, high?.normalized ?? Infinity),
  last: toFigureKey(base, low?.normalized ?? -Infinity),
  inclusive,
})

async function toRuns({ figures }: IndexPart, spans: readonly Span[]): Promise<RankRun[]> {
  const runs = spans.map(async ({ first, last, inclusive }): Promise<RankRun> =>
    Promise.all([figures.rankOf(first, !inclusive), figures.rankOf(last, inclusive)]),
  )
  return (await Promise.all(runs)).filter(([from, to]) => from < to)
}
