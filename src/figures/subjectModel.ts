/**
 * A log-linear model that ranks the candidates of a figure; its weights are fitted by `npm run fit:subjects`.
 */
import { z } from 'zod'
import { toNameTable, type NameTable } from '../text/nameTable.ts'

export const subjectModelSchema = z.strictObject({
  about: z.string(),
  /** Divides all scores, so that stated probabilities hold. */
  temperature: z.number().positive(),
  weights: z.record(z.string(), z.number()),
})

export type SubjectModel = {
  readonly temperature: number
  readonly weights: Pick<NameTable<number>, 'get'>
}

/** Checks and compiles `content/model/subjects.json`. */
export function toSubjectModel(raw: unknown): SubjectModel {
  const { temperature, weights } = subjectModelSchema.parse(raw)
  return { temperature, weights: toNameTable(Object.entries(weights)) }
}

/**
 * The probability of each candidate of a figure, from the features of each; together they are 1.
 *
 * @example toShares([['kind area', 'home'], ['kind none']], model) → [0.9, 0.1] where the first weigh 2.2 more
 */
export function toShares(features: readonly (readonly string[])[], model: SubjectModel): number[] {
  const scores = features.map((names) => scoreOf(names, model))
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const sum = odds.reduce((all, one) => all + one, 0)
  return odds.map((one) => one / sum)
}

function scoreOf(features: readonly string[], { weights, temperature }: SubjectModel): number {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum / temperature
}
