/**
 * The rule file of what figures are filed under: indicators, what may stand in front of their names, what adds to them.
 */
import { z } from 'zod'
import { ENTITY_KINDS } from '../schema/entry.ts'

const text = z.string().min(1)
const examples = z.array(text).min(1)
const about = text

const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  name: text,
  aliases: z.array(text),
  /** Names that say more or less than it: read as metrics, filed under no indicator. */
  near: z.array(text).optional(),
  baseUnit: text.nullable(),
  kind: z.enum(['level', 'stock', 'count', 'share', 'rate', 'index']),
  /** Counted over a period: without one a number of it says nothing. */
  flow: z.boolean().optional(),
  group: text,
  /** The kinds of entities it is a property of: a share of votes is no project's. */
  of: z.array(z.enum(ENTITY_KINDS)).min(1),
  /** Of all there is: what a branch earned (水产业销售收入) is none of it. */
  whole: z.boolean().optional(),
  examples,
})
export type Indicator = z.infer<typeof indicatorSchema>

/** Words a metric may print in front of an indicator's name and still be it. */
const modifierSchema = z.strictObject({
  id: text,
  why: text,
  pattern: text,
  /** Metrics that are filed. */
  examples,
  /** Metrics that end with an indicator's name and are filed under none. */
  others: examples,
})
export type Modifier = z.infer<typeof modifierSchema>

/** Deeds that add to what there is. */
const additionsSchema = z.strictObject({
  why: text,
  pattern: text,
  /** Texts whose last number is what was added. */
  examples,
  /** Texts whose last number is what there is. */
  others: examples,
})

export const indicatorFileSchema = z.strictObject({
  about,
  indicators: z.array(indicatorSchema),
  modifiers: z.array(modifierSchema).min(1),
  additions: additionsSchema,
})
