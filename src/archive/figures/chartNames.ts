/** The names at the ends of a chart's lines, none on top of another. */
import type { Scale } from './chartScale.ts'

/** Least distance of two names, in pixels. */
const NAME_GAP = 16

export type Ending = {
  readonly place: string
  readonly name: string
  readonly step: number
  readonly value: number
}

export type End = {
  readonly place: string
  readonly name: string
  /** Where the line ends. */
  readonly from: number
  readonly value: number
  /** Where its name stands. */
  readonly step: number
  readonly at: number
}

/** The names of lines in a column at the right, in the order of their ends, within the chart and never on top of one another. */
export function spreadNames(series: readonly (readonly Ending[])[], scale: Scale, height: number): End[] {
  const [to, from] =
    scale.type === 'log' ? [Math.log10, (power: number): number => 10 ** power] : [Number, Number]
  const [low, high] = [to(scale.domain[0]), to(scale.domain[1])]
  const gap = ((high - low) * NAME_GAP) / height
  const step = Math.max(...series.flat().map((point) => point.step))
  const ends = series.flatMap((own) => own.at(-1) ?? []).sort((a, b) => a.value - b.value)
  const heights = spread(
    ends.map(({ value }) => to(value)),
    gap,
    high,
  )
  return ends.map(({ place, name, step: last, value }, i) => ({
    place,
    name,
    from: last,
    value,
    step,
    at: from(heights[i] ?? 0),
  }))
}

/** Rising heights moved apart to `gap`, none above `high`. */
function spread(heights: readonly number[], gap: number, high: number): number[] {
  const raised: number[] = []
  for (const height of heights) raised.push(Math.max(height, (raised.at(-1) ?? -Infinity) + gap))
  return raised.map((height, i) => Math.min(height, high - (raised.length - 1 - i) * gap))
}
