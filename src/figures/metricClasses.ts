/**
 * What sort of thing a metric is a property of: an economy, a firm, a project, a rule.
 */
import { z } from 'zod'

const text = z.string().min(1)
export const metricClassesSchema = z.strictObject({
  about: text,
  classes: z.array(z.strictObject({ id: text, words: z.array(text).min(1), examples: z.array(text).min(1) })),
})
export type MetricClasses = z.infer<typeof metricClassesSchema>['classes']

/** @example readMetricClass('规上工业增加值', classes) === 'macro'; readMetricClass(null, classes) === 'none' */
export function readMetricClass(metric: string | null, classes: MetricClasses): string {
  if (metric === null) return 'none'
  return classes.find(({ words }) => words.some((word) => metric.includes(word)))?.id ?? 'other'
}

/** A phrase that ends in the name of a measure says what is measured, not of whom: 年产值, 覆盖率. */
export function isMeasurePhrase(text: string, classes: MetricClasses): boolean {
  return classes.some(({ id, words }) => MEASURES.has(id) && words.some((word) => text.endsWith(word)))
}

const MEASURES = new Set(['macro', 'invest', 'firm', 'space', 'share', 'rule'])
