/**
 * What can be seen in a kicker or subhead beside the headline.
 */
import { toShare } from '../text/pairs.ts'
import { hasFigures, sum, toBin } from './segmentSums.ts'
import type { HeadSegment } from './segments.ts'

/** Widths, and ratios of widths, up to which they are alike for the eye. */
const PAIR_WIDTHS = [7, 11, 15, 20, 26] as const
const RATIOS = [0.4, 0.6, 0.8, 0.95, 1.05, 1.25, 1.7, 2.5] as const

/** What is seen in a kicker or subhead beside the headline. */
export function* toBesideFeatures(
  part: readonly HeadSegment[],
  main: readonly HeadSegment[],
): Generator<readonly [string, number]> {
  const [own, its] = [sum(part, ({ width }) => width), sum(main, ({ width }) => width)]
  yield [`ratio ${toBin(own / Math.max(1, its), RATIOS)}`, 1]
  const [widest, near] = [part, main].map((segments) => Math.max(...segments.map(({ width }) => width)))
  yield [`ratio of widest ${toBin((widest ?? 0) / Math.max(1, near ?? 0), RATIOS)}`, 1]
  for (const [id, has] of [
    ['figures', hasFigures],
    ['comma', ({ folded }) => folded.includes(',')],
    ['quotes', ({ folded }) => folded.includes('“')],
    ['listing', ({ folded }) => folded.includes('、')],
  ] as [string, (segment: HeadSegment) => boolean][]) {
    const [a, b] = [part.some(has), main.some(has)]
    if (a !== b) yield [a ? `has the ${id}` : `lacks the ${id}`, 1]
  }
  if (part.every(hasFigures) && !main.some(hasFigures)) yield ['figures throughout beside none', 1]
  const [count, mains] = [part.length, main.length]
  if (count === 1 && mains === 2) yield ['one beside a pair', 1]
  if (count === 2 && mains === 1) yield ['a pair beside one', 1]
  const level = part[0]?.level ?? 0
  const mainLevel = main[0]?.level ?? 0
  if (level !== mainLevel)
    yield [
      level === 0
        ? 'unmarked'
        : mainLevel === 0
          ? 'marked alone'
          : level > mainLevel
            ? 'deeper'
            : 'shallower',
      1,
    ]
  const told =
    sum(part, (segment) => segment.told * segment.pairs.size) /
    Math.max(
      1,
      sum(part, ({ pairs }) => pairs.size),
    )
  const mainTold =
    sum(main, (segment) => segment.told * segment.pairs.size) /
    Math.max(
      1,
      sum(main, ({ pairs }) => pairs.size),
    )
  yield ['told more', told - mainTold]
  const at = toBin(own, PAIR_WIDTHS)
  yield [`width ${at} by ${toBin(its, PAIR_WIDTHS)}`, 1]
  const shared = Math.max(...part.flatMap((a) => main.map((b) => toShare(a.pairs, b.pairs))))
  yield [shared > 0.4 ? 'repeats' : shared > 0 ? 'shares words' : 'shares none', 1]
}
