import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test, vi } from 'vitest'
import { writeFigureData } from '../../scripts/figureData.ts'
import { figureRecordSchema, FIGURE_COLUMNS } from '../../src/archive/figures/figureRecord.ts'
import { readNotes } from '../../src/archive/figures/figureStore.ts'
import { catalogueSchema, columnsSchema, headSchema, rowsSchema } from '../../src/archive/figures/shards.ts'
import { temporaryFolder } from '../temporaryFolder.ts'
import { writeThreeArticles } from './threeArticles.ts'

const cache = temporaryFolder('figure-data')

writeThreeArticles(cache)
const counts = writeFigureData(cache, { site: 'https://example.org', base: '/archive/' })
const data = (name: string): string =>
  readFileSync(path.join(cache, 'figures', 'public', 'data', name), 'utf8')
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(cache, 'figures', file), 'utf8'))
const lines = (name: string): unknown[] =>
  data(name)
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
const readCsv = (text: string): { data: Record<string, string>[]; errors: unknown[] } =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })

test('counts what it wrote', () => {
  expect(counts).toEqual({ figures: 4, indicators: 2 })
})

describe('the CSV', () => {
  test('opens in a CSV library with the same rows as the JSON Lines', () => {
    const { data: rows, errors } = readCsv(data('figures.csv'))
    expect(errors).toEqual([])
    const records = lines('figures.jsonl').map((line) => figureRecordSchema.parse(line))
    expect(rows).toEqual(
      records.map((record) =>
        Object.fromEntries(FIGURE_COLUMNS.map((column) => [column, String(record[column] ?? '')])),
      ),
    )
  })

  test('has the sentence and a link to the very place in each row', () => {
    const { data: rows } = readCsv(data('figures.csv'))
    expect(rows[1]).toMatchObject({
      printed: '超1000亿元',
      quote: '规上工业增加值346亿元',
      link: 'https://example.org/archive/articles/yb-1-1/#f-0-20',
    })
  })

  test('comes with a byte order mark, Chinese titles and no formulas for a spreadsheet', () => {
    const text = data('figures-spreadsheet.csv')
    expect(text.startsWith('\uFEFF编号,')).toBe(true)
    const { data: rows, errors } = readCsv(text.slice(1))
    expect(errors).toEqual([])
    expect(rows[0]).toMatchObject({ 标题: `'=1+1：一则样稿，"引号"`, 换算值: '34600000000' })
    expect(rows[2]).toMatchObject({ 数值: '-3.2', 原句: "'-3.2%，一句" })
  })
})

describe("the explorer's files", () => {
  test('are as their schemas say, and every set holds its figures, largest first', () => {
    const catalogue = catalogueSchema.parse(json('public/figures/data/catalogue.json'))
    expect(catalogue.all.map(({ unit, change, count }) => ({ unit, change, count }))).toEqual([
      { unit: '元', change: false, count: 3 },
      { unit: '%', change: true, count: 1 },
    ])
    const folder = path.join(cache, 'figures', 'public', 'figures', 'data')
    for (const name of readdirSync(folder).filter((entry) => !entry.endsWith('.json'))) {
      const at = (file: string): unknown => json(`public/figures/data/${name}/${file}`)
      const head = headSchema.parse(at('head.json'))
      const columns = columnsSchema.parse(at('columns-0.json'))
      const rows = rowsSchema.parse(at('rows-0.json'))
      expect(rows.map(({ normalized }) => normalized)).toEqual(columns.normalized)
      expect(rows).toHaveLength(head.count)
      expect(columns.normalized).toEqual(columns.normalized.toSorted((a, b) => b - a))
    }
  })
})

test('an article has notes on what others report, and whether both may be true', () => {
  vi.stubEnv('JIANBAO_CACHE', cache)
  const others = readNotes('yb-1-1').get(0)
  expect(others).toMatchObject([{ agrees: false, row: { article: 'yb-1-2', value: 351 } }])
  vi.unstubAllEnvs()
})

test('the same archive gives the same bytes', () => {
  const before = ['figures.csv', 'figures.jsonl', 'datapackage.json'].map(data)
  writeFigureData(cache, { site: 'https://example.org', base: '/archive/' })
  expect(['figures.csv', 'figures.jsonl', 'datapackage.json'].map(data)).toEqual(before)
})
