/**
 * A log-linear model that ranks the candidates of a figure; its weights are fitted by `npm run fit -- subjects`.
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

/** @example scoreOf(['kind area', 'home'], model) === the sum of the two weights, over the temperature */
export function scoreOf(features: readonly string[], { weights, temperature }: SubjectModel): number {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum / temperature
}
