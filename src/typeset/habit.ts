/**
 * How a page is set, and how its text comes out: one choice each, drawn by `drawHabit`.
 */
import { z } from 'zod'
import { titleOrder } from '../newspaper/label/labelled.ts'
import { grownHabitSchema } from './grownHabit.ts'

const count = z.number().int().min(0)
const width = z.number().int().positive().nullable()

/** What every page has one way or the other. */
export const commonHabitSchema = z.strictObject({
  /** Headlines before or after their texts. */
  order: titleOrder,
  /** Width of the column in hanzi; null for one line a paragraph. */
  column: width,
  /** A blank line after every line. */
  blankAfterLine: z.boolean(),
  /** First lines begin with two blanks; are narrower by two without them; are as wide as the others. */
  indent: z.enum(['kept', 'lost', 'flush']),
  runningHead: z.enum(['none', 'top', 'bottom']),
  /** Above the text; in brackets at its end; above, behind a mark; below; after the first paragraph; in it; nowhere. */
  byline: z.enum(['above', 'end', 'mark', 'below', 'within', 'lead', 'none']),
  /** Kicker and headline on one line. */
  kickerBeside: z.boolean(),
  /** A headline's phrases on a line each. */
  headlineSplit: z.boolean(),
  /** Blank lines after an article, and around its paragraphs. */
  gap: count,
  paragraphGap: count,
  /** Below the text, between paragraphs, above the text, within a paragraph, above the headline, between headline and signature. */
  captions: z.enum(['after', 'mid', 'before', 'cut', 'first', 'head']),
  /** Marks of a Markdown heading before headlines and headings. */
  headingMarks: z.boolean(),
  staffLine: z.boolean(),
  /** Some paragraphs are cut in two by a blank line. */
  cut: z.boolean(),
})

export const habitSchema = z.strictObject({ ...commonHabitSchema.shape, ...grownHabitSchema.shape })
export type CommonHabit = z.infer<typeof commonHabitSchema>
export type Habit = z.infer<typeof habitSchema>
