/**
 * A habit in words, for tables by habit and for leaving habits out.
 */
import { GROWN_OFF } from './grownHabit.ts'
import type { Habit } from './habit.ts'

/** `['order=after', 'column=15', …, 'rubric=plain']`: the common choices all, the others where they are made. */
export function describeHabit(habit: Habit): string[] {
  const off: Readonly<Record<string, unknown>> = GROWN_OFF
  return Object.entries(habit)
    .filter(([name, value]) => off[name] !== value)
    .map(([name, value]) => `${name}=${String(value)}`)
}

/** None but the commonest habits. */
export function isCommon(habit: Habit): boolean {
  const off: Readonly<Record<string, unknown>> = GROWN_OFF
  return Object.entries(habit).every(([name, value]) => !(name in off) || off[name] === value)
}
