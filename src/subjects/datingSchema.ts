/** The shape of the rule file that says when an undated page came out. */
import { z } from 'zod'
import { source, text, texts, weight } from './schemaParts.ts'

const month = z.union([z.int().min(1).max(12), z.enum(['month', 'month+1', 'month+4'])])

export const datingSchema = z.strictObject({
  source,
  /** The weight months need to be believed, and by how much they must lead the next best year. */
  least: weight,
  margin: weight,
  /** Words beside a year that make it a plan. */
  future: z.strictObject({ before: texts, after: texts }),
  rules: z.array(
    z.strictObject({
      id: text,
      why: text,
      anchor: z.enum(['year', 'this-year']),
      /** A plan's words beside it do not unsettle it. */
      certain: z.literal(true).optional(),
      pattern: text,
      from: z.tuple([z.int(), month]),
      to: z.tuple([z.int(), month]),
      weight,
      examples: z.array(z.strictObject({ text, edtf: text.nullable() })).min(1),
    }),
  ),
})
export type DatingRules = z.infer<typeof datingSchema>
