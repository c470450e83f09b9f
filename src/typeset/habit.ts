/**
 * How a page is set, and how its text comes out: one choice each, drawn by `drawHabit`.
 */
import { z } from 'zod'
import { titleOrder } from '../newspaper/label/labelled.ts'

export const habitSchema = z.strictObject({
  /** Headlines before or after their texts. */
  order: titleOrder,
  /** Width of the column in hanzi; null for one line a paragraph. */
  column: z.number().int().positive().nullable(),
  /** A blank line after every line. */
  blankAfterLine: z.boolean(),
  /** First lines begin with two blanks, or are narrower by two without them. */
  indent: z.enum(['kept', 'lost']),
  runningHead: z.enum(['none', 'top', 'bottom']),
  /** Above the text; in brackets at its end; above, behind a mark. */
  byline: z.enum(['above', 'end', 'mark']),
  /** Kicker and headline on one line. */
  kickerBeside: z.boolean(),
  /** A headline's phrases on a line each. */
  headlineSplit: z.boolean(),
  /** Blank lines after an article, and around its paragraphs. */
  gap: z.number().int().min(0),
  paragraphGap: z.number().int().min(0),
  /** Where captions stand: below the text, between paragraphs, above the text, or within a paragraph. */
  captions: z.enum(['after', 'mid', 'before', 'cut']),
  /** Marks of a Markdown heading before headlines and headings. */
  headingMarks: z.boolean(),
  staffLine: z.boolean(),
  /** Some paragraphs are cut in two by a blank line. */
  cut: z.boolean(),
})
export type Habit = z.infer<typeof habitSchema>
