/**
 * The rule files that tell of when a figure is, and whether it has been reached.
 */
import { z } from 'zod'
import { fillPieces, piecesSchema } from '../text/pieces.ts'

const text = z.string().min(1)
const examples = z.array(text).min(1)
const about = text

const periodRuleSchema = z.strictObject({
  id: text,
  pattern: text,
  resolve: z.enum([
    'year',
    'half',
    'quarter',
    'months',
    'month',
    'day',
    'days',
    'now',
    'same',
    'before',
    'plan',
    'none',
  ]),
  /** May be carried down to the sentences that follow. */
  carries: z.boolean(),
  /** A rate (每年): serves the rest of its sentence part only, and gives way to nothing before it. */
  rate: z.boolean().optional(),
  /** 全年 means the year named before it in the paragraph. */
  anaphor: z.boolean().optional(),
  notAfter: text.optional(),
  notBefore: text.optional(),
  examples: z
    .array(
      z.strictObject({
        text,
        /** The sentence it stands in, where it is read in such only. */
        in: text.optional(),
        start: z.string().nullable(),
        end: z.string().nullable(),
      }),
    )
    .min(1),
})
export type PeriodRule = z.infer<typeof periodRuleSchema>

const STATUS_SCOPES = ['number', 'clause', 'part', 'sentence', 'behind'] as const

const statusRuleSchema = z.strictObject({
  id: text,
  status: z.enum(['actual', 'target', 'forecast', 'plan', 'rule']),
  /** How far behind it the sign counts; `behind`: the sign itself stands behind the number. */
  governs: z.enum(STATUS_SCOPES),
  pattern: text,
  /** What must stand before the sign in its sentence. */
  after: text.optional(),
  examples,
  /** Texts whose number has another status. */
  others: z.array(text).optional(),
})
export type StatusRule = z.infer<typeof statusRuleSchema>

/** The size of works under way is planned: what tells a size, works under way, works that stand. */
const projectRuleSchema = z.strictObject({
  why: text,
  /** The end of a metric. */
  size: text,
  begun: text,
  /** Works that are done: what they cost was spent. */
  finished: text,
  stands: text,
  examples,
  /** Sentences whose last number is a result. */
  others: examples,
})
export type ProjectRule = z.infer<typeof projectRuleSchema>

const withPieces = <T extends z.ZodType>(file: T): z.ZodPreprocess<T> =>
  z.preprocess((raw) => fillPieces(raw), file)

export const timeFiles = {
  periods: withPieces(
    z.strictObject({ about, pieces: piecesSchema.default({}), periods: z.array(periodRuleSchema) }),
  ),
  statuses: withPieces(
    z.strictObject({
      about,
      pieces: piecesSchema.default({}),
      statuses: z.array(statusRuleSchema),
      projects: projectRuleSchema,
    }),
  ),
}
