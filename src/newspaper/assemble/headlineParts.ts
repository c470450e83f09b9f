/**
 * Which lines of a headline block are kicker, main headline and subhead: of all readings the one whose traits weigh most.
 *
 * The weights stand in `content/rules/headline-weights.json`; they were fitted (see there), as those of a conditional
 * log-linear model, so that the worth of a reading is its log-probability up to a constant.
 */
import { z } from 'zod'
import { toTraits, type HeadLine, type Reading } from './headlineTraits.ts'

const exampleSchema = z.strictObject({
  lines: z.array(z.string()).min(2),
  lead: z.string(),
  kicker: z.string().nullable(),
  headline: z.string(),
  subhead: z.string().nullable(),
})

export const headlineWeightsFileSchema = z.strictObject({
  note: z.string(),
  /** By trait, in nats. */
  weights: z.record(z.string(), z.number()),
  examples: z.array(exampleSchema).min(1),
})

export type HeadlineWeights = z.infer<typeof headlineWeightsFileSchema>['weights']

export type Main = { readonly from: number; readonly to: number; readonly unsure: boolean }

/** No main headline runs over more lines. */
const LONGEST = 3
/** A second reading is as good if it is worth this much less, in nats. */
const CLOSE = 1

/** Every reading of a block: where its main headline begins and ends. */
export function toReadings(lines: readonly HeadLine[], told: ReadonlySet<string>): Reading[] {
  return lines.flatMap((_, from) =>
    lines.slice(from, from + LONGEST).map((_line, i): Reading => ({ lines, from, to: from + i, told })),
  )
}

/** The run of lines that is the main headline: the one whose reading of the whole block is worth most. */
export function toMain(
  lines: readonly HeadLine[],
  told: ReadonlySet<string>,
  weights: HeadlineWeights,
): Main {
  const read = toReadings(lines, told).map((reading) => ({ reading, worth: toWorth(reading, weights) }))
  const [best, second] = read.toSorted((a, b) => b.worth - a.worth)
  if (best === undefined) return { from: 0, to: 0, unsure: true }
  const unsure = second !== undefined && best.worth - second.worth < CLOSE
  return { from: best.reading.from, to: best.reading.to, unsure }
}

function toWorth(reading: Reading, weights: HeadlineWeights): number {
  let worth = 0
  for (const [id, amount] of toTraits(reading)) worth += amount * (weights[id] ?? 0)
  return worth
}
