/**
 * How a page is set, and how its text comes out: one choice each, drawn by `drawHabit`. `GROWN_OFF` is a page without any
 * of the habits beyond the commonest.
 */
import { z } from 'zod'
import { titleOrder } from '../newspaper/label/labelled.ts'

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
  /** Below the text, between paragraphs, above the text, within a paragraph, above the headline. */
  captions: z.enum(['after', 'mid', 'before', 'cut', 'first']),
  /** Marks of a Markdown heading before headlines and headings. */
  headingMarks: z.boolean(),
  staffLine: z.boolean(),
  /** Some paragraphs are cut in two by a blank line. */
  cut: z.boolean(),
})

/** What some pages have. */
export const grownHabitSchema = z.strictObject({
  // Columns and lines
  /** Where a blank line follows every line: not between the lines of one caption, byline or head. */
  tight: z.boolean(),
  /** Width of every other article's column. */
  secondColumn: width,
  /** A full line's punctuation hangs beyond the edge, squeezes one more in, or pushes the word over. */
  punctuation: z.enum(['hangs', 'squeezed', 'pushed']),
  indentWith: z.enum(['wide', 'narrow', 'one']),
  // Headlines
  /** Width at which kickers and headlines wrap. */
  headColumn: width,
  /** Blank lines between the lines of a head, and after it. */
  headGap: count,
  headLevels: z.enum(['same', 'by part', 'headings only']),
  rubric: z.enum([
    'none',
    'plain',
    'brackets',
    'lenticular',
    'marked',
    'spaced',
    'below',
    'own above',
    'own below',
  ]),
  rubricOnce: z.boolean(),
  /** Between kicker and headline on one line. */
  titleBlank: z.enum(['wide', 'narrow']),
  /** Some articles stand without headline. */
  headless: z.boolean(),
  // Signatures and datelines
  names: z.enum(['as printed', 'glued', 'spaced wide', 'over lines']),
  /** Where headlines stand after: the byline above the text, or between text and headline. */
  bylineAfterOrder: z.enum(['below head', 'above text', 'above head']),
  role: z.enum(['as printed', 'plain', 'none', 'other', 'wen', 'with contributor']),
  dateline: z.enum(['as printed', 'added', 'alone', 'closing', 'dropped', 'local', 'signed above']),
  source: z.boolean(),
  // Text
  headings: z.enum([
    'bare',
    'dot',
    'square',
    'hanzi',
    'hanzi brackets',
    'arabic',
    'over lines',
    'paired',
    'added',
  ]),
  sidebar: z.boolean(),
  note: z.boolean(),
  rows: z.enum(['none', 'table', 'list']),
  jump: z.enum(['none', 'to', 'from']),
  // Pictures
  captionForm: z.enum([
    'as printed',
    'brackets',
    'credit below',
    'credit above',
    'pointed',
    'tuwei',
    'numbered',
    'short',
    'credit alone',
  ]),
  captionColumn: width,
  /** Wrapped paragraphs are cut by blank lines where a column ends. */
  columnBreaks: z.boolean(),
  /** Blank lines around pictures. */
  pictureGap: count,
  /** Articles without pictures get one of ours. */
  addCaptions: z.boolean(),
  // The page
  running: z.enum(['plain', 'free', 'lines']),
  masthead: z.boolean(),
  /** The head of another page in between. */
  secondHead: z.boolean(),
  notices: count,
  /** Pictures with captions that belong to no article. */
  pictures: z.boolean(),
  advertisement: z.boolean(),
  /** Lines of marks that say nothing. */
  noise: z.boolean(),
  contents: z.boolean(),
  /** The last articles are set as briefs. */
  briefs: z.enum(['none', 'headed', 'marked', 'glued', 'lenticular', 'untitled']),
  // Characters and blanks
  halfWidth: z.boolean(),
  figures: z.enum(['as printed', 'wide', 'spaced']),
  quotes: z.enum(['curly', 'corner', 'double corner', 'straight']),
  /** Share of blank lines lost or doubled. */
  blankNoise: z.number().min(0).max(1),
  whiteBlanks: z.boolean(),
  trailingBlanks: z.boolean(),
})
export const habitSchema = z.strictObject({ ...commonHabitSchema.shape, ...grownHabitSchema.shape })
export type CommonHabit = z.infer<typeof commonHabitSchema>
export type GrownHabit = z.infer<typeof grownHabitSchema>
export type Habit = z.infer<typeof habitSchema>

export const GROWN_OFF: GrownHabit = {
  tight: false,
  secondColumn: null,
  punctuation: 'hangs',
  indentWith: 'wide',
  headColumn: null,
  headGap: 0,
  headLevels: 'same',
  rubric: 'none',
  rubricOnce: false,
  titleBlank: 'wide',
  headless: false,
  names: 'as printed',
  bylineAfterOrder: 'below head',
  role: 'as printed',
  dateline: 'as printed',
  source: false,
  headings: 'bare',
  sidebar: false,
  note: false,
  rows: 'none',
  jump: 'none',
  captionForm: 'as printed',
  captionColumn: null,
  columnBreaks: false,
  pictureGap: 1,
  addCaptions: false,
  running: 'plain',
  masthead: false,
  secondHead: false,
  notices: 0,
  pictures: false,
  advertisement: false,
  noise: false,
  contents: false,
  briefs: 'none',
  halfWidth: false,
  figures: 'as printed',
  quotes: 'curly',
  blankNoise: 0,
  whiteBlanks: false,
  trailingBlanks: false,
}
