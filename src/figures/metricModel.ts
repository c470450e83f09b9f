/**
 * A log-linear model that ranks the candidates of a figure's metric; `npm run fit:metrics` fits its weights.
 */
import { z } from 'zod'
import { toNameTable, type NameTable } from '../text/nameTable.ts'

export const metricModelSchema = z.strictObject({
  about: z.string(),
  /** By feature, in nats. */
  weights: z.record(z.string(), z.number()),
})

export type MetricModel = Pick<NameTable<number>, 'get'>

/** Checks and compiles `content/model/metrics.json`. */
export function toMetricModel(raw: unknown): MetricModel {
  return toNameTable(Object.entries(metricModelSchema.parse(raw).weights))
}

/**
 * The probability of each candidate, by the sums of its features' weights.
 *
 * @example toChances([['ruled'], []], new Map([['ruled', 0]])) → [0.5, 0.5]
 */
export function toChances(candidates: readonly (readonly string[])[], model: MetricModel): number[] {
  const scores = candidates.map((features) => features.reduce((sum, name) => sum + (model.get(name) ?? 0), 0))
  const best = Math.max(...scores)
  const worths = scores.map((score) => Math.exp(score - best))
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  return worths.map((worth) => worth / total)
}
