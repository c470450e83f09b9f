import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKept } from '../../scripts/kept.ts'
import { digestOf } from '../../src/archive/digestOf.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jianbao-kept-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A run that asks for some texts: what it was given, and which had to be made. */
function run(keys: readonly string[], program = 'one'): { given: string[][]; made: string[] } {
  const made: string[] = []
  const kept = openKept({ folder, program }, 'texts')
  const given = keys.map((key) => [
    ...kept.take(key, () => {
      made.push(key)
      return [`${key} 甲`, '', `${key} 𠮷`]
    }),
  ])
  kept.close()
  return { given, made }
}
const texts = (key: string): string[] => [`${key} 甲`, '', `${key} 𠮷`]

test('what one run made the next is given, byte for byte', () => {
  expect(run(['a', 'b', 'a'])).toEqual({ given: ['a', 'b', 'a'].map(texts), made: ['a', 'b'] })
  expect(run(['b', 'c', 'a'])).toEqual({ given: ['b', 'c', 'a'].map(texts), made: ['c'] })
  expect(run(['c', 'b'])).toEqual({ given: ['c', 'b'].map(texts), made: [] })
})

test('what a run does not ask for is gone after it', () => {
  run(['a', 'b'])
  run(['b'])
  expect(run(['a', 'b']).made).toEqual(['a'])
})

test('another program finds nothing', () => {
  run(['a'])
  expect(run(['a'], 'two').made).toEqual(['a'])
  expect(run(['a'], 'two').made).toEqual([])
})

test('a file that was cut or an index that was spoilt is made anew', () => {
  run(['a', 'b'])
  const file = readdirSync(folder).find((name) => !name.endsWith('.json')) ?? ''
  truncateSync(path.join(folder, file), 3)
  expect(run(['a', 'b'])).toEqual({ given: [texts('a'), texts('b')], made: ['a', 'b'] })
  writeFileSync(path.join(folder, 'texts.json'), '{')
  expect(run(['a', 'b'])).toEqual({ given: [texts('a'), texts('b')], made: ['a', 'b'] })
})

test('a file that nobody needs most of goes', () => {
  const large = 'x'.repeat(3_000_000)
  for (let turn = 0; turn < 6; turn += 1) {
    const kept = openKept({ folder, program: 'one' }, 'texts')
    kept.take(digestOf([turn]), () => [large])
    kept.close()
  }
  const sizes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(12_000_000)
})

test('without a place to keep them all are made', () => {
  const kept = openKept(null, 'texts')
  expect(kept.take('a', () => ['1'])).toEqual(['1'])
  expect(kept.take('a', () => ['2'])).toEqual(['2'])
  kept.close()
})
