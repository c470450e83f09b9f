import { expect, test } from 'vitest'
import type { PageRecord } from '../../src/archive/listing.ts'
import { reporterId } from '../../src/archive/paths.ts'
import { toRawLines } from '../../src/archive/regions.ts'

const record: PageRecord = {
  page: {
    id: 'scan-01',
    file: 'scan-01.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    newspaper: null,
    date: null,
    dateApprox: null,
    dateEvidence: [],
    issueNumber: null,
    pageCount: null,
    pageNumber: null,
    section: null,
    lines: [[1, 6]],
    photos: [{ caption: '样图', credit: null, lines: [[6, 6]] }],
  },
  articles: [
    { id: 'scan-01-1', lines: [[4, 4]] },
    { id: 'scan-01-2', lines: [[2, 3]] },
  ],
  notArticles: [{ kind: 'masthead', lines: [[1, 1]], text: '报头' }],
  messages: [],
  raw: [
    [1, '报头'],
    [2, '甲'],
    [3, ''],
    [4, '\f乙'],
    [5, ''],
    [6, '样图'],
  ],
}

test('every raw line says what took it, and a region is named where it begins', () => {
  expect(toRawLines(record).map(({ article, kind, first }) => [article, kind, first])).toEqual([
    [null, 'masthead', true],
    [2, null, true],
    [2, null, false],
    [1, null, true],
    [null, null, false],
    [null, 'photo', true],
  ])
})

test('control characters are shown as their pictures', () => {
  expect(toRawLines(record)[3]?.text).toBe('␌乙')
})

test('no two names share a reporter’s address', () => {
  expect(reporterId('沈样')).toBe('u6c88-u6837')
  expect(reporterId('沈样')).not.toBe(reporterId('样沈'))
  expect(reporterId('A 沈')).toBe('u41-u20-u6c88')
})
