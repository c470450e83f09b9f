/**
 * Kicker, headline and subhead → their lines.
 */
import type { LineRole } from '../newspaper/label/labelled.ts'
import type { Copy } from './copy.ts'
import type { Habit } from './habit.ts'
import { BLANK, toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { widthOf, wrap } from './wrap.ts'

const ONE_LINE = 40
const LEVELS: Partial<Readonly<Record<LineRole, string>>> = { headline: '#', title: '#', subhead: '###' }

/** `[{ role: 'kicker', text: '…' }, { role: 'headline', text: '…' }]`. */
export function setHead(
  { kicker, headline: printed, subhead }: Copy,
  habit: Habit,
  random: Random,
): SetLine[] {
  const headline = habit.headStack ? stack(printed, random) : printed
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

/** Longer headlines are not broken up by hand, and no line of one is shorter. */
const LONGEST_STACK = 30
const SHORTEST_LINE = 3
/** Neither begins a line nor ends one. */
const BOUND = /^[，。；：、！？”’）》]|[“‘（《]$/u

/** `['云溪大桥提前通车']` → `['云溪大桥', '提前通车']`: lines as long as it comes. */
function stack(lines: readonly string[], random: Random): readonly string[] {
  return lines.flatMap((line) => {
    if (line.length < 3 * SHORTEST_LINE || line.length > LONGEST_STACK) return [line]
    const count = random.between(2, 1 + Math.min(4, Math.floor(line.length / SHORTEST_LINE)))
    const ends = Array.from({ length: count - 1 }, (_, k) => {
      const even = ((k + 1) * line.length) / count
      return Math.round(even) + random.pick([-1, 0, 0, 1])
    })
    const parts = [0, ...ends].map((from, k) => line.slice(from, ends[k] ?? line.length).trim())
    return parts.some((part) => part.length < SHORTEST_LINE - 1 || BOUND.test(part)) ? [line] : parts
  })
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
