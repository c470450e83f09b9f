import { expect, test } from 'vitest'
import { PUMPS } from './pumps.ts'
import { MOST, timeOfLine } from './timeOfLine.ts'

/** Far above any line of a page. */
const LENGTH = 20_000

test.each(PUMPS)('a line of nothing but %j is read in a moment', { timeout: 120_000 }, (pump) => {
  expect(timeOfLine(`${pump.repeat(Math.ceil(LENGTH / pump.length))}末`)).toBeLessThan(MOST)
})
