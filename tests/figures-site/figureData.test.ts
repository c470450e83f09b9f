import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { crc32, gunzipSync, inflateRawSync } from 'node:zlib'
import Papa from 'papaparse'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { writeFigureData } from '../../scripts/figureData.ts'
import { figureRecordSchema, FIGURE_COLUMNS } from '../../src/archive/figures/figureRecord.ts'
import { readNotes } from '../../src/archive/figures/figureStore.ts'
import { toRow } from '../../src/archive/figures/rowColumns.ts'
import { catalogueSchema, columnsSchema, headSchema, rowsSchema } from '../../src/archive/figures/shards.ts'
import { temporaryFolder } from '../temporaryFolder.ts'
import { writeThreeArticles } from './threeArticles.ts'

const cache = temporaryFolder('figure-data')

writeThreeArticles(cache)
const counts = writeFigureData(cache, { site: 'https://example.org', base: '/archive/' })
const bytes = (name: string): Buffer => readFileSync(path.join(cache, 'figures', 'public', 'data', name))
const data = (name: string): string => String(name.endsWith('.gz') ? gunzipSync(bytes(name)) : bytes(name))
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(cache, 'figures', file), 'utf8'))
const lines = (name: string): unknown[] =>
  data(name)
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
const readCsv = (text: string): { data: Record<string, string>[]; errors: unknown[] } =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
/** The name and text of an archive's one file, by its directory at the end. */
function unzip(zip: Buffer): [name: string, text: string] {
  const central = zip.readUInt32LE(zip.length - 6)
  const [sum, packed, size, length] = [16, 20, 24, 28].map((at) => zip.readUInt32LE(central + at))
  const name = zip.subarray(30, 30 + ((length ?? 0) & 0xffff))
  const text = inflateRawSync(zip.subarray(30 + name.length, 30 + name.length + (packed ?? 0)))
  expect([crc32(text), text.length, zip.readUInt32LE(0)]).toEqual([sum, size, 0x04034b50])
  return [String(name), String(text)]
}

test('counts what it wrote', () => {
  expect(counts).toEqual({ figures: 4, indicators: 2 })
})

describe('the CSV', () => {
  test('opens in a CSV library with the same rows as the JSON Lines', () => {
    const { data: rows, errors } = readCsv(data('figures.csv.gz'))
    expect(errors).toEqual([])
    const records = lines('figures.jsonl.gz').map((line) => figureRecordSchema.parse(line))
    expect(rows).toEqual(
      records.map((record) =>
        Object.fromEntries(FIGURE_COLUMNS.map((column) => [column, String(record[column] ?? '')])),
      ),
    )
  })

  test('has the sentence and a link to the very place in each row', () => {
    const { data: rows } = readCsv(data('figures.csv.gz'))
    expect(rows[1]).toMatchObject({
      printed: '超1000亿元',
      quote: '规上工业增加值346亿元',
      link: 'https://example.org/archive/articles/yb-1-1/#f-0-20',
    })
  })

  test('comes with a byte order mark, Chinese titles and no formulas for a spreadsheet, a year in a ZIP archive', () => {
    const [name, text] = unzip(bytes('figures-2024.zip'))
    expect(name).toBe('figures-2024.csv')
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
      const own = columns.normalized.filter((_, i) => (head.sets[columns.set?.[i] ?? 0] ?? '') === '')
      const rows = own.length === 0 ? [] : z.array(z.array(z.unknown())).parse(at('rows-0.json')).map(toRow)
      expect(rowsSchema.parse(rows).map(({ normalized }) => normalized)).toEqual(own)
      expect(columns.normalized).toHaveLength(head.count)
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
  const before = ['figures.csv.gz', 'figures.jsonl.gz', 'figures-2024.zip', 'datapackage.json'].map(bytes)
  writeFigureData(cache, { site: 'https://example.org', base: '/archive/' })
  expect(['figures.csv.gz', 'figures.jsonl.gz', 'figures-2024.zip', 'datapackage.json'].map(bytes)).toEqual(
    before,
  )
})
