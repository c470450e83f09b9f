import { expect, test } from 'vitest'
import { PUMPS } from './pumps.ts'
import { MOST, timeOfLine, toLength } from './timeOfLine.ts'

test.each(PUMPS)('a line of nothing but %j is read in a moment', (pump) => {
  expect(timeOfLine(`${toLength(pump)}末`)).toBeLessThan(MOST)
})
