/**
 * Random → a habit.
 */
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'

/** `drawHabit(seeded(7))` → `{ order: 'before', column: null, … }`. */
export function drawHabit(random: Random): Habit {
  const column = random.pick([null, null, null, null, 13, 15, 17, 24])
  const blankAfterLine = column !== null && random.chance(0.3)
  return {
    order: random.chance(0.18) ? 'after' : 'before',
    column,
    blankAfterLine,
    indent: random.chance(0.55) ? 'kept' : 'lost',
    runningHead: random.pick(['none', 'top', 'top', 'bottom']),
    byline: random.pick(['above', 'above', 'above', 'end', 'mark']),
    kickerBeside: random.chance(0.15),
    headlineSplit: random.chance(0.4),
    gap: random.pick([0, 1, 1, 2]),
    paragraphGap: blankAfterLine ? 0 : random.pick([0, 0, 1]),
    captions: random.pick(['after', 'after', 'mid', 'before', 'cut']),
    headingMarks: random.chance(0.12),
    staffLine: random.chance(0.2),
    cut: random.chance(0.2),
  }
}
