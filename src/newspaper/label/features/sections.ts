/**
 * What the texts between a page's runs of title-like lines say of each other: below a crosshead the article goes on, with its
 * words; below a headline another one begins.
 */
import { toPairs } from '../../text/pairs.ts'
import { toBin } from './bins.ts'
import type { PageView } from './view.ts'

type Block = { readonly from: number; readonly to: number }

/** How much of a line, and how many lines of a text, are looked at. */
const LONGEST_LINE = 400
const MOST_LINES = 60
/** Shorter texts say nothing of their words. */
const FEWEST_PAIRS = 50

/** One list of features a block: how its text's words are those of the text above, beside what is usual on the page. */
export function toSectionFeatures({ lines }: Pick<PageView, 'lines'>, blocks: readonly Block[]): string[][] {
  const texts = [-1, ...blocks.map(({ to }) => to)].map((end, k) => {
    const from = end + 1
    const to = Math.min(blocks[k]?.from ?? lines.length, from + MOST_LINES)
    return toPairs(
      lines
        .slice(from, to)
        .map(({ line }) => line.folded.slice(0, LONGEST_LINE))
        .join(''),
    )
  })
  const weights = toWeights(texts)
  const alike = blocks.map((_, k) => toLikeness(texts[k] ?? new Set(), texts[k + 1] ?? new Set(), weights))
  const told = alike.flatMap((value) => value ?? [])
  const usual = told.reduce((sum, value) => sum + value, 0) / Math.max(1, told.length)
  return alike.map((value) => {
    if (value === null) return ['texts beside unknown']
    if (told.length < 3) return [`texts beside ${toBin(value, [0.03, 0.06, 0.1, 0.15, 0.2, 0.3])} of few`]
    const ratio = toBin(value / Math.max(usual, 1e-6), [0.25, 0.5, 0.75, 1, 1.3, 1.7])
    return [
      `texts beside ${ratio} of usual`,
      `texts beside ${toBin(value, [0.03, 0.06, 0.1, 0.15, 0.2, 0.3])}`,
      `texts beside ${ratio} of usual ${toBin(usual, [0.06, 0.1, 0.15, 0.2])}`,
    ]
  })
}

/** A pair tells more the fewer of the page's texts hold it. */
function toWeights(texts: readonly ReadonlySet<number>[]): ReadonlyMap<number, number> {
  const held = new Map<number, number>()
  for (const text of texts) for (const pair of text) held.set(pair, (held.get(pair) ?? 0) + 1)
  return new Map([...held].map(([pair, times]) => [pair, Math.log((texts.length + 1) / times)]))
}

/** Cosine of two texts' weighed pairs, 0..1; null where one of them is too short to tell. */
function toLikeness(
  above: ReadonlySet<number>,
  below: ReadonlySet<number>,
  weights: ReadonlyMap<number, number>,
): number | null {
  if (above.size < FEWEST_PAIRS || below.size < FEWEST_PAIRS) return null
  const square = (pair: number): number => (weights.get(pair) ?? 0) ** 2
  const sum = (pairs: Iterable<number>): number => {
    let total = 0
    for (const pair of pairs) total += square(pair)
    return total
  }
  const both = sum([...above].filter((pair) => below.has(pair)))
  return both / Math.sqrt(sum(above) * sum(below))
}
