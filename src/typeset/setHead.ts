/**
 * Kicker, headline and subhead → their lines.
 */
import type { LineRole } from '../newspaper/label/labelled.ts'
import type { Copy } from './copy.ts'
import type { Habit } from './habit.ts'
import { BLANK, toLines, type SetLine } from './line.ts'
import { widthOf, wrap } from './wrap.ts'

const ONE_LINE = 40
const LEVELS: Partial<Readonly<Record<LineRole, string>>> = { headline: '#', title: '#', subhead: '###' }

/** `[{ role: 'kicker', text: '…' }, { role: 'headline', text: '…' }]`. */
export function setHead({ kicker, headline, subhead }: Copy, habit: Habit): SetLine[] {
  const [only] = kicker
  const beside =
    habit.kickerBeside &&
    only !== undefined &&
    kicker.length === 1 &&
    headline.length > 0 &&
    widthOf([only, ...headline].join(' ')) < ONE_LINE
  const main = beside
    ? toLines('title', [[only, ...headline].join(habit.titleBlank === 'wide' ? '\u3000' : ' ')])
    : [...toLines('kicker', wrapHead(kicker, habit)), ...toLines('headline', wrapHead(headline, habit))]
  return [...main, ...toLines('subhead', wrapHead(subhead, habit))].map((line) => mark(line, habit))
}

function wrapHead(lines: readonly string[], { headColumn, indentWith, punctuation }: Habit): string[] {
  return lines.flatMap((line) =>
    wrap(line, { column: headColumn, indent: 'flush', indentWith, punctuation }).map((part) => part.trim()),
  )
}

function mark({ role, text }: SetLine, { headingMarks, headLevels }: Habit): SetLine {
  if (!headingMarks || headLevels === 'headings only' || role === null) return { role, text }
  const level = headLevels === 'by rank' ? '#' : headLevels === 'same' ? '##' : (LEVELS[role] ?? '##')
  return { role, text: `${level} ${text}` }
}

/** The lines with `gap` blank lines after each. */
export function spread(lines: readonly SetLine[], gap: number): SetLine[] {
  return lines.flatMap((line) => [line, ...Array.from({ length: gap }, () => BLANK)])
}
