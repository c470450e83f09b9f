/** A full and a read-only disk, mounted small for the test; skipped where that is not allowed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { replaceSite } from '../../scripts/output/siteFolder.ts'
import { systemTrouble } from '../../scripts/troubles/systemTrouble.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('disk')
const disk = path.join(root, 'disk')
mkdirSync(disk)
const mounted =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', disk])
})

const write = (files: number) => (next: string) => {
  for (let i = 0; i < files; i += 1) writeFileSync(path.join(next, `${i}.html`), 'x'.repeat(64_000))
  return Promise.resolve()
}

describe.skipIf(!mounted)('a small disk (skipped where none can be mounted)', () => {
  const site = path.join(disk, 'site')
  const archive = path.join(root, 'archive')

  test('E403-disk-full: the old site stays whole, and what was begun is gone', async () => {
    await replaceSite(site, archive, write(4))
    const error: unknown = await replaceSite(site, archive, write(40)).catch((caught: unknown) => caught)
    expect(systemTrouble(error)).toContain('E403-disk-full')
    expect(readdirSync(disk)).toEqual(['site'])
    expect(readdirSync(site)).toHaveLength(6)
    expect(readFileSync(path.join(site, '3.html'), 'utf8')).toHaveLength(64_000)
  })

  test('E404-read-only: nothing is changed', async () => {
    spawnSync('mount', ['-o', 'remount,ro', disk])
    const error: unknown = await replaceSite(site, archive, write(1)).catch((caught: unknown) => caught)
    spawnSync('mount', ['-o', 'remount,rw', disk])
    expect(systemTrouble(error)).toContain('E404-read-only')
    expect(readdirSync(site)).toHaveLength(6)
  })
})
