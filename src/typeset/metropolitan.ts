/**
 * The habits that go together in a city's own paper: short reports in narrow columns under headlines of two or three short
 * lines, signed in the lead or by the outlet they come from, names of columns above them, pictures that readers sent in.
 */
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'

/** Share of the articles' habits that are kept as drawn, so that no two of them always come together. */
const AS_DRAWN = 0.15

/** A habit as drawn → as such a paper sets its pages: `toMetropolitan({ byline: 'above', … }, random).byline` → `'lead'`. */
export function toMetropolitan(drawn: Habit, random: Random): Habit {
  const { chance, pick } = random
  const own: Partial<Habit> = {
    column: pick([null, null, 12, 13, 14, 15, 16, 17, 18]),
    headlineSplit: chance(0.85),
    headColumn: pick([null, null, null, 8, 10, 12, drawn.column]),
    headStack: chance(0.3),
    kickerBeside: false,
    byline: pick(['lead', 'lead', 'lead', 'above', 'end', 'none']),
    role: pick(['as printed', 'plain', 'with contributor', 'with contributor', 'other']),
    dateline: pick(['local', 'dropped', 'dropped', 'signed above']),
    names: pick(['as printed', 'as printed', 'as printed', 'over lines']),
    briefs: pick(['none', 'none', 'headed']),
    source: pick(['none', 'some', 'every', 'every']),
    shortened: chance(0.8),
    gap: pick([0, 0, 1, 2]),
    rubric: pick(['none', 'none', 'plain', 'plain', 'spaced', 'own above']),
    rubricOnce: chance(0.4),
    captions: pick(['before', 'mid', 'after', 'first', 'head']),
    captionForm: pick([
      'short',
      'short',
      'sentence',
      'credit below',
      'credit alone',
      'brackets',
      'as printed',
      'long',
    ]),
    addCaptions: chance(0.6),
    pictureGap: pick([0, 0, 1, 2]),
    cut: false,
  }
  const kept = Object.entries(own).filter(() => !chance(AS_DRAWN))
  const habit = { ...drawn, ...Object.fromEntries(kept) }
  return habit.column === null
    ? { ...habit, columnBreaks: false, secondColumn: null }
    : { ...habit, blankAfterLine: habit.blankAfterLine && chance(0.4) }
}
