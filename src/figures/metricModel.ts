/**
 * A log-linear model that ranks the candidates of a figure's metric; `npm run fit:metrics` fits its weights.
 */
import { z } from 'zod'
import { toFeatureWeights, type FeatureWeights } from './features.ts'

export const metricModelSchema = z.strictObject({
  about: z.string(),
  /** By feature, in nats. */
  weights: z.record(z.string(), z.number()),
})

export type MetricModel = FeatureWeights

/** Checks and compiles `content/model/metrics.json`. */
export function toMetricModel(raw: unknown): MetricModel {
  return toFeatureWeights(Object.entries(metricModelSchema.parse(raw).weights))
}

/**
 * The probability of each candidate, by the sums of its features' weights; together they are 1.
 *
 * @example toChances([1, 1]) → [0.5, 0.5]
 */
export function toChances(scores: readonly number[]): number[] {
  const best = Math.max(...scores)
  const worths = scores.map((score) => Math.exp(score - best))
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  return worths.map((worth) => worth / total)
}
