/**
 * The habits that some pages have. `GROWN_OFF` is a page that has none of them.
 */
import { z } from 'zod'

const count = z.number().int().min(0)
const width = z.number().int().positive().nullable()

/** How crossheads are set that the record has. */
export const HEADING_FORMS = [
  'dot',
  'square',
  'hanzi',
  'hanzi brackets',
  'arabic',
  'over lines',
  'paired',
] as const

export const grownHabitSchema = z.strictObject({
  // Columns and lines
  /** Where a blank line follows every line: not between the lines of one caption, byline or head. */
  tight: z.boolean(),
  /** Width of every other article's column. */
  secondColumn: width,
  /** A full line's punctuation hangs beyond the edge, squeezes one more in, or pushes the word over. */
  punctuation: z.enum(['hangs', 'squeezed', 'pushed']),
  indentWith: z.enum(['wide', 'narrow', 'one']),
  /** Where first lines are indented, crossheads, captions, notes and jumps are too. */
  indentAll: z.boolean(),
  // Headlines
  /** Width at which kickers and headlines wrap. */
  headColumn: width,
  /** Headlines stand in two to four lines of uneven length. */
  headStack: z.boolean(),
  /** Blank lines between the lines of a head, and after it. */
  headGap: count,
  /** Depths of marked lines: heads as deep as each other, by part, one above the crossheads, or crossheads alone. */
  headLevels: z.enum(['same', 'by part', 'by rank', 'headings only']),
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
  role: z.enum(['as printed', 'plain', 'none', 'other', 'wen', 'with contributor', 'agency']),
  dateline: z.enum(['as printed', 'added', 'alone', 'closing', 'dropped', 'local', 'signed above', 'agency']),
  /** Where the text comes from, on a line of its own or at the end of the last. */
  source: z.enum(['none', 'some', 'every']),
  // Text
  /** Articles are cut to their first paragraphs. */
  shortened: z.boolean(),
  headings: z.enum(['bare', ...HEADING_FORMS, 'added', 'asked', 'from and to']),
  sidebar: z.boolean(),
  note: z.boolean(),
  rows: z.enum(['none', 'table', 'list']),
  jump: z.enum(['none', 'to', 'from', 'see']),
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
    'sentence',
    'agency',
    'long',
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
  /** Pictures with captions that belong to no article, some of them stories of their own, with a title. */
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
export type GrownHabit = z.infer<typeof grownHabitSchema>

export const GROWN_OFF: GrownHabit = {
  tight: false,
  secondColumn: null,
  punctuation: 'hangs',
  indentWith: 'wide',
  indentAll: false,
  headColumn: null,
  headStack: false,
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
  source: 'none',
  shortened: false,
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
