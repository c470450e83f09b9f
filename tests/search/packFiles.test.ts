import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { digestOf } from '../../scripts/fixity/digests.ts'
import type { Earlier } from '../../scripts/keptParts.ts'
import { PackFiles, type Packed } from '../../scripts/packFiles.ts'
import { ofBlocks, toPlaces } from '../../src/search/packs.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('pack')
/** Noise, which deflates little: a dozen slices fill a file. */
const slice = (seed: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: 3000 }, (_, at) => Math.imul(at + 1, seed * 2 + 7919) >>> 13)

test('writes slices in packs, deflated, and says where each lies and the digest of each file', () => {
  const packer = new PackFiles(root)
  for (let number = 0; number < 50; number++) packer.add(number % 2 === 0 ? 'd' : 'p', slice(number))
  packer.add('c', slice(50))
  const { packs, digests } = packer.finish()
  const files = digests.map((_, file) => path.join(root, `${file}.bin`))
  expect(files.length).toBeLessThan(8)
  expect(digests).toEqual(files.map((file) => digestOf(file)))
  const places = toPlaces(packs)
  expect(places.get('d')?.length).toBe(25)
  const { file, from, to } = places.get('d')?.[24] ?? { file: 0, from: 0, to: 0 }
  const stored = ofBlocks(readFileSync(files[file] ?? '').subarray(from, to))
  expect(inflateRawSync(stored)).toEqual(Buffer.from(slice(48)))
})

test('takes a slice that is as it was from where it lies', () => {
  const [first, second] = [path.join(root, 'first'), path.join(root, 'second')]
  for (const folder of [first, second]) mkdirSync(folder)
  const write = (folder: string, seeds: readonly number[], before: Earlier): Packed => {
    const packer = new PackFiles(folder, before)
    for (const seed of seeds) packer.add('d', slice(seed))
    return packer.finish()
  }
  const made = write(first, [1, 2, 3], null)
  const again = write(second, [2, 4, 3], { ...made, folder: first })
  mkdirSync(path.join(root, 'anew'))
  expect(again).toEqual(write(path.join(root, 'anew'), [2, 4, 3], null))
})

test('says at the end what could not be written', () => {
  const packer = new PackFiles(path.join(root, 'no-folder'))
  packer.add('a', slice(1))
  expect(() => packer.finish()).toThrow('ENOENT')
})
