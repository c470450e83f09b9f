/** Adds up the runners' own JSON reports. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

export type Tally = { readonly passed: number; readonly failed: number }

const vitestSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
})
const playwrightSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
})

/** What one report counts; a runner that left no report, or broke before its tests, counts as one failure. */
export function readTally(file: string, runner: 'vitest' | 'playwright'): Tally {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return runner === 'vitest'
      ? ofVitest(vitestSchema.parse(report))
      : ofPlaywright(playwrightSchema.parse(report))
  } catch (error) {
    process.stderr.write(`Unexpected report ${file}, expected one of ${runner}: ${String(error)}\n`)
    return { passed: 0, failed: 1 }
  }
}

/** A suite that fails without a failed test broke on loading: it counts, too. */
function ofVitest({
  numPassedTests,
  numFailedTests,
  numFailedTestSuites,
}: z.infer<typeof vitestSchema>): Tally {
  return { passed: numPassedTests, failed: Math.max(numFailedTests, Math.min(numFailedTestSuites, 1)) }
}

function ofPlaywright({ stats, errors }: z.infer<typeof playwrightSchema>): Tally {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}

/** `{ passed: 12, failed: 0 }` → `12 passed, 0 failed`. */
export function tallyLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}
