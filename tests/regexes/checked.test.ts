/**
 * Every regular expression of the code and of what the rules become, by recheck: none takes exponential time; what takes more than in
 * proportion on some text is given that text as a line of a page, which has to be read in a moment all the same.
 */
import { beforeAll, expect, test } from 'vitest'
import { everyRegex, type Found } from './collect.ts'
import { LENGTH, MOST, timeOfLine } from './timeOfLine.ts'
import { readKept, toLine, verdictOn, type Attack, type Verdict } from './verdicts.ts'

const verdicts: [Found, Verdict][] = []
beforeAll(async () => {
  const kept = readKept()
  for (const found of everyRegex()) verdicts.push([found, await verdictOn(found, kept)])
}, 900_000)

const attacks = (): [Found, Attack][] =>
  verdicts.flatMap(([found, verdict]) => (typeof verdict === 'string' ? [] : [[found, verdict]]))

test('there are regular expressions to check, and few are left undecided', () => {
  expect(verdicts.length).toBeGreaterThan(900)
  expect(verdicts.filter(([, verdict]) => verdict === 'undecided').length).toBeLessThan(40)
})

test('none takes exponential time', () => {
  expect(attacks().filter(([, { degree }]) => degree.includes('exponential'))).toEqual([])
})

test('the texts that take them longest are read in a moment', { timeout: 600_000 }, () => {
  const lines = new Map(attacks().map(([found, attack]) => [toLine(attack, LENGTH), found]))
  const slow = [...lines].flatMap(([line, { where, source }]) => {
    const times = timeOfLine(line)
    return times < MOST ? [] : [{ where, source, times }]
  })
  expect(slow).toEqual([])
})
