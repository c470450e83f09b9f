/**
 * Pages nobody wrote: the sample articles, set anew in habits drawn at random, and read again. A floor may rise, never fall,
 * unless the habits drawn become harder, as when this typesetter replaced one of twelve habits (96% of its pages read
 * exactly): pictures that cut a sentence, notices, briefs, jumps, sidebars, heads of many forms, blanks lost and doubled; then
 * stacked heads, crossheads that ask, captions between head and byline, all of a text indented (page 82, end 95 without them).
 */
import { expect, test } from 'vitest'
import { toRawText } from '../../src/newspaper/label/labelled.ts'
import { parseText } from '../../src/newspaper/parse.ts'
import { toTrainingPages } from '../../src/typeset/trainingPages.ts'
import { rules } from '../newspaper/newspaperRules.ts'
import { sampleRecords } from './sampleRecords.ts'
import { judge, type Field } from './score.ts'
import { toTruth } from './truth.ts'

const PAGES = { seed: 20261129, pages: 200 }

/** Shares in percent of what was set that is read back. */
const FLOORS: Readonly<Record<Field | 'page', number>> = {
  page: 80,
  found: 98,
  headline: 87,
  subhead: 95,
  start: 95,
  end: 94,
  paragraphs: 89,
  headings: 98,
  captions: 97,
}

test('pages set in any habit are read as they were set, to the measured floors', () => {
  const tallies = new Map<Field | 'page', [number, number]>()
  const tally = (field: Field | 'page', right: boolean): void => {
    const [hits, all] = tallies.get(field) ?? [0, 0]
    tallies.set(field, [hits + (right ? 1 : 0), all + 1])
  }
  for (const { page } of toTrainingPages(sampleRecords, PAGES)) {
    const truth = toTruth(page)
    const text = toRawText(page)
    const articles = parseText({ text, encoding: 'utf-8', messages: [] }, 'set', rules)[0]?.articles ?? []
    const verdicts = judge(truth, articles)
    for (const { field, right } of verdicts) tally(field, right)
    const allFound = verdicts.every(({ field, right }) => field !== 'found' || right)
    tally('page', allFound && articles.length === truth.length)
  }
  const shares = [...tallies].map(
    ([field, [hits, all]]) => [field, Math.round((1000 * hits) / all) / 10] as const,
  )
  process.stdout.write(
    `set pages: ${shares.map(([field, share]) => `${field} ${String(share)}`).join(', ')}\n`,
  )
  expect(shares.filter(([field, share]) => share < FLOORS[field])).toEqual([])
})
