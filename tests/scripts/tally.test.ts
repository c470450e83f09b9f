import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTally } from '../../scripts/readTally.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const folder = temporaryFolder('tally')
function report(name: string, content: unknown): string {
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('the tally of a report', () => {
  test('counts the tests of vitest', () => {
    const file = report('v.json', { numPassedTests: 12, numFailedTests: 2, numFailedTestSuites: 1 })
    expect(readTally(file, 'vitest')).toEqual({ passed: 12, failed: 2 })
  })
  test('counts a suite that broke before its tests', () => {
    const file = report('s.json', { numPassedTests: 12, numFailedTests: 0, numFailedTestSuites: 1 })
    expect(readTally(file, 'vitest').failed).toBe(1)
  })
  test('counts the tests of Playwright, a flaky one as passed, an error outside tests as failed', () => {
    const file = report('p.json', { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [{}] })
    expect(readTally(file, 'playwright')).toEqual({ passed: 4, failed: 2 })
  })
  test('that is missing is a failure', () => {
    expect(readTally(path.join(folder, 'none.json'), 'vitest')).toEqual({ passed: 0, failed: 1 })
  })
})
