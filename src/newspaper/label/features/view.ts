/**
 * What features of a line need to know of its page, counted once.
 */
import type { Observation } from '../../observe/observation.ts'
import { isProse } from '../../observe/predicates.ts'
import { toBin } from './bins.ts'
import { toLineClass } from './classes.ts'

export type PageView = {
  readonly lines: readonly Observation[]
  readonly classes: readonly string[]
  /** Share of the lines that have as many blank lines above them, or more. */
  readonly gapShares: ReadonlyMap<number, number>
  /** The commonest number of blank lines between two lines of which some stand between. */
  readonly usualGap: number
  /** Where the page has blank lines: after sentences, and elsewhere. */
  readonly regime: string
  readonly indents: string
  readonly bylines: string
  /** How many texts close with a source, a signature or a jump. */
  readonly closed: string
  readonly wrapped: string
  /** How many of the lines below a paragraph's short last line are narrower than the column, as first lines whose indent is lost. */
  readonly openings: string
  /** How many lines the run of title-like lines has that a line stands in. */
  readonly blockLines: readonly number[]
  /** The last line above, and the first below, that looks like running text; -1 and the number of lines where there is none. */
  readonly textAbove: readonly number[]
  readonly textBelow: readonly number[]
  /** Characters of running text since the last line that is none, and up to the next. */
  readonly proseAbove: readonly number[]
  readonly proseBelow: readonly number[]
}

export function toPageView(lines: readonly Observation[]): PageView {
  const classes = lines.map(toLineClass)
  const share = (
    of: (at: Observation, i: number) => boolean,
    among: (at: Observation, i: number) => boolean,
  ): string => {
    let [hits, all] = [0, 0]
    lines.forEach((at, i) => {
      if (!among(at, i)) return
      all += 1
      if (of(at, i)) hits += 1
    })
    return all === 0 ? '-' : toBin(hits / all, [0, 0.1, 0.3, 0.6, 0.9])
  }
  const hasGap = ({ line }: Observation): boolean => line.gap > 0
  const afterProse = (_: Observation, i: number): boolean => classes[i - 1] === 'prose'
  const prose = lines.filter(isProse).length
  const usual = toUsualGap(lines)
  return {
    lines,
    classes,
    gapShares: toGapShares(lines),
    usualGap: usual,
    regime: `${share(hasGap, afterProse)}/${share(hasGap, (_, i) => i > 0 && classes[i - 1] !== 'prose')}/${share(({ line }) => line.gap > usual, hasGap)}`,
    indents: share(({ line }) => line.indent >= 1.5, isProse),
    bylines: toBin(
      lines.filter(({ byline }) => byline !== null && !byline.staff).length / Math.max(1, prose),
      [0, 0.02, 0.05, 0.1, 0.2, 0.4],
    ),
    closed: toBin(lines.filter(({ finished }) => finished).length, [0, 1, 2, 4, 8]),
    wrapped: share(
      ({ fill }) => fill === 'full',
      () => true,
    ),
    openings: share(
      ({ first, line }) => first || line.indent >= 1.5,
      (_, i) => lines[i - 1]?.fill === 'short' && lines[i - 1]?.ends === 'stop' && classes[i] !== 'short',
    ),
    blockLines: toBlockLines(lines),
    ...toTexts(classes),
    ...toProse(lines),
  }
}

/** The commonest number of blank lines between two lines. */
function toUsualGap(lines: readonly Observation[]): number {
  const counts = new Map<number, number>()
  for (const { line } of lines) if (line.gap > 0) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1)
  return [...counts].toSorted(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 1
}

function toGapShares(lines: readonly Observation[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { line } of lines) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1)
  const shares = new Map<number, number>()
  let sum = 0
  for (const [gap, count] of [...counts].toSorted(([a], [b]) => b - a)) {
    sum += count
    shares.set(gap, sum / lines.length)
  }
  return shares
}

function toBlockLines(lines: readonly Observation[]): number[] {
  const sizes = lines.map(() => 0)
  let from = 0
  for (let i = 0; i <= lines.length; i += 1) {
    const block = lines[i]?.block ?? null
    if (block !== null && !block.first) continue
    for (let k = from; k < i; k += 1) sizes[k] = lines[k]?.block === null ? 0 : i - from
    from = i
  }
  return sizes
}

function toProse(lines: readonly Observation[]): { proseAbove: number[]; proseBelow: number[] } {
  const isText = (at: Observation): boolean => isProse(at) || at.fill === 'full' || at.ends === 'pause'
  const proseAbove: number[] = []
  let sum = 0
  for (const at of lines) {
    proseAbove.push(sum)
    sum = isText(at) ? sum + at.line.width : 0
  }
  const proseBelow: number[] = []
  sum = 0
  for (const at of lines.toReversed()) {
    proseBelow.push(sum)
    sum = isText(at) ? sum + at.line.width : 0
  }
  return { proseAbove, proseBelow: proseBelow.toReversed() }
}

const TEXTS: ReadonlySet<string> = new Set([
  'prose',
  'cut',
  'full',
  'wide',
  'pause',
  'colon',
  'opened',
  'dated',
  'bracketed',
])

function toTexts(classes: readonly string[]): { textAbove: number[]; textBelow: number[] } {
  const textAbove: number[] = []
  let last = -1
  classes.forEach((klass, i) => {
    textAbove.push(last)
    if (TEXTS.has(klass)) last = i
  })
  const textBelow: number[] = []
  let next = classes.length
  classes.toReversed().forEach((klass, k) => {
    textBelow.push(next)
    if (TEXTS.has(klass)) next = classes.length - 1 - k
  })
  return { textAbove, textBelow: textBelow.reverse() }
}
