/**
 * The known pages: real pages labelled by line number. Their texts lie beside the project or not; the labels are checked
 * either way.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { KNOWN_TEXTS, readKnownPages, readRoles } from '../../scripts/fit/knownPages.ts'
import { readLabelled, writeLabelled } from '../../src/newspaper/label/labelled.ts'
import { temporaryFolder } from '../temporaryFolder.ts'
import { toSlips } from './slips.ts'

const FOLDER = 'tests/labelled/known'
const files = readdirSync(FOLDER)
const known = readKnownPages(FOLDER, KNOWN_TEXTS)

test('every file is a page of its own', () => {
  const pages = files.map((name) => readRoles(readFileSync(path.join(FOLDER, name), 'utf8')))
  expect(new Set(pages.map(({ file }) => file)).size).toBe(files.length)
  expect(new Set(pages.map(({ sha256 }) => sha256)).size).toBe(files.length)
  expect(known.pages.length + known.skipped.length).toBe(files.length)
})

describe.each(files)('%s', (name) => {
  const { order, labels } = readRoles(readFileSync(path.join(FOLDER, name), 'utf8'))
  /** The page with a mark for each text, so that it is checked where the text is not. */
  const lines = [...labels.values()].map(({ article, role }) => ({ article, role, text: '□' }))
  test('articles are numbered in reading order, and every role is of an article that may have it', () => {
    expect(readLabelled(writeLabelled({ order, comments: [], lines })).messages).toEqual([])
    const first = [...new Set(lines.flatMap(({ article }) => article ?? []))].filter(
      (mark) => !mark.startsWith('n'),
    )
    expect(first).toEqual(first.toSorted((a, b) => Number(a) - Number(b)))
  })
  test('no line goes on with a text that has not begun, and no article has two leads', () => {
    expect(toSlips({ order, comments: [], lines })).toEqual([])
  })
})

describe('a page beside the project', () => {
  const texts = temporaryFolder('known')
  const folder = path.join(texts, 'roles')
  const page = '云溪大桥开工\n\n　　昨天，云溪大桥开工。\n'
  const write = (name: string, sha256: string, rows: string): void =>
    writeFileSync(
      path.join(folder, name),
      `# order: before\n# file: ${path.basename(name, '.roles')}.txt\n# sha256: ${sha256}\n${rows}`,
    )
  const hash = createHash('sha256').update(page).digest('hex')
  beforeAll(() => {
    mkdirSync(folder)
    writeFileSync(path.join(texts, 'here.txt'), page)
    writeFileSync(path.join(texts, 'changed.txt'), page.replace('大桥', '新桥'))
  })

  test('is put together with its labels; one that is not there or has changed is skipped with the reason', () => {
    write('here.roles', hash, '1 1 headline\n3 1 lead\n')
    write('changed.roles', hash, '1 1 headline\n3 1 lead\n')
    write('gone.roles', hash, '1 1 headline\n3 1 lead\n')
    const { pages, skipped } = readKnownPages(folder, ['nowhere', texts])
    expect(pages.map(({ name }) => name)).toEqual(['here.roles'])
    expect(pages[0]?.page.lines.map(({ role }) => role)).toEqual(['headline', null, 'lead', null])
    expect(skipped.map(({ name }) => name)).toEqual(['changed.roles', 'gone.roles'])
    expect(skipped[0]?.reason).toContain('not the page that was labelled')
    expect(skipped[1]?.reason).toContain('not beside the project')
  })
  test.each([
    ['1 1 headline\n', 'line 3 is without a label'],
    ['1 1 headline\n2 1 byline\n3 1 lead\n', 'line 2 is blank'],
    ['1 1 headline\n3 1 lead\n9 1 start\n', 'line 9 is past the end'],
    ['1 1 headline\n3 1 lead\n3 1 start\n', 'not a line number above 3'],
    ['1 1 headline\n3 1 body\n', 'Invalid'],
  ])('%j is refused', (rows, wanted) => {
    write('here.roles', hash, rows)
    expect(() => readKnownPages(folder, [texts])).toThrow(wanted)
  })
})
