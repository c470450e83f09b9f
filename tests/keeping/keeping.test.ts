/**
 * Whatever happens to an archive, no correction is lost or misapplied without a message, and no id is lost or stands for another story. Runs
 * through the parser, the files and the editing view's own decisions; `KEEPING_RUNS=1000` runs as many sequences.
 */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { makeTools } from '../../scripts/tools.ts'
import type { Tools } from '../../src/entries/toPages.ts'
import { checkCorrections, checkIds, type Given, type Tally } from './check.ts'
import { happen, step, type Step } from './happen.ts'
import { closeWorld, openWorld, parseWorld } from './world.ts'

const RUNS = Number(process.env['KEEPING_RUNS'] ?? '12')
const tally: Tally & { runs: number; steps: number } = {
  runs: 0,
  steps: 0,
  kept: 0,
  reported: 0,
  ids: 0,
  led: 0,
  unknowable: 0,
}

/** What was lost once. */
const FOUND: readonly (readonly Step[])[] = [
  [
    { kind: 'ends', file: 0, at: 0 },
    { kind: 'add', file: 0, at: 0 },
  ],
  [
    { kind: 'ends', file: 0, at: 39 },
    { kind: 'add', file: 0, at: 0 },
  ],
  [
    { kind: 'begins', file: 0, at: 157 },
    { kind: 'merge', file: 0, at: 0 },
    { kind: 'add', file: 0, at: 0 },
  ],
  [
    { kind: 'drop', file: 0, at: 15 },
    { kind: 'move', file: 0, at: 111 },
  ],
]

let tools: Tools
beforeAll(() => {
  tools = makeTools()
}, 120_000)

test(
  'no sequence of edits, corrections, parses, renamings and additions loses a correction or an id',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const world = openWorld(tools)
        const given: Given = new Map()
        try {
          for (const [n, one] of [{ kind: 'add', file: 0, at: 2 } as const, ...steps].entries()) {
            happen(world, one, n)
            const read = await parseWorld(world)
            tally.steps += 1
            checkCorrections(world, read, tally)
            checkIds(world, read, given, tally)
          }
          tally.runs += 1
          if (RUNS > 100 && tally.runs % 100 === 0) process.stdout.write(`${JSON.stringify(tally)}\n`)
        } finally {
          closeWorld(world)
        }
      }),
      { numRuns: RUNS, examples: FOUND.map((steps) => [[...steps]]), ...(RUNS > 100 ? {} : { seed: 17 }) },
    )
    expect(tally.kept).toBeGreaterThan(0)
  },
  RUNS * 20_000,
)
