/**
 * Time grows with the size of the file and no faster. `BENCH=1` adds the 100 MB line.
 */
import { expect, test } from 'vitest'
import { parseFile } from '../../src/newspaper/parse.ts'
import { fixturePages } from '../newspaper/fixturePages.ts'
import { rules } from '../newspaper/newspaperRules.ts'
import { growth, leastSecondsOf, secondsOf } from '../secondsOf.ts'

const text = fixturePages.map(({ input }) => input).join('\n')
const encoder = new TextEncoder()

const reading = (bytes: Uint8Array) => () => parseFile(bytes, 'large', rules)

test('ten times the text takes about ten times as long', () => {
  const [small, large] = [20_000, 200_000].map((size) =>
    encoder.encode(text.repeat(Math.ceil(size / text.length)).slice(0, size)),
  )
  if (small === undefined || large === undefined) throw new Error('Unexpected lack of texts')
  expect(growth(reading(small), reading(large), 20)).toBeLessThan(20)
})

test.each([
  ['blanks', ' '],
  ['full stops', '。'],
  ['brackets', '（'],
  ['family names', '王'],
  ['figures', '1'],
  ['quotation marks', '“'],
])('a line of a million %s takes no longer than any other', (_, character) => {
  const bytes = encoder.encode(`标题\n${character.repeat(1_000_000)}标题`)
  expect(leastSecondsOf(reading(bytes), 4)).toBeLessThan(4)
})

test.skipIf(process.env['BENCH'] !== '1')('a line of 100 MB takes less than ten seconds and 1.5 GB', () => {
  const bytes = encoder.encode('山海区召开会议，部署工作。'.repeat(Math.ceil(100e6 / 39)))
  expect(secondsOf(reading(bytes))).toBeLessThan(10)
  expect(process.memoryUsage.rss()).toBeLessThan(1.5e9)
})
