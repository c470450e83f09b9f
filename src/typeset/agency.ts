/**
 * The habits that go together in an agency's paper: every report opens with the agency, place and day and names its reporters in
 * brackets there, features are signed by the agency's reporters, pictures are the agency's, briefs from abroad stand in rows.
 */
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'

/** Share of the articles' habits that are kept as drawn, so that no two of them always come together. */
const AS_DRAWN = 0.2

/** A habit as drawn → as such a paper sets its pages: `toAgency({ dateline: 'dropped', … }, random).dateline` → `'agency'`. */
export function toAgency(drawn: Habit, random: Random): Habit {
  const { chance, pick } = random
  const own: Partial<Habit> = {
    dateline: 'agency',
    byline: pick(['above', 'above', 'above', 'end', 'mark']),
    role: pick(['as printed', 'agency', 'agency', 'agency']),
    names: pick(['as printed', 'as printed', 'glued', 'spaced wide']),
    captionForm: pick(['agency', 'agency', 'agency', 'as printed', 'credit below']),
    addCaptions: chance(0.4),
    headings: pick(['bare', 'bare', 'added', 'over lines', 'dot', 'asked', 'from and to']),
    rubric: pick(['none', 'none', 'plain', 'brackets', 'lenticular', 'own above']),
    rubricOnce: chance(0.7),
    briefs: pick(['none', 'none', 'none', 'headed', 'headed', 'marked']),
    note: chance(0.15),
  }
  const kept = Object.entries(own).filter(() => !chance(AS_DRAWN))
  return { ...drawn, ...Object.fromEntries(kept) }
}
