/**
 * What the texts between a page's runs of title-like lines say of each other: below a crosshead the article goes on, with its
 * words; below a headline another one begins.
 */
import { toBare, toNumberedPairs } from '../../text/pairs.ts'
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
    const printed = lines.slice(from, to).map(({ line }) => line.folded.slice(0, LONGEST_LINE))
    return toBare(printed.join(''))
  })
  const alike = toLikenesses(texts)
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

/** Of each text and the one below it the cosine of their weighed pairs, 0..1; null where one of them is too short to tell. */
function toLikenesses(texts: readonly string[]): (number | null)[] {
  const { pairs, count } = toOwnPairs(texts)
  const squares = toSquares(pairs, count)
  const sum = (own: Int32Array): number => own.reduce((total, pair) => total + (squares[pair] ?? 0), 0)
  const sums = pairs.map(sum)
  const holder = new Int32Array(count).fill(-1)
  return pairs.slice(1).map((below, k) => {
    const above = pairs[k] as Int32Array
    if (above.length < FEWEST_PAIRS || below.length < FEWEST_PAIRS) return null
    for (const pair of below) holder[pair] = k
    const both = sum(above.filter((pair) => holder[pair] === k))
    return both / Math.sqrt((sums[k] ?? 0) * (sums[k + 1] ?? 0))
  })
}

/** The different pairs of each text, in its order, by numbers that hold for all. */
function toOwnPairs(texts: readonly string[]): { pairs: Int32Array[]; count: number } {
  const { at, count } = toNumberedPairs(texts.join(''))
  const seen = new Int32Array(count).fill(-1)
  let start = 0
  const pairs = texts.map((text, k) => {
    const own = at.subarray(start, Math.max(start, start + text.length - 1)).filter((pair) => {
      const isNew = seen[pair] !== k
      seen[pair] = k
      return isNew
    })
    start += text.length
    return own
  })
  return { pairs, count }
}

/** A pair tells more the fewer of the page's texts hold it: its weight, squared. */
function toSquares(texts: readonly Int32Array[], count: number): Float64Array {
  const held = new Int32Array(count)
  for (const text of texts) for (const pair of text) held[pair] = (held[pair] ?? 0) + 1
  const ofTimes = Array.from(
    { length: texts.length + 1 },
    (_, times) => Math.log((texts.length + 1) / times) ** 2,
  )
  return Float64Array.from(held, (times) => ofTimes[times] ?? 0)
}
