/**
 * A log-linear model that ranks the candidates of a figure; its weights are fitted by `npm run fit:subjects`.
 */
import { z } from 'zod'
import { toFeatureWeights, type Description, type FeatureWeights } from './features.ts'
import { toChances } from './metricModel.ts'

export const subjectModelSchema = z.strictObject({
  about: z.string(),
  /** Divides all scores, so that stated probabilities hold. */
  temperature: z.number().positive(),
  weights: z.record(z.string(), z.number()),
})

export type SubjectModel = {
  readonly temperature: number
  readonly weights: FeatureWeights
}

/** Checks and compiles `content/model/subjects.json`. */
export function toSubjectModel(raw: unknown): SubjectModel {
  const { temperature, weights } = subjectModelSchema.parse(raw)
  return { temperature, weights: toFeatureWeights(Object.entries(weights)) }
}

/**
 * The probability of each candidate of a figure, from what is seen of each; together they are 1.
 *
 * @example toShares([(see) => see`home`, (see) => see`far`], model) → [0.9, 0.1] where the first weighs 2.2 more
 */
export function toShares(
  candidates: readonly Description[],
  { weights, temperature }: SubjectModel,
): number[] {
  return toChances(candidates.map((describe) => weights.scoreOf(describe) / temperature))
}
