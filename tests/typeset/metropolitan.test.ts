/**
 * What a city's own paper does together, over many draws.
 */
import { expect, test } from 'vitest'
import { drawHabit } from '../../src/typeset/drawHabit.ts'
import type { Habit } from '../../src/typeset/habit.ts'
import { toMetropolitan } from '../../src/typeset/metropolitan.ts'
import { seeded } from '../../src/typeset/random.ts'

const drawn: Habit[] = Array.from({ length: 300 }, (_, i) => {
  const random = seeded(7, i)
  return toMetropolitan(drawHabit(random), random)
})
const share = (has: (habit: Habit) => boolean): number => drawn.filter(has).length / drawn.length

test('most reports are short, under headlines of several lines, and end with the outlet they come from', () => {
  expect(share(({ shortened }) => shortened)).toBeGreaterThan(0.6)
  expect(share(({ headlineSplit }) => headlineSplit)).toBeGreaterThan(0.7)
  expect(share(({ source }) => source !== 'none')).toBeGreaterThan(0.5)
})

test('few have a kicker on the line of the headline', () => {
  expect(share(({ kickerBeside }) => kickerBeside)).toBeLessThan(0.1)
})

test('no habit always comes with another', () => {
  expect(share(({ shortened, source }) => shortened && source === 'none')).toBeGreaterThan(0.05)
  expect(share(({ shortened, source }) => !shortened && source === 'every')).toBeGreaterThan(0.02)
})

test('what columns do, no page without columns does', () => {
  expect(drawn.filter(({ column, columnBreaks }) => column === null && columnBreaks)).toEqual([])
  expect(drawn.filter(({ column, secondColumn }) => column === null && secondColumn !== null)).toEqual([])
})
