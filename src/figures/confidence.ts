/**
 * How likely it is that a figure was read right: a logistic model of what can be seen of its reading.
 */
import { z } from 'zod'
import type { Figure } from '../schema/figure.ts'

export const confidenceModelSchema = z.strictObject({
  about: z.string(),
  /** By sign, in nats; `bias` is everybody's. */
  weights: z.record(z.string(), z.number()),
})

export type ConfidenceModel = ReadonlyMap<string, number>

/** Checks and compiles `content/model/figure-confidence.json`. */
export function toConfidenceModel(raw: unknown): ConfidenceModel {
  return new Map(Object.entries(confidenceModelSchema.parse(raw).weights))
}

type Read = Omit<Figure, 'confidence' | 'unsure' | 'subject' | 'subjectPlace' | 'subjectEntity'>

/**
 * What can be seen of a reading, and how sure the choice of its metric was; whom the figure is about has a model of its own.
 *
 * @example 规上工业增加值58.2亿元，同比增长6.3% → bias, metric printed, metric middle, indicator, unit 元, change …
 */
export function toSigns(figure: Read, metricChance: number): string[] {
  const { kind, metric, indicator, baseUnit, status, period, change, from, per, qualifier, quote, at } =
    figure
  const flags: readonly [boolean, string][] = [
    [indicator !== null, 'indicator'],
    [change !== null, 'change'],
    [from !== null, 'from'],
    [per !== null, 'per'],
    [qualifier !== null, 'qualified'],
    [typeof at.block !== 'number', 'title'],
    [!/[0-9０-９]/u.test(quote), 'spoken'],
    [quote.length > 40, 'long quote'],
    [(quote.match(/[0-9０-９.．]+/gu)?.length ?? 0) > 2, 'many numbers'],
  ]
  return [
    'bias',
    `kind ${kind}`,
    `metric ${toPrint(metric, quote)}`,
    `metric ${toLength(metric)}`,
    `metric chance ${toStep(metricChance)}`,
    `unit ${baseUnit === '元' || baseUnit === '%' ? baseUnit : 'other'}`,
    `status ${status}`,
    `period ${period === null ? 'none' : (period.source ?? 'date')}`,
    ...flags.flatMap(([holds, name]) => (holds ? [name] : [])),
  ]
}

const STEPS = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99] as const

const toStep = (chance: number): string => String(STEPS.findLast((step) => chance >= step) ?? 'low')

/** A metric that the clause does not print as it is was carried, or put together. */
function toPrint(metric: string | null, quote: string): string {
  if (metric === null) return 'missing'
  return quote.includes(metric) ? 'printed' : 'composed'
}

function toLength(metric: string | null): string {
  const length = metric?.length ?? 0
  if (length < 3) return 'short'
  return length < 9 ? 'middle' : 'long'
}

/** @example toProbability(['bias'], new Map([['bias', 0]])) === 0.5 */
export function toProbability(signs: readonly string[], model: ConfidenceModel): number {
  const score = signs.reduce((sum, sign) => sum + (model.get(sign) ?? 0), 0)
  return 1 / (1 + Math.exp(-score))
}
