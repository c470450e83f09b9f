import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { toMarkdown } from '../../src/markdown/entry.ts'
import type { Article } from '../../src/schema/entry.ts'
import { readAliases } from '../../scripts/aliases.ts'
import { writeRecords } from '../../scripts/records.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('records')
const cache = path.join(root, '.cache')

const article = (id: string, fields: Partial<Article> = {}): Article => ({
  id,
  headline: `样稿${id}`,
  kicker: null,
  subhead: null,
  byline: [{ role: '记者', names: ['沈样'], org: null }],
  dateline: null,
  source: null,
  truncated: null,
  body: [{ kind: 'paragraph', text: '厂房叠起来。', lines: [[3, 3]] }],
  photos: [],
  jump: null,
  continuation: null,
  district: { id: 'linan', name: '临安区' },
  otherDistricts: [],
  topics: ['platforms'],
  keywords: ['厂房'],
  entities: [],
  figures: [],
  lines: [[1, 3]],
  confidence: 1,
  ...fields,
})

function writePage(id: string, date: string | null, articles: readonly Article[]): void {
  const folder = path.join(root, 'articles', id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(root, 'raw', `${id}.txt`), '样稿\r\n\r\n厂房叠起来。\n责编 样编\n')
  const page = {
    id,
    file: `${id}.txt`,
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    newspaper: '钱江产业样报',
    date,
    dateApprox: null,
    dateEvidence: [],
    issueNumber: null,
    pageCount: null,
    pageNumber: null,
    section: null,
    lines: [[1, 4]],
    articles: articles.map((one) => one.id),
    photos: [],
    notArticles: [{ kind: 'unknown', lines: [[4, 4]], text: '责编 样编' }],
    messages: [],
  }
  writeFileSync(path.join(folder, 'page.json'), JSON.stringify(page))
  for (const one of articles) writeFileSync(path.join(folder, `${one.id}.md`), toMarkdown(one))
}

beforeAll(() => {
  for (const folder of ['raw', 'corrections']) mkdirSync(path.join(root, folder), { recursive: true })
  writePage('old-01', '2021-05-28', [
    article('old-01-1'),
    article('old-01-2', { district: null, topics: [] }),
  ])
  writePage('undated-01', null, [article('undated-01-1', { headline: null })])
  writePage('new-01', '2023-02-21', [article('new-01-1')])
  const correction = { line: 3, was: '叠叠', becomes: '叠', because: '多一字', by: '样编', on: '2026-11-21' }
  writeFileSync(path.join(root, 'corrections', 'old-01.json'), JSON.stringify([correction]))
  writeFileSync(path.join(root, 'aliases.json'), JSON.stringify({ 'gone-01-1': 'new-01-1' }))
  vi.stubEnv('JIANBAO_CACHE', cache)
})
afterAll(() => {
  vi.unstubAllEnvs()
})

describe('the records step', () => {
  test('counts what it wrote', () => {
    expect(writeRecords(root, cache)).toEqual({ articles: 4, pages: 3 })
  })

  test('lists the newest first, the undated last, and a page in reading order', async () => {
    const { archive } = await import('../../src/archive/archive.ts')
    const ids = archive().articles.map(({ id }) => id)
    expect(ids).toEqual(['new-01-1', 'old-01-1', 'old-01-2', 'undated-01-1'])
    expect(archive().pages.map(({ id, unassigned }) => [id, unassigned])).toEqual([
      ['new-01', 1],
      ['old-01', 1],
      ['undated-01', 1],
    ])
    expect([...archive().byDistrict.keys()]).toEqual(['linan', 'none'])
    expect(archive().manifest.aliases).toEqual({ 'gone-01-1': 'new-01-1' })
  })

  test('gives each article its own record by its place in the file', async () => {
    const { archive } = await import('../../src/archive/archive.ts')
    const { readArticleRecord, readPageRecord } = await import('../../src/archive/record.ts')
    for (const listing of archive().articles) {
      const { article: one, errata } = readArticleRecord(listing)
      expect(one.id).toBe(listing.id)
      expect(errata.map(({ becomes }) => becomes)).toEqual(listing.id === 'old-01-1' ? ['叠'] : [])
    }
    for (const page of archive().pages) expect(readPageRecord(page).page.id).toBe(page.id)
  })

  test('leaves out an alias that leads nowhere or hides an article', () => {
    const known = new Set(['new-01-1', 'old-01-1'])
    const aliasesOf = (aliases: Record<string, string>): unknown => {
      writeFileSync(path.join(root, 'aliases.json'), JSON.stringify(aliases))
      return readAliases(root, known).aliases
    }
    expect(aliasesOf({ 'gone-01-1': 'nowhere-1' })).toEqual({})
    expect(aliasesOf({ 'old-01-1': 'new-01-1' })).toEqual({})
    expect(aliasesOf({ 'gone-01-1': 'new-01-1' })).toEqual({ 'gone-01-1': 'new-01-1' })
  })
})
