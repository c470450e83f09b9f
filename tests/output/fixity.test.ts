import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../scripts/archiveFolder.ts'
import { createRandom } from '../../scripts/bench/random.ts'
import { fillBag } from '../../scripts/fixity/bag.ts'
import { digestOf, fromManifest, listFiles, toManifest } from '../../scripts/fixity/digests.ts'
import { checkRaw, checkSite, writeRawManifest } from '../../scripts/fixity/siteManifest.ts'
import { replaceSite } from '../../scripts/output/siteFolder.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('fixity')
const archive = path.join(root, 'archive')
const site = path.join(root, 'site')
const files = Array.from({ length: 30 }, (_, i) => `${'abc'.charAt(i % 3)}/${i}.html`)
const rawFiles = ['1.txt', '版 面.txt', '100%.txt', 'line\nend.txt']
mkdirSync(path.join(archive, 'raw'), { recursive: true })
for (const name of rawFiles) writeFileSync(path.join(archive, 'raw', name), `raw ${name}`)

await replaceSite(site, archive, (next) => {
  for (const name of files) {
    mkdirSync(path.dirname(path.join(next, name)), { recursive: true })
    writeFileSync(path.join(next, name), `page ${name}`)
  }
  const pages = rawFiles.map((file) => ({ file, sha256: digestOf(path.join(archive, 'raw', file)) }))
  writeRawManifest(next, pages)
  return Promise.resolve()
})

describe('a site and its raw files', () => {
  const checkAll = () => [
    ...checkSite(site),
    ...checkRaw(site, path.join(archive, 'raw'), listFiles(path.join(archive, 'raw'))),
  ]

  test('are what they were', () => {
    expect(checkAll()).toEqual([])
  })

  test('can be checked by sha256sum as well', () => {
    expect(spawnSync('sha256sum', ['--check', '--quiet', 'manifest-sha256.txt'], { cwd: site }).status).toBe(
      0,
    )
  })

  const random = createRandom(15)
  const all = [
    ...files.map((name) => path.join(site, name)),
    ...rawFiles.map((name) => path.join(archive, 'raw', name)),
  ]
  test.each(Array.from({ length: 40 }, () => [random.integer(all.length), random.next()]))(
    'show a flipped bit in file %i',
    (at, where) => {
      const file = all[at] ?? ''
      const bytes = readFileSync(file)
      const spoilt = Uint8Array.from(bytes)
      const place = Math.floor(where * bytes.length)
      spoilt[place] = (spoilt[place] ?? 0) ^ (1 << (at % 8))
      writeFileSync(file, spoilt)
      expect(checkAll().map(({ what, file: name }) => [what, path.basename(name)])).toEqual([
        ['changed', path.basename(file)],
      ])
      writeFileSync(file, bytes)
    },
  )

  test.each(all)('show the loss of %s', (file) => {
    copyFileSync(file, path.join(root, 'kept'))
    rmSync(file)
    expect(checkAll().map(({ what, file: name }) => [what, path.basename(name)])).toEqual([
      ['missing', path.basename(file)],
    ])
    copyFileSync(path.join(root, 'kept'), file)
  })

  test.each(['x.html', 'a/x.html', 'data/x.csv'])('show a file too many, %s', (name) => {
    writeFileSync(path.join(site, name), '')
    expect(checkAll()).toEqual([{ file: name, what: 'extra' }])
    rmSync(path.join(site, name))
  })

  test('are not troubled by what a host keeps beside them', () => {
    mkdirSync(path.join(site, '.git'))
    writeFileSync(path.join(site, '.git', 'HEAD'), 'ref')
    expect(checkAll()).toEqual([])
  })
})

test('a manifest gives back the names it was written with', () => {
  const digests = new Map(rawFiles.map((name) => [name, 'a'.repeat(64)]))
  expect(fromManifest(toManifest(digests))).toEqual(digests)
})

describe('a bag', () => {
  const bag = path.join(root, 'bag')
  mkdirSync(bag)
  writeFileSync(path.join(archive, 'aliases.json'), '{}')
  fillBag(openArchive(archive), bag, { title: '样\n档', day: '2026-11-30' })

  test('lists its payload with the digests it has', () => {
    const listed = fromManifest(readFileSync(path.join(bag, 'manifest-sha256.txt'), 'utf8'))
    expect([...listed.keys()]).toEqual([
      'data/aliases.json',
      ...rawFiles.map((name) => `data/raw/${name}`).sort(),
    ])
    for (const [file, digest] of listed) expect(digestOf(path.join(bag, file))).toBe(digest)
  })

  test('says version, encoding and size as RFC 8493 wants them', () => {
    expect(readFileSync(path.join(bag, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    )
    expect(readFileSync(path.join(bag, 'bag-info.txt'), 'utf8')).toMatch(
      /^External-Description: 样 档\n(?:.*\n)*Payload-Oxum: \d+\.5\n$/u,
    )
    expect([...fromManifest(readFileSync(path.join(bag, 'tagmanifest-sha256.txt'), 'utf8')).keys()]).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'manifest-sha256.txt',
    ])
  })
})
