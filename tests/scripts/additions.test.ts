import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readAdditions, recordAdditions, toAdditions } from '../../scripts/additions.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const archive = temporaryFolder('added')

test('what is there from the start has no day, what comes later has the day it came', () => {
  recordAdditions(archive, ['yb-2', 'yb-1'], new Date('2026-11-01T23:30:00Z'))
  expect(readAdditions(archive)).toEqual({ 'yb-1': null, 'yb-2': null })
  recordAdditions(archive, ['yb-1', 'yb-2', 'yb-0'], new Date('2026-11-30T01:00:00Z'))
  expect(readAdditions(archive)).toEqual({ 'yb-0': '2026-11-30', 'yb-1': null, 'yb-2': null })
})

test('a day once given stays, and the file does too', () => {
  const before = readFileSync(path.join(archive, 'added.json'), 'utf8')
  recordAdditions(archive, ['yb-0', 'yb-1', 'yb-2'], new Date('2027-01-01T00:00:00Z'))
  expect(readFileSync(path.join(archive, 'added.json'), 'utf8')).toBe(before)
})

test('a page that is gone is forgotten', () => {
  expect(toAdditions({ a: '2026-01-01', b: null }, ['a'], '2026-02-01')).toEqual({ a: '2026-01-01' })
})
