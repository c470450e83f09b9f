import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAliases } from '../../scripts/aliases.ts'
import { openArchive, readCorrections, reportStrayCorrections } from '../../scripts/archiveFolder.ts'
import { readEntityDecisions } from '../../scripts/entityDecisions.ts'
import { readGivenIds } from '../../scripts/idLedger.ts'
import { readPageFacts } from '../../scripts/readPageFacts.ts'
import { coded } from '../../scripts/troubles/codes.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('decisions')
mkdirSync(path.join(root, 'raw'))
mkdirSync(path.join(root, 'corrections'))
const archive = openArchive(root)

const LEDGER_LINE = '{"page":"a-1","file":"a.txt","part":1,"sha256":"","next":1,"articles":{}}'
const signed = { because: '样', by: '样编', on: '2026-11-21' }
const say = (messages: readonly { rule: string; line: number | null }[]): (string | number | null)[][] =>
  messages.map(({ rule, line }) => [coded(rule), line])

describe('a file of corrections with a mistake is told by file and line, and what is right in it is kept', () => {
  const right = { line: 1, was: '甲', becomes: '乙', ...signed }
  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a comma too many', '[1,]'],
    ['a comment', '[] // done'],
    ['an object', '{}'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list of numbers', '[7]'],
    ['a list of lists', '[[]]'],
    ['nothing known', '[{}]'],
    ['line 0', JSON.stringify([{ ...right, line: 0 }])],
    ['half a line', JSON.stringify([{ ...right, line: 1.5 }])],
    ['a line in words', JSON.stringify([{ ...right, line: '一' }])],
    ['no reason', JSON.stringify([{ ...right, because: '' }])],
    ['nobody', JSON.stringify([{ line: 1, was: '甲', becomes: '乙', because: '样', on: '2026-11-21' }])],
    ['a day that is none', JSON.stringify([{ ...right, on: '2026-02-30' }])],
    ['a field too many', JSON.stringify([{ ...right, note: '样' }])],
    [
      'a field that cannot be corrected',
      JSON.stringify([{ article: 'a-1', field: 'id', was: 'a-1', becomes: '../x', ...signed }]),
    ],
    [
      'a value the field cannot have',
      JSON.stringify([{ article: 'a-1', field: 'topics', was: [], becomes: 7, ...signed }]),
    ],
    ['a property of every object', '[{"__proto__":{"line":1}}]'],
    ['very deep', `${'['.repeat(2000)}${']'.repeat(2000)}`],
    ['as deep as no reader goes', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ...['constructor', 'toString', '__proto__'].map((field) => [
      `a field that every object has, ${field}`,
      JSON.stringify([{ line: 1, text: '甲', field, was: null, becomes: 'lead', ...signed }]),
    ]),
    ['two mistakes of one', JSON.stringify([{ ...right, line: -1, on: 'gestern' }])],
  ])('E101-invalid-corrections: %s', (_what, text) => {
    writeFileSync(path.join(root, 'corrections', 'a.json'), text)
    const { corrections, messages } = readCorrections(archive, 'a.txt')
    expect(corrections).toEqual([])
    expect(messages.length).toBeGreaterThan(0)
    for (const [code, line] of say(messages))
      expect([code, Number(line) >= 1]).toEqual(['E101-invalid-corrections', true])
  })

  test('a byte order mark is no mistake', () => {
    writeFileSync(path.join(root, 'corrections', 'a.json'), `\uFEFF${JSON.stringify([right])}`)
    expect(readCorrections(archive, 'a.txt')).toMatchObject({
      messages: [],
      corrections: [{ correction: right }],
    })
  })

  test('the second is wrong, the first is applied', () => {
    writeFileSync(
      path.join(root, 'corrections', 'a.json'),
      JSON.stringify([right, { ...right, line: 0 }], null, 1),
    )
    const { corrections, messages } = readCorrections(archive, 'a.txt')
    expect(corrections).toHaveLength(1)
    expect(say(messages)).toEqual([['E101-invalid-corrections', 11]])
  })

  test.each([
    ['a folder', (at: string) => mkdirSync(at)],
    ['a pipe', (at: string) => spawnSync('mkfifo', [at])],
    ['a link out of the archive', (at: string) => symlinkSync('/etc/passwd', at)],
    ['a link to nowhere', (at: string) => symlinkSync('nowhere', at)],
  ])('E100-corrections-unreadable: %s', (_what, make) => {
    const at = path.join(root, 'corrections', 'b.json')
    rmSync(at, { recursive: true, force: true })
    make(at)
    expect(say(readCorrections(archive, 'b.txt').messages)).toEqual([['E100-corrections-unreadable', null]])
    rmSync(at, { recursive: true, force: true })
  })

  test('E102-stray-corrections: for a file that is not there', () => {
    expect(say(reportStrayCorrections(archive, []))).toEqual([['E102-stray-corrections', null]])
  })
})

