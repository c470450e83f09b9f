/**
 * Articles and a habit → the labelled lines of a page.
 */
import type { LabelledLine, LabelledPage } from '../newspaper/label/labelled.ts'
import { setRunningHead, setStaff } from './furniture.ts'
import type { Habit } from './habit.ts'
import { BLANK, blanks, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import type { ArticleRecord } from './record.ts'
import { setArticle } from './setArticle.ts'

/** `setPage(records, drawHabit(random), random)` → `{ order: 'before', lines: [{ article: '1', role: 'headline', … }] }`. */
export function setPage(records: readonly ArticleRecord[], habit: Habit, random: Random): LabelledPage {
  const [first] = records
  if (first === undefined) return { order: habit.order, comments: [], lines: [] }
  const running = setRunningHead(first, random)
  const top = habit.runningHead === 'top' ? [...running, ...blanks(random.pick([0, 1]))] : []
  const articles = records.flatMap((record, i) => [
    ...mark(setArticle(record, habit, random), String(i + 1)),
    ...mark(blanks(habit.gap), null),
  ])
  const lines = [
    ...mark(top, null),
    ...articles,
    ...mark(habit.staffLine ? setStaff(random) : [], null),
    ...mark(habit.runningHead === 'bottom' ? running : [], null),
  ]
  return { order: habit.order, comments: [], lines: habit.blankAfterLine ? spread(lines) : lines }
}

function mark(lines: readonly SetLine[], article: string | null): LabelledLine[] {
  return lines.map(({ role, text }) => ({ article: role === null ? null : article, role, text }))
}

function spread(lines: readonly LabelledLine[]): LabelledLine[] {
  return lines.flatMap((line) => (line.role === null ? [line] : [line, { ...BLANK, article: null }]))
}
