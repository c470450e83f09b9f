import { linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAsStamped, reuse, stampOf, type Stamp } from '../../scripts/output/stamp.ts'
import { removeWithin } from '../../scripts/output/spare.ts'
import { replaceFolder } from '../../scripts/output/swap.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'jianbao-spare-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

type Texts = Readonly<Record<string, string>>

const contentOf = (folder: string): Texts =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  )

/** A build of pages: those that are as they were stay the same file. Says what it found in the folder it was given, and how many it wrote. */
function buildOver(stamps: Map<string, Stamp>, texts: Texts) {
  const [target, folder] = [path.join(root, 'site'), path.join(root, 'cache', 'spare')]
  return replaceFolder({
    target,
    spare: {
      folder,
      isKept: (file, at) => {
        const stamp = stamps.get(file)
        return stamp !== undefined && isAsStamped(at, stamp)
      },
    },
    make: (next) => {
      const found = Object.keys(contentOf(next))
      const before = stamps.size === 0 ? {} : contentOf(target)
      let written = 0
      for (const [file, text] of Object.entries(texts)) {
        const [at, stamp] = [path.join(next, file), stamps.get(file)]
        mkdirSync(path.dirname(at), { recursive: true })
        if (before[file] === text && stamp !== undefined && reuse(path.join(target, file), at, stamp))
          continue
        rmSync(at, { force: true })
        writeFileSync(at, text)
        stamps.set(file, stampOf(at))
        written += 1
      }
      for (const file of [...stamps.keys()].filter((one) => !(one in texts))) {
        removeWithin(next, file)
        stamps.delete(file)
      }
      if (stamps.size > 0 && Object.keys(before).length > 0) expect(contentOf(target)).toEqual(before)
      return { found, written }
    },
  })
}

const FIRST = { 'a/x': 'first', 'b/x': 'first', 'c/d/x': 'first', top: 'first' }

test('a folder made of the spare one is what it would be without, and the one in its place stays whole meanwhile', async () => {
  const [site, stamps] = [path.join(root, 'site'), new Map<string, Stamp>()]
  expect(await buildOver(stamps, FIRST)).toEqual({ found: [], written: 4 })
  const second = { ...FIRST, 'b/x': 'second' }
  expect(await buildOver(stamps, second)).toEqual({ found: [], written: 1 })
  expect(contentOf(site)).toEqual(second)
  // Of the spare one, the first, b/x is another file than the one in place now.
  const third = { ...second, 'a/x': 'third', 'e/x': 'new' }
  expect(await buildOver(stamps, third)).toEqual({ found: ['a/x', 'c/d/x', 'top'], written: 2 })
  expect(contentOf(site)).toEqual(third)
  const fourth = { top: 'first', 'b/x': 'second' }
  expect((await buildOver(stamps, fourth)).written).toBe(0)
  expect(contentOf(site)).toEqual(fourth)
  expect(readdirSync(site).sort()).toEqual(['b', 'top'])
})

test('what somebody added to or changed in a site is not carried on by the spare one', async () => {
  const [site, stamps] = [path.join(root, 'site'), new Map<string, Stamp>()]
  await buildOver(stamps, FIRST)
  writeFileSync(path.join(site, 'added'), 'by hand')
  linkSync(path.join(site, 'added'), path.join(site, 'a', 'added'))
  await buildOver(stamps, { ...FIRST, top: 'second' })
  writeFileSync(path.join(site, 'b', 'x'), 'by hand, longer')
  await buildOver(stamps, FIRST)
  expect(contentOf(site)).toEqual(FIRST)
})

test('a run that fails leaves the site, and the next one starts from nothing', async () => {
  const [site, stamps] = [path.join(root, 'site'), new Map<string, Stamp>()]
  await buildOver(stamps, FIRST)
  await buildOver(stamps, { ...FIRST, top: 'second' })
  const spare = { folder: path.join(root, 'cache', 'spare'), isKept: () => true }
  const make = (): never => {
    throw new Error('full')
  }
  await expect(replaceFolder({ target: site, spare, make })).rejects.toThrow('full')
  expect(contentOf(site)).toEqual({ ...FIRST, top: 'second' })
  expect((await buildOver(stamps, FIRST)).found).toEqual([])
  expect(readdirSync(root).sort()).toEqual(['cache', 'site'])
})

test('what every run makes anew is taken out whole, and is gone when the run ends', async () => {
  const [site, folder] = [path.join(root, 'site'), path.join(root, 'cache', 'spare')]
  const found: Texts[] = []
  for (const turn of ['first', 'second', 'third'])
    await replaceFolder({
      target: site,
      spare: { folder, isKept: () => true, madeAnew: ['search', 'en/search'] },
      make: (next) => {
        found.push(contentOf(next))
        for (const file of ['search/d/0', 'en/search/d/0', 'en/x']) {
          mkdirSync(path.dirname(path.join(next, file)), { recursive: true })
          rmSync(path.join(next, file), { force: true })
          writeFileSync(path.join(next, file), turn)
        }
      },
    })
  expect(found).toEqual([{}, {}, { 'en/x': 'first' }])
  expect(contentOf(site)).toEqual({ 'en/search/d/0': 'third', 'en/x': 'third', 'search/d/0': 'third' })
  expect(readdirSync(root).sort()).toEqual(['cache', 'site'])
})
