/**
 * Words that tell a kicker, a headline and a subhead apart: 强调, ——, 纪实.
 */
import type { Cue } from '../words/cueRules.ts'

/** Ids of the cues a segment of a headline bears: `'王飞在大会上强调'` → `{ 'kicker-end' }`. */
export function readHeadlineCues(folded: string, width: number, cues: readonly Cue[]): ReadonlySet<string> {
  return new Set(
    cues.filter(({ short, pattern }) => width <= short && pattern.test(folded)).map(({ id }) => id),
  )
}
