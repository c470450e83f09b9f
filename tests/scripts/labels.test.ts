import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readPagesBeside } from '../../scripts/fit/labels.ts'

test('a folder of labels that is not there is named, not taken for an empty one', () => {
  const texts = mkdtempSync(path.join(tmpdir(), 'jianbao-labels-'))
  try {
    expect(readPagesBeside('nowhere', [`${texts},${texts}`])).toEqual([])
    expect(() => readPagesBeside('nowhere', [`${texts},${texts}/gold`])).toThrow(
      /there is no folder .*\/gold/u,
    )
    expect(() => readPagesBeside('nowhere', [texts])).toThrow(/there is no folder of labels/u)
  } finally {
    rmSync(texts, { recursive: true, force: true })
  }
})
