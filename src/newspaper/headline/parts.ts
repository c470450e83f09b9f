/**
 * Which segments of a headline block are kicker, headline and subhead: of all readings the most probable one under a
 * conditional log-linear model, whose weights `npm run fit` fits (`content/model/headline-parts.json`).
 */
import { z } from 'zod'
import { toHeadlineFeatures } from './features.ts'
import type { HouseStyle } from './houseStyle.ts'
import { toReadings, type Reading } from './readings.ts'
import type { HeadSegment } from './segments.ts'

export const headlineModelFileSchema = z.strictObject({
  about: z.string(),
  /** By feature, in nats. */
  weights: z.record(z.string(), z.number()),
})

/** What each feature is worth, in nats. */
export type HeadlineWeights = ReadonlyMap<string, number>

export type ReadParts = {
  readonly reading: Reading
  /** Of the reading, 0..1. */
  readonly probability: number
  /** Whether another reading is almost as probable. */
  readonly unsure: boolean
}

/** A second reading is as good if it is worth this much less, in nats. */
const CLOSE = 1

/** The most probable reading of a block: `[王飞在大会上强调] [咬紧目标] [全力冲刺]` → from 1 to 2, probability 0.9. */
export function readParts(
  segments: readonly HeadSegment[],
  habits: HouseStyle,
  weights: HeadlineWeights,
): ReadParts | null {
  const read = toReadings(segments).map((reading) => {
    const features = toHeadlineFeatures(segments, reading, habits)
    return { reading, worth: toWorth(features, weights) }
  })
  const [best, second] = read.toSorted((a, b) => b.worth - a.worth)
  if (best === undefined) return null
  const total = read.reduce((sum, { worth }) => sum + Math.exp(worth - best.worth), 0)
  const unsure = second !== undefined && best.worth - second.worth < CLOSE
  return { reading: best.reading, probability: 1 / total, unsure }
}

/** What features are worth together, in nats. */
export function toWorth(features: ReadonlyMap<string, number>, weights: HeadlineWeights): number {
  let worth = 0
  for (const [id, amount] of features) worth += amount * (weights.get(id) ?? 0)
  return worth
}
