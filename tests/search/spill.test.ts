import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diskScratch } from '../../scripts/diskScratch.ts'
import { encodeManifest } from '../../src/search/manifest.ts'
import { memoryScratch } from '../../src/search/scratch.ts'
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
          expect(encodeManifest(parts.index.manifest)).toEqual(encodeManifest(whole.index.manifest))
          expect(readdirSync(folder)).toEqual([])
        },
      ),
      { numRuns: 50 },
    )
    rmSync(folder, { recursive: true })
  })
})
