/**
 * The rule files that tell numbers: their units, what qualifies them, what they change by, and which are no figures.
 */
import { z } from 'zod'

const text = z.string().min(1)
const examples = z.array(text).min(1)
const about = text

const unitSchema = z.strictObject({
  unit: text,
  base: text,
  factor: z.number().positive(),
  kind: text,
  /** The noun a bare classifier stands for: 家 → 企业. */
  counts: text.optional(),
  /** A pattern that makes the unit the head of another word: 家(庭). */
  notBefore: text.optional(),
  /** false: after a Chinese numeral it is no figure (三天, 五年). */
  chinese: z.boolean().optional(),
  examples,
})
export type Unit = z.infer<typeof unitSchema>

const qualifierSchema = z.strictObject({
  word: text,
  as: text,
  side: z.enum(['before', 'after']),
  /** A pattern before `word` that makes it part of another word: (签)约. */
  notAfter: text.optional(),
  /** 达 says little: any other qualifier wins over it. */
  weak: z.boolean().optional(),
  examples,
})
export type QualifierRule = z.infer<typeof qualifierSchema>

const changeWordSchema = z.strictObject({
  word: text,
  direction: z.enum(['up', 'down', 'flat']),
  /** noun: 增幅3%; verb: 增长3%, and 增长到 names the level reached; compare: 高于全市3个百分点. */
  kind: z.enum(['noun', 'verb', 'compare']),
  /** Before a count it is no growth but what was done to the things: 扩建提升15家. */
  notCount: z.boolean().optional(),
  notAfter: text.optional(),
  examples,
})
export type ChangeWord = z.infer<typeof changeWordSchema>

const notFigureSchema = z.strictObject({
  id: text,
  why: text,
  /** A regular expression in which {N} stands for a number and {U} for a unit of units.json. */
  pattern: text,
  examples,
  /** Texts whose number must stay a figure. */
  figures: z.array(text).optional(),
})

export const numberFiles = {
  units: z.strictObject({ about, units: z.array(unitSchema) }),
  qualifiers: z.strictObject({ about, qualifiers: z.array(qualifierSchema) }),
  changes: z.strictObject({ about, changes: z.array(changeWordSchema) }),
  'not-figures': z.strictObject({ about, notFigures: z.array(notFigureSchema) }),
}
