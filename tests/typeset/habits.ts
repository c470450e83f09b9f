/**
 * How a page may be set, and how its text may come out: each habit a choice, drawn by fast-check.
 */
import fc from 'fast-check'

export type PageHabit = {
  /** Headline before or after its text. */
  readonly order: 'before' | 'after'
  /** Width of the column in hanzi; null for one line a paragraph. */
  readonly column: number | null
  /** Where blank lines are: after each line, between paragraphs, between articles, nowhere. */
  readonly blanks: 'lines' | 'paragraphs' | 'articles' | 'none'
  /** First lines: with two blanks, narrower by two, or neither. */
  readonly indent: 'kept' | 'lost' | 'none'
  readonly byline: 'above' | 'lead' | 'closing' | 'below'
  readonly mark: '' | '■' | '□' | '◎'
  /** A headline's segments: on one line, or a line each. */
  readonly segments: 'together' | 'apart'
  readonly crossheads: 'none' | 'bare' | 'numbered' | 'marked'
  readonly captions: 'none' | 'below headline' | 'in text' | 'below text'
  readonly furniture: 'none' | 'head' | 'masthead'
}

const free = fc.record<PageHabit>({
  order: fc.constantFrom('before', 'before', 'after'),
  column: fc.constantFrom(null, null, 12, 14, 17, 19, 22, 26),
  blanks: fc.constantFrom('lines', 'paragraphs', 'articles', 'none'),
  indent: fc.constantFrom('kept', 'lost', 'none'),
  byline: fc.constantFrom('above', 'lead', 'closing', 'below'),
  mark: fc.constantFrom('', '■', '□', '◎'),
  segments: fc.constantFrom('together', 'apart'),
  crossheads: fc.constantFrom('none', 'none', 'bare', 'numbered', 'marked'),
  captions: fc.constantFrom('none', 'none', 'below headline', 'in text', 'below text'),
  furniture: fc.constantFrom('none', 'head', 'masthead'),
})

/** Any habit a reader could still take apart: wrapped lines without any indent need blank lines between paragraphs. */
export const pageHabit: fc.Arbitrary<PageHabit> = free.map((habit) => ({
  ...habit,
  blanks: habit.column === null && habit.blanks === 'lines' ? 'paragraphs' : habit.blanks,
  indent:
    habit.column !== null && habit.indent === 'none' && habit.blanks !== 'paragraphs' ? 'lost' : habit.indent,
}))
