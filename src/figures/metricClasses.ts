/**
 * What sort of thing a metric is a property of: an economy, a firm, a project, a rule.
 */
import { z } from 'zod'
import { ENTITY_KINDS, type EntityKind } from '../schema/entry.ts'

const text = z.string().min(1)
export const metricClassesSchema = z.strictObject({
  about: text,
  classes: z.array(
    z.strictObject({
      id: text,
      /** The kinds of entities such a metric is first looked for among. */
      of: z.array(z.enum(ENTITY_KINDS)).min(1),
      words: z.array(text).min(1),
      examples: z.array(text).min(1),
    }),
  ),
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

/** Whether a metric of a class is, as a rule, a property of a kind; a class without a rule takes all. */
export function isOfKind(metricClass: string, kind: EntityKind, classes: MetricClasses): boolean {
  return classes.find(({ id }) => id === metricClass)?.of.includes(kind) ?? true
}
