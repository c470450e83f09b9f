/** Adds up the runners' own JSON reports: `node bin/run.js scripts/tally.ts reports/vitest.json reports/playwright.json`. */
import { readTally, tallyLine } from './readTally.ts'

const [vitest = '', playwright = ''] = process.argv.slice(2)
const [a, b] = [readTally(vitest, 'vitest'), readTally(playwright, 'playwright')]
const sum = { passed: a.passed + b.passed, failed: a.failed + b.failed }
process.stdout.write(`${tallyLine(sum)}\n`)
if (sum.failed > 0) process.exitCode = 1
