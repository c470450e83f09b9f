/**
 * Pages nobody wrote: the sample stories, set anew in habits drawn at random (headlines before or after, columns, blank
 * lines, indents, bylines, crossheads, captions), and read again. A floor may rise, never fall.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseText } from '../../src/newspaper/parse.ts'
import { rules } from '../newspaper/newspaperRules.ts'
import { pageHabit } from './habits.ts'
import { judge, type Field } from './score.ts'
import { stories } from './stories.ts'
import { typeset } from './typeset.ts'

const PAGES = { numRuns: 200, seed: 20261124 }

/** Shares in percent of what was set that is read back. */
const FLOORS: Readonly<Record<Field | 'page', number>> = {
  page: 96,
  found: 99,
  headline: 95,
  kicker: 95,
  subhead: 98,
  names: 98,
  text: 98,
  paragraphs: 92,
  crossheads: 98,
  caption: 90,
}

const toStories = fc.uniqueArray(fc.constantFrom(...stories), { minLength: 3, maxLength: 6 })

test('pages set in any habit are read as they were set, to the measured floors', () => {
  const tallies = new Map<Field | 'page', [number, number]>()
  const tally = (field: Field | 'page', right: boolean): void => {
    const [hits, all] = tallies.get(field) ?? [0, 0]
    tallies.set(field, [hits + (right ? 1 : 0), all + 1])
  }
  for (const [habit, chosen] of fc.sample(fc.tuple(pageHabit, toStories), PAGES)) {
    const page = typeset(chosen, habit)
    const [read] = parseText({ text: page.text, encoding: 'utf-8', messages: [] }, 'set', rules)
    const verdicts = judge(page, read?.articles ?? [])
    for (const { field, right } of verdicts) tally(field, right)
    const allFound = verdicts.every(({ field, right }) => field !== 'found' || right)
    tally('page', allFound && read?.articles.length === page.articles.length)
  }
  const shares = [...tallies].map(
    ([field, [hits, all]]) => [field, Math.round((1000 * hits) / all) / 10] as const,
  )
  process.stdout.write(`typeset pages: ${shares.map(([field, share]) => `${field} ${share}`).join(', ')}\n`)
  const below = shares.filter(([field, share]) => share < FLOORS[field])
  expect(below).toEqual([])
})
