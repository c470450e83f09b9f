import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { replaceSite, toSiteFolder } from '../../scripts/output/siteFolder.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('output')

function write(files: Record<string, string>, under = root): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(under, name)), { recursive: true })
    writeFileSync(path.join(under, name), content)
  }
}

function listOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort()
  return Object.fromEntries(paths.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

const archive = path.join(root, 'archive')
write({
  'archive/raw/a.txt': 'raw',
  'archive/corrections/a.json': '[]',
  'program/package.json': '{}',
  'program/docs/a.md': 'a',
  'photos/holiday.jpg': 'jpg',
  'repository/.git/HEAD': 'ref: refs/heads/main',
  'repository/index.html': 'somebody’s page',
  'repository/CNAME': 'example.org',
  'file.txt': 'text',
})
symlinkSync(path.join(root, 'photos'), path.join(root, 'link'))
symlinkSync(path.join(root, 'nowhere'), path.join(root, 'broken'))
symlinkSync(archive, path.join(root, 'to-archive'))

describe('a folder that is not ours is refused, and nothing in it changes', () => {
  const kinds: [string, string][] = [
    ['the archive', 'archive'],
    ['its raw pages', 'archive/raw'],
    ['a new folder in it', 'archive/site'],
    ['the archive by another way', 'to-archive/corrections'],
    ['a folder above it', '.'],
    ['the program', 'program'],
    ['a folder of the program', 'program/docs'],
    ['a new folder of the program', 'program/src/new'],
    ['a folder of somebody’s files', 'photos'],
    ['a link to such a folder', 'link'],
    ['a published branch without our mark', 'repository'],
    ['a file', 'file.txt'],
    ['a link to nowhere', 'broken'],
    ['the home folder', homedir()],
    ['the root of the disk', path.parse(root).root],
  ]
  test.each(kinds)('%s', async (_kind, folder) => {
    const before = listOf(root)
    const outDir = path.resolve(root, folder)
    expect(() => toSiteFolder(outDir, archive, path.join(root, 'program'))).toThrow(/E401-not-our-folder/u)
    if (!folder.startsWith('program'))
      await expect(replaceSite(outDir, archive, () => Promise.reject(new Error('made')))).rejects.toThrow(
        /E401/u,
      )
    expect(listOf(root)).toEqual(before)
  })
})

describe('a site is written', () => {
  const make = (files: Record<string, string>) => (next: string) => {
    write(files, next)
    return Promise.resolve()
  }

  test('into a new folder, with a mark of what is ours', async () => {
    const site = path.join(root, 'new', 'site')
    await replaceSite(site, archive, make({ 'index.html': 'one', 'a/b.html': 'b' }))
    expect(Object.keys(listOf(site))).toEqual([
      '.jianbao.json',
      'a/b.html',
      'index.html',
      'manifest-sha256.txt',
    ])
    expect(JSON.parse(listOf(site)['.jianbao.json'] ?? '')).toEqual({
      madeBy: 'jianbao',
      entries: ['.jianbao.json', 'a', 'index.html', 'manifest-sha256.txt'],
    })
  })

  test('over an earlier build: what that made goes, what a host or a person put there stays', async () => {
    const site = path.join(root, 'again')
    await replaceSite(site, archive, make({ 'index.html': 'one', 'gone/x.html': 'x' }))
    const foreign = {
      '.git/HEAD': 'ref',
      '.git/objects/aa/bb': 'object',
      CNAME: 'example.org',
      '.well-known/key': 'k',
      'vercel.json': '{}',
    }
    write(foreign, site)
    symlinkSync('CNAME', path.join(site, 'alias'))
    await replaceSite(site, archive, make({ 'index.html': 'two', 'new.html': 'new' }))
    expect(listOf(site)).toMatchObject({ ...foreign, 'index.html': 'two', 'new.html': 'new' })
    expect(existsSync(path.join(site, 'gone'))).toBe(false)
    expect(readFileSync(path.join(site, 'alias'), 'utf8')).toBe('example.org')
  })

  test('into a fresh checkout that holds only what stays', async () => {
    const site = path.join(root, 'checkout')
    write({ 'checkout/.git': 'gitdir: ../x', 'checkout/CNAME': 'example.org' })
    await replaceSite(site, archive, make({ 'index.html': 'one' }))
    expect(listOf(site)).toMatchObject({ '.git': 'gitdir: ../x', CNAME: 'example.org', 'index.html': 'one' })
  })

  test('not at all where making it fails: the old one stays, and nothing is left beside it', async () => {
    const site = path.join(root, 'failing', 'site')
    await replaceSite(site, archive, make({ 'index.html': 'one' }))
    const failing = (next: string): Promise<void> => {
      write({ 'index.html': 'half' }, next)
      return Promise.reject(new Error('disk full'))
    }
    await expect(replaceSite(site, archive, failing)).rejects.toThrow('disk full')
    expect(listOf(site)['index.html']).toBe('one')
    expect(readdirSync(path.dirname(site))).toEqual(['site'])
  })
})
