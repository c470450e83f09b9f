/**
 * Readers of what comes from outside, given what nobody would write: what broke one before, and new inputs drawn at random, a few each
 * time. `npm run fuzz -- 20` goes on for twenty minutes and keeps what it finds.
 */
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { listKept } from './kept.ts'
import { TARGETS } from './targets.ts'

/** Readings of whole pages take longer than the others. */
const RUNS: Readonly<Record<string, number>> = { parse: 40, corrections: 40 }

describe.each(Object.entries(TARGETS))('%s', (name, { inputs, hold }) => {
  const kept = listKept(name)
  test.runIf(kept.length > 0).each(kept)('holds for $name', async ({ input }) => {
    await hold(input)
  })

  test('holds for inputs drawn at random', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => await hold(input)),
      { numRuns: RUNS[name] ?? 300 },
    )
  })
})
