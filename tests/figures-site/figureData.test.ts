import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import Papa from 'papaparse'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openAppender } from '../../scripts/appender.ts'
import { writeFigureData } from '../../scripts/figureData.ts'
import { figureRecordSchema, FIGURE_COLUMNS } from '../../src/archive/figures/figureRecord.ts'
import { articleNotesSchema } from '../../src/archive/figures/notes.ts'
import { catalogueSchema, columnsSchema, headSchema, rowsSchema } from '../../src/archive/figures/shards.ts'
import { toListing } from '../../src/archive/toListing.ts'
import { aFigure, anArticle } from './aFigure.ts'

const cache = mkdtempSync(path.join(tmpdir(), 'figure-data-'))
afterAll(() => rmSync(cache, { recursive: true }))

const gdp = aFigure({
  indicator: 'gdp',
  metric: '地区生产总值',
  value: 1000,
  normalized: 1e11,
  qualifier: '超',
  at: { block: 0, start: 20, end: 26 },
})
const linping = { subject: '临平区', subjectPlace: 'linping' }
const down = aFigure({
  kind: 'change',
  value: -3.2,
  unit: '%',
  normalized: -3.2,
  baseUnit: '%',
  quote: '-3.2%，一句',
})

/** What the records step would leave of three invented articles. */
function writeCache(): void {
  const records = openAppender(path.join(cache, 'article-records.jsonl'))
  const index = openAppender(path.join(cache, 'articles.jsonl'))
  const page = {
    id: 'yb-1',
    newspaper: '样报',
    date: '2024-01-30',
    dateApprox: null,
    pageNumber: 3,
    section: null,
  }
  const articles = [
    anArticle('yb-1-1', 'linping', [aFigure(linping), { ...gdp, ...linping }, down]),
    anArticle('yb-1-2', 'linping', [aFigure({ ...linping, value: 351, normalized: 3.51e10 })]),
    anArticle('yb-1-3', 'linping', []),
  ]
  for (const article of articles) {
    const span = records.append({ article, raw: [] })
    index.append({ ...toListing(article, page), issue: page.id, related: [], sameEvent: [], span })
  }
  records.close()
  index.close()
  const manifest = openAppender(path.join(cache, 'manifest.json'))
  manifest.append({ places: { linping: '临平区' } })
  manifest.close()
}

writeCache()
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

describe('the descriptions for machines', () => {
  test('datapackage.json is a Frictionless tabular data package', () => {
    const schema = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync('tests/fixtures/frictionless/tabular-data-package.json', 'utf8')))
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
    const valid = ajv.validate(schema, json('public/data/datapackage.json'))
    expect(ajv.errors).toBeNull()
    expect(valid).toBe(true)
    expect(
      ajv.validate(schema, { profile: 'tabular-data-package', resources: [{ path: 'figures.csv' }] }),
    ).toBe(false)
  })

  test('each line of figures.jsonl is as the published JSON Schema says', () => {
    const ajv = new Ajv2020({ allErrors: true })
    addFormats.default(ajv)
    const validate = ajv.compile(
      z.record(z.string(), z.unknown()).parse(json('public/data/figure.schema.json')),
    )
    for (const line of lines('figures.jsonl'))
      expect(validate(line), JSON.stringify(validate.errors)).toBe(true)
    expect(
      validate({ ...z.record(z.string(), z.unknown()).parse(lines('figures.jsonl')[0]), status: 'perhaps' }),
    ).toBe(false)
  })

  test('each CSV, read by its own Table Schema, has fields, types and values as described', () => {
    const field = z.object({
      name: z.string(),
      type: z.enum(['string', 'number', 'integer', 'date']),
      constraints: z.record(z.string(), z.unknown()).optional(),
    })
    const resource = z.object({ path: z.string(), schema: z.object({ fields: z.array(field) }) })
    const { resources } = z
      .object({ resources: z.array(resource) })
      .parse(json('public/data/datapackage.json'))
    for (const { path: name, schema } of resources) {
      const text = data(name).replace(/^\uFEFF/u, '')
      expect(Papa.parse(text).data[0]).toEqual(schema.fields.map((one) => one.name))
      const cells = readCsv(text).data.flatMap((row) =>
        schema.fields.map((one) => ({ ...one, cell: row[one.name] ?? '' })),
      )
      expect(cells.filter((one) => !isAsDescribed(one))).toEqual([])
    }
  })
})

const CELL = {
  string: /^/u,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u,
  integer: /^\d+$/u,
  date: /^\d{4}-\d\d-\d\d$/u,
}

type Cell = { type: keyof typeof CELL; cell: string; constraints?: Record<string, unknown> | undefined }

function isAsDescribed({ type, cell, constraints }: Cell): boolean {
  if (cell === '') return constraints?.['required'] !== true
  const allowed = constraints?.['enum']
  return CELL[type].test(cell) && (!Array.isArray(allowed) || allowed.includes(cell))
}

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
  const [first] = readFileSync(path.join(cache, 'figures', 'notes.jsonl'), 'utf8').split('\n')
  const notes = articleNotesSchema.parse(JSON.parse(first ?? ''))
  expect(notes).toMatchObject([[0, [{ agrees: false, row: { article: 'yb-1-2', value: 351 } }]]])
})

test('the same archive gives the same bytes', () => {
  const before = ['figures.csv', 'figures.jsonl', 'datapackage.json'].map(data)
  writeFigureData(cache, { site: 'https://example.org', base: '/archive/' })
  expect(['figures.csv', 'figures.jsonl', 'datapackage.json'].map(data)).toEqual(before)
})