describe('a file of old ids with a mistake', () => {
  const known = new Set(['new-1', 'other-1'])
  test.each([
    ['no JSON', '{', 'E107-invalid-aliases', 1],
    ['a list', '[]', 'E107-invalid-aliases', 1],
    ['a number for an id', '{\n"old-1": 7\n}', 'E107-invalid-aliases', 2],
    ['a way up for an old id', '{"../x": "new-1"}', 'E107-invalid-aliases', 1],
    ['an address for an old id', '{"http://x/": "new-1"}', 'E107-invalid-aliases', 1],
    ['a capital', '{"Old-1": "new-1"}', 'E107-invalid-aliases', 1],
    ['an id that is not there', '{\n\n"old-1": "gone-1"}', 'E108-alias-nowhere', 3],
    ['a way up for an id', '{"old-1": "../../etc/passwd"}', 'E108-alias-nowhere', 1],
    ['an old id that an article has', '{"other-1": "new-1"}', 'E109-alias-taken', 1],
  ])('%s', (_what, text, code, line) => {
    writeFileSync(path.join(root, 'aliases.json'), text)
    const { aliases, messages } = readAliases(root, known)
    expect(aliases).toEqual({})
    expect(say(messages)).toEqual([[code, line]])
  })

  test('leaves the others in force', () => {
    writeFileSync(path.join(root, 'aliases.json'), '{"old-1": "gone-1", "older-1": "new-1"}')
    expect(readAliases(root, known).aliases).toEqual({ 'older-1': 'new-1' })
  })
})

describe('the ledger of ids, spoilt', () => {
  test.each([
    ['a merge left undone', `${LEDGER_LINE}\n<<<<<<< HEAD\n`, 2],
    ['no JSON', '{', 1],
    ['null', 'null', 1],
    ['a way up for an id', LEDGER_LINE.replace('a-1', '../a'), 1],
    ['a field too many', LEDGER_LINE.replace('{', '{"more":1,'), 1],
  ])('E110-invalid-ids: %s', (_what, text, line) => {
    writeFileSync(path.join(root, 'ids.jsonl'), text)
    expect(() => readGivenIds(archive)).toThrow(new RegExp(`ids\\.jsonl:${line} .*E110-invalid-ids`, 'u'))
    rmSync(path.join(root, 'ids.jsonl'))
  })
})

describe('a file of decisions about entities with a mistake', () => {
  test.each([
    ['no JSON', '[', 1],
    ['an object', '{}', 1],
    ['nothing known', '[{}]', 1],
    [
      'a way up for an id',
      JSON.stringify([{ split: 'a-1', articles: ['x'], as: '../x', name: '样', ...signed }]),
      1,
    ],
    ['no reason', '[\n{"drop": "a-1", "by": "样", "on": "2026-11-21"}\n]', 2],
    ['a field too many', JSON.stringify([{ drop: 'a-1', also: 'b-1', ...signed }]), 1],
  ])('E106-invalid-entities: %s', (_what, text, line) => {
    writeFileSync(path.join(root, 'corrections', 'entities.json'), text)
    const { decisions, messages } = readEntityDecisions(root)
    expect(decisions).toEqual([])
    expect(say(messages)).toEqual([['E106-invalid-entities', line]])
  })
})

describe('archive.json with a mistake', () => {
  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['pages that are no list', '{"pages": 7}'],
    ['as deep as no reader goes', `{"pages": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['a page without files', '{"pages": [{"newspaper": "样报"}]}'],
    ['a day that is none', '{"pages": [{"files": "*", "date": "2023-13-01"}]}'],
    ['a pattern that meets no file', '{"pages": [{"files": "nowhere*", "date": "2023-01-01"}]}'],
  ])('E105-invalid-archive: %s', (_what, text) => {
    writeFileSync(path.join(root, 'archive.json'), text)
    const { messages } = readPageFacts(archive, ['a.txt'])
    expect(new Set(say(messages).map(([code]) => code))).toEqual(new Set(['E105-invalid-archive']))
  })
})
