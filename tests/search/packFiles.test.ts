import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { digestOf } from '../../scripts/fixity/digests.ts'
import { PackFiles } from '../../scripts/packFiles.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('pack')

test('writes every file, deflated, and says its digest', () => {
  const packer = new PackFiles()
  const names = Array.from({ length: 50 }, (_, i) => path.join(root, `${i}.bin`))
  names.forEach((name, i) => packer.add(name, new Uint8Array(1000).fill(i)))
  const { digests, bytes } = packer.finish()
  expect(digests).toEqual(new Map(names.map((name) => [name, digestOf(name)])))
  expect(bytes).toBe(names.reduce((sum, name) => sum + readFileSync(name).length, 0))
  expect(inflateRawSync(readFileSync(names[49] ?? ''))).toEqual(Buffer.alloc(1000, 49))
})

test('says at the end what could not be written', () => {
  const packer = new PackFiles()
  packer.add(path.join(root, 'no-folder', 'a.bin'), new Uint8Array(3))
  packer.add(path.join(root, 'b.bin'), new Uint8Array(3))
  expect(() => packer.finish()).toThrow('ENOENT')
})
