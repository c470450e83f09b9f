/** A number in the news as data: what it counts, of whom, when, and whether it had come true. */
import { z } from 'zod'
import { dateSchema, text } from './values.ts'

export const FIGURE_KINDS = ['amount', 'change', 'share', 'ratio', 'from-to', 'range'] as const
export const FIGURE_STATUSES = ['actual', 'target', 'forecast', 'plan', 'rule'] as const
export const PERIOD_SOURCES = ['clause', 'sentence', 'paragraph', 'article', 'date'] as const

export const periodSchema = z.strictObject({
  /** As printed: `2023年`, `今年1至10月`. */
  text,
  start: dateSchema.nullable(),
  end: dateSchema.nullable(),
  /** Where it was set: in the figure's own clause, or carried down from an earlier one. */
  source: z.enum(PERIOD_SOURCES).optional(),
})
export type Period = z.infer<typeof periodSchema>

export const changeSchema = z.strictObject({
  direction: z.enum(['up', 'down', 'flat']),
  value: z.number().nullable(),
  unit: text.nullable(),
  /** What it is compared with, as printed: `同比`, `较分区前`. */
  basis: text.nullable(),
  /** What bounds or blurs it: `超`, `以上`. */
  qualifier: text.nullable(),
})
export type Change = z.infer<typeof changeSchema>

/** Where a figure stands: a block of the body by number, a part of the headline, or a photo's caption by number. */
export const figureBlockSchema = z.union([
  z.int().nonnegative(),
  z.enum(['kicker', 'headline', 'subhead']),
  z.templateLiteral(['photo:', z.int().nonnegative()]),
])
export type FigureBlock = z.infer<typeof figureBlockSchema>

/**
 * What may be unsure of a figure (`docs/figures.md`, Checks): a figure that fails one is not shown where figures are
 * compared.
 */
export const FIGURE_CHECKS = [
  'reread',
  'metric',
  'subject',
  'period',
  'calendar',
  'unit',
  'size',
  'conflict',
  'confidence',
] as const

/** One number in the news as data, traceable to its span in the text that `at.block` names. */
export const figureSchema = z.strictObject({
  kind: z.enum(FIGURE_KINDS),
  metric: text.nullable(),
  /** Canonical indicator id from `content/rules/indicators.json`: `gdp`. */
  indicator: text.nullable(),
  value: z.number(),
  unit: text.nullable(),
  normalized: z.number(),
  baseUnit: text.nullable(),
  per: text.nullable(),
  qualifier: text.nullable(),
  from: z.strictObject({ value: z.number(), unit: text.nullable() }).nullable(),
  change: changeSchema.nullable(),
  period: periodSchema.nullable(),
  subject: text.nullable(),
  /** The gazetteer's id where the subject is a place. */
  subjectPlace: text.nullable(),
  /** The id of the subject among the article's entities. */
  subjectEntity: text.nullable(),
  status: z.enum(FIGURE_STATUSES),
  /** Verbatim from the text at `at.block`: the clause that carries the figure. */
  quote: text,
  at: z.strictObject({
    block: figureBlockSchema,
    start: z.int().nonnegative(),
    end: z.int().positive(),
  }),
  confidence: z.number().min(0).max(1),
  /** The checks it failed; empty where it may be compared with others. */
  unsure: z.array(z.enum(FIGURE_CHECKS)),
})
export type Figure = z.infer<typeof figureSchema>
