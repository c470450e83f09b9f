import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseFile, type PageStructure } from '../../src/newspaper/parse.ts'
import { fixturePages } from './fixturePages.ts'
import { rules } from './newspaperRules.ts'

const update = process.env['UPDATE'] === '1'

const UNSTATED = new Set(['messages', 'file', 'dateApprox', 'dateEvidence', 'confidence', 'continuation'])

/** What a fixture states: everything but confidences and messages, which any new piece of evidence shifts. */
function toStated(page: PageStructure): unknown {
  return JSON.parse(JSON.stringify(page, (key, value: unknown) => (UNSTATED.has(key) ? undefined : value)))
}

test('there are at least forty pages, each for one convention', () => {
  expect(fixturePages.length).toBeGreaterThanOrEqual(40)
})

test.each(fixturePages)('reads the page $name', ({ name, bytes }) => {
  const expected = `tests/fixtures/pages/${name}/expected.json`
  const stated = parseFile(bytes, 'input.txt', rules).map(toStated)
  const json = `${JSON.stringify(stated, null, 2)}\n`
  if (update) writeFileSync(expected, json)
  expect(existsSync(expected), `${expected}: UPDATE=1 writes it, read it before you commit it`).toBe(true)
  expect(json).toBe(readFileSync(expected, 'utf8'))
})
