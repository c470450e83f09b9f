import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from '../../scripts/archiveFolder.ts'
import { parseArchive, type WrittenArchive } from '../../scripts/parseArchive.ts'
import { messageLine } from '../../scripts/terminal.ts'
import { coded } from '../../scripts/troubles/codes.ts'
import { temporaryFolder } from '../temporaryFolder.ts'
import { RAW_FIXTURES } from './rawFixtures.ts'
import { makeSpecialFiles } from './specialFiles.ts'

const root = temporaryFolder('bad')
const raw = path.join(root, 'archive', 'raw')
mkdirSync(raw, { recursive: true })
for (const { name, content } of RAW_FIXTURES) writeFileSync(path.join(raw, name), content)
const { files: special, server } = makeSpecialFiles(raw)
let parsed: WrittenArchive
beforeAll(async () => {
  parsed = await parseArchive(openArchive(path.join(root, 'archive')))
}, 300_000)
afterAll(() => {
  server.close()
})

const codesOf = (name: string): string[] =>
  parsed.messages
    .filter(({ file }) => file === name)
    .map(({ rule }) => coded(rule))
    .filter((rule) => /^E\d/u.test(rule))

describe('a raw file spoilt in one way is told by its code', () => {
  test.each(RAW_FIXTURES)('$code: $what', ({ name, code, line }) => {
    const others = RAW_FIXTURES.filter(
      (one) => one.name.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase(),
    )
    if (code === null) expect(codesOf(name)).toEqual([])
    else if (code === 'E015-names-alike') expect(others.flatMap((one) => codesOf(one.name))).toContain(code)
    else expect(codesOf(name)).toContain(code)
    if (line !== undefined)
      expect(parsed.messages.find(({ file, rule }) => file === name && coded(rule) === code)?.line).toBe(line)
  })

  test.each(special)('$code: $what', ({ name, code }) => {
    expect(codesOf(name)).toEqual([code])
  })
})

test('no file is lost: each is a page, or there is a message with its name', () => {
  const read = new Set(parsed.pages.map(({ file }) => file))
  const told = new Set(parsed.messages.map(({ file }) => file))
  const names = readdirSync(raw)
  expect(names.length).toBeGreaterThan(130)
  expect(names.filter((name) => !read.has(name) && !told.has(name))).toEqual([])
})

test('no page holds a word of a file outside the archive', () => {
  const files = parsed.pages.map(({ file }) => file)
  expect(files.filter((file) => file.startsWith('out') || file === 'passwd.txt')).toEqual([])
})

test('every page is on the disk under an id of its own that any system can hold', () => {
  const articles = path.join(root, 'archive', 'articles')
  const folders = readdirSync(articles).sort()
  expect(folders).toEqual(parsed.pages.map(({ id }) => id).sort())
  expect(new Set(folders.map((id) => id.toLowerCase())).size).toBe(folders.length)
  expect(folders.filter((id) => id.length > 90 || /^(?:con|prn|aux|nul|com\d|lpt\d)$/u.test(id))).toEqual([])
  for (const { id, articles: read } of parsed.pages)
    expect(readdirSync(path.join(articles, id)).sort()).toEqual(
      [...read.map((article) => `${article.id}.md`), 'page.json'].sort(),
    )
})

test('a message is one line, and none of it moves a cursor', () => {
  for (const message of parsed.messages)
    expect(messageLine(message, false)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u)
})

test('raw files are as they were', () => {
  for (const { name, content } of RAW_FIXTURES)
    expect(readFileSync(path.join(raw, name)).equals(content)).toBe(true)
})
