/**
 * What the words around a line say of it: a headline's words come back in the text it belongs to, and where one article
 * ends and the next begins the words change.
 *
 * The change of words is that of TextTiling (Hearst 1997), with pairs of characters for words.
 */
import { LONGEST_LOOKED_AT, type Line } from '../text/lines.ts'
import { toNumberedPairs } from '../text/pairs.ts'

export type Overlap = {
  /** Shares of the line's pairs of characters, 0..1, found in the text above it and in the text below it. */
  readonly above: number
  readonly below: number
  /** How alike the texts above and below are, beside what is usual on the page: 1 as usual, 0 not at all; null where one is too short. */
  readonly cohesion: number | null
}

/** How many characters count as the text above and the text below. */
const REACH = 400
/** Less text than this says nothing. */
const LEAST = 60
const FEWEST_PAIRS = 4
const MOST_PAIRS = 50
const SILENT = /[\s,、:;()“”‘’《》—·!?。.%\d]/gu

/** One echo a line: `富阳纸厂停产` above `…12家造纸厂全部停产…` and below `…茶叶采摘…` → `{ above: 0, below: 0.4, … }`. */
export function toOverlaps(lines: readonly Line[]): Overlap[] {
  const texts = lines.map(({ folded }) => folded.slice(0, LONGEST_LOOKED_AT).replace(SILENT, ''))
  const pairs = toWeighedPairs(texts.join(''))
  const { above, below, toLikeness } = toSpans(pairs)
  let start = 0
  const raw = texts.map((own) => {
    const end = start + own.length
    above.move(start - REACH, start)
    below.move(end, end + REACH)
    const told = toTelling(start, end, pairs)
    start = end
    return { above: toShare(told, above, pairs), below: toShare(told, below, pairs), alike: toLikeness() }
  })
  const told = raw.flatMap(({ alike }) => (alike === null ? [] : [alike]))
  const usual = told.reduce((sum, alike) => sum + alike, 0) / told.length
  return raw.map(({ alike, ...shares }) => ({
    ...shares,
    cohesion: alike === null || !(usual > 0) ? null : alike / usual,
  }))
}

/** The pairs of a text: which pair stands at each place, and how much each tells, more the fewer stretches hold it. */
type Pairs = { readonly at: Int32Array; readonly weight: Float64Array }

function toWeighedPairs(text: string): Pairs {
  const { at, count } = toNumberedPairs(text)
  const held = new Int32Array(count)
  const lastHeld = new Int32Array(count).fill(-1)
  for (let i = 0; i + 1 < text.length; i += 1) {
    const id = at[i] ?? 0
    const stretch = Math.floor(i / REACH)
    if (lastHeld[id] === stretch) continue
    held[id] = (held[id] ?? 0) + 1
    lastHeld[id] = stretch
  }
  const stretches = Math.ceil(text.length / REACH)
  const ofTimes = Array.from({ length: stretches + 1 }, (_, times) => Math.log((stretches + 1) / times))
  return { at, weight: Float64Array.from(held, (times) => ofTimes[times] ?? 0) }
}

/** Two stretches of text that move on, each in time linear in how far it moves, and how alike they are. */
type Spans = {
  readonly above: Span
  readonly below: Span
  /** Cosine of their weighed pairs, 0..1; null where one is too short to tell. */
  readonly toLikeness: () => number | null
}
type Span = { readonly has: (id: number) => boolean; readonly move: (from: number, to: number) => void }

function toSpans({ at, weight }: Pairs): Spans {
  const counts = [new Int32Array(weight.length), new Int32Array(weight.length)] as const
  const bounds: readonly [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ]
  const sums = { own: [0, 0] as [number, number], both: 0 }
  const add = (side: 0 | 1, place: number, by: 1 | -1): void => {
    const id = at[place] ?? 0
    const before = counts[side][id] ?? 0
    counts[side][id] = before + by
    if (before + Math.min(0, by) !== 0) return
    const square = by * (weight[id] ?? 0) ** 2
    sums.own[side] += square
    if ((counts[side === 0 ? 1 : 0][id] ?? 0) > 0) sums.both += square
  }
  const toSpan = (side: 0 | 1): Span => ({
    has: (id) => (counts[side][id] ?? 0) > 0,
    move(from, to) {
      const bound = bounds[side]
      const [first, last] = [Math.max(0, from), Math.max(0, Math.min(at.length, to) - 1)]
      for (; bound[1] < last; bound[1] += 1) add(side, bound[1], 1)
      for (; bound[0] < Math.min(first, bound[1]); bound[0] += 1) add(side, bound[0], -1)
    },
  })
  const toLikeness = (): number | null => {
    const shortest = Math.min(...bounds.map(([from, to]) => to - from))
    return shortest < LEAST ? null : sums.both / Math.sqrt(sums.own[0] * sums.own[1])
  }
  return { above: toSpan(0), below: toSpan(1), toLikeness }
}

/** The different pairs of a line; none where they are too few or too many to tell. */
function toTelling(start: number, end: number, { at }: Pairs): readonly number[] {
  const own: number[] = []
  for (let i = start; i + 1 < end && own.length <= MOST_PAIRS; i += 1) {
    const id = at[i] ?? 0
    if (!own.includes(id)) own.push(id)
  }
  return own.length < FEWEST_PAIRS || own.length > MOST_PAIRS ? [] : own
}

function toShare(own: readonly number[], span: Span, { weight }: Pairs): number {
  let [found, all] = [0, 0]
  for (const id of own) {
    all += weight[id] ?? 0
    if (span.has(id)) found += weight[id] ?? 0
  }
  return all === 0 ? 0 : found / all
}
