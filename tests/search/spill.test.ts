import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diskScratch } from '../../scripts/diskScratch.ts'
import { openKeptRuns } from '../../scripts/keptRuns.ts'
import { memoryScratch, type KeptRuns } from '../../src/search/scratch.ts'
import { openMemoryIndex, toDocument } from './memoryIndex.ts'

/** Few characters, so that grams repeat over batches and grow; digits, which grow alone. */
const text = fc.array(fc.constantFrom(...'山湖城12.，'), { maxLength: 40 }).map((parts) => parts.join(''))
const archive = fc.array(fc.record({ headline: text, body: fc.array(text, { maxLength: 3 }) }), {
  maxLength: 10,
})

describe('an index built in batches', () => {
  test('is that built in one, byte for byte, and leaves nothing aside', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'jianbao-spill-'))
    await fc.assert(
      fc.asyncProperty(
        archive,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(1, 2, 3, 1000),
        async (articles, batch, frequent) => {
          const documents = articles.map((article, i) => toDocument(`a${i}`, article))
          const options = { frequent, shardSize: 64 }
          const whole = await openMemoryIndex(documents, { ...options, scratch: memoryScratch })
          const parts = await openMemoryIndex(documents, { ...options, batch, scratch: diskScratch(folder) })
          expect([...parts.files]).toEqual([...whole.files])
          expect(readdirSync(folder)).toEqual([])
        },
      ),
      { numRuns: 50 },
    )
    rmSync(folder, { recursive: true })
  })
})

describe('an index built over what an earlier build laid aside', () => {
  test('is that built anew, whatever came, went or changed, and makes only what is not there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'jianbao-runs-'))
    const dated = fc.record({
      headline: text,
      body: fc.array(text, { maxLength: 3 }),
      date: fc.constantFrom('2004-02-01', '2011-05-02', '2019-09-03', '2023-11-04', null),
    })
    const builds = fc.array(fc.array(dated, { maxLength: 8 }), { minLength: 2, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(builds, fc.constantFrom(1, 2, 1000), async (turns, frequent) => {
        for (const articles of [...turns, ...turns.slice(-1)]) {
          const documents = articles.map((article, i) => toDocument(`a${i}`, article))
          const runs = openKeptRuns({ folder, program: 'one' })
          const options = { frequent, shardSize: 64 }
          const anew = await openMemoryIndex(documents, options)
          const over = await openMemoryIndex(documents, { ...options, runs })
          runs.close()
          expect([...over.files]).toEqual([...anew.files])
        }
        const kept = readdirSync(path.join(folder, 'runs'))
        const last = (turns.at(-1) ?? []).map((article, i) => toDocument(`a${i}`, article))
        const made: unknown[] = []
        const runs = openKeptRuns({ folder, program: 'one' })
        const watched: KeptRuns = { take: (of, write) => runs.take(of, (to) => made.push(write(to))) }
        await openMemoryIndex(last, { frequent, shardSize: 64, runs: watched })
        expect(made).toEqual([])
        expect(readdirSync(path.join(folder, 'runs'))).toEqual(kept)
      }),
      { numRuns: 30 },
    )
    rmSync(folder, { recursive: true })
  })
})
