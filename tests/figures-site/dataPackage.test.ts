import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { writeFigureData } from '../../scripts/figureData.ts'
import { readEntry } from '../../src/markdown/entry.ts'
import { temporaryFolder } from '../temporaryFolder.ts'
import { writeThreeArticles } from './threeArticles.ts'

const cache = temporaryFolder('figure-data')
writeThreeArticles(cache)
writeFigureData(cache, { site: 'https://example.org', base: '/archive/' })

const bytes = (name: string): Buffer => readFileSync(path.join(cache, 'figures', 'public', 'data', name))
const data = (name: string): string => String(name.endsWith('.gz') ? gunzipSync(bytes(name)) : bytes(name))
const lines = (name: string): unknown[] =>
  data(name)
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(cache, 'figures', name), 'utf8'))
const readCsv = (text: string): { data: Record<string, string>[]; errors: unknown[] } =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
const packageSchema = z.looseObject({
  resources: z.array(
    z.looseObject({ path: z.string(), profile: z.string(), bytes: z.int(), hash: z.string() }),
  ),
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

describe('the descriptions for machines', () => {
  test('datapackage.json is a Frictionless tabular data package', () => {
    const schema = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync('tests/fixtures/frictionless/tabular-data-package.json', 'utf8')))
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
    const { resources, ...described } = packageSchema.parse(json('public/data/datapackage.json'))
    const tables = resources.filter(({ profile }) => profile === 'tabular-data-resource')
    expect(tables).toHaveLength(1)
    const valid = ajv.validate(schema, { ...described, profile: 'tabular-data-package', resources: tables })
    expect(ajv.errors).toBeNull()
    expect(valid).toBe(true)
    expect(
      ajv.validate(schema, { profile: 'tabular-data-package', resources: [{ path: 'figures.csv.gz' }] }),
    ).toBe(false)
  })

  test('datapackage.json names every file with its size and hash, but for itself and the bundles of issues', () => {
    const { resources } = packageSchema.parse(json('public/data/datapackage.json'))
    const folder = path.join(cache, 'figures', 'public', 'data')
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .filter((name) => name !== 'datapackage.json' && !name.startsWith('issues'))
    expect(resources.map((resource) => resource.path)).toEqual(names.sort())
    for (const resource of resources) {
      const bytes = readFileSync(path.join(folder, resource.path))
      expect(resource.bytes).toBe(bytes.length)
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
    }
  })

  test('each line of articles.jsonl.gz is as the published JSON Schema says, with its text', () => {
    const ajv = new Ajv2020({ allErrors: true })
    addFormats.default(ajv)
    const validate = ajv.compile(
      z.record(z.string(), z.unknown()).parse(json('public/data/article.schema.json')),
    )
    const rows = data('articles.jsonl.gz').trim().split('\n')
    expect(rows).toHaveLength(3)
    for (const row of rows) expect(validate(JSON.parse(row)) || validate.errors).toBe(true)
    expect(data('articles.ris').match(/^TY {2}- NEWS$/gmu)).toHaveLength(3)
    expect(data('articles.bib').match(/^@article\{/gmu)).toHaveLength(3)
  })

  test('an issue has its articles in one file, each as in its line', () => {
    expect(json('public/data/issues/yb-1.json')).toEqual({
      issue: 'yb-1',
      articles: lines('articles.jsonl.gz'),
    })
  })

  test('tar finds every article as Markdown, as its entry is', () => {
    const folder = temporaryFolder('untarred')
    execFileSync('tar', ['-xzf', path.join(cache, 'figures/public/data/articles.tar.gz'), '-C', folder])
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    )
    expect(names.sort()).toEqual(['yb-1-1', 'yb-1-2', 'yb-1-3'].map((id) => path.join('yb-1', `${id}.md`)))
    const article = readEntry(readFileSync(path.join(folder, 'yb-1', 'yb-1-1.md'), 'utf8'))
    expect(article.figures).toHaveLength(3)
  })

  test('each line of figures.jsonl.gz is as the published JSON Schema says', () => {
    const ajv = new Ajv2020({ allErrors: true })
    addFormats.default(ajv)
    const validate = ajv.compile(
      z.record(z.string(), z.unknown()).parse(json('public/data/figure.schema.json')),
    )
    for (const line of lines('figures.jsonl.gz'))
      expect(validate(line), JSON.stringify(validate.errors)).toBe(true)
    expect(
      validate({
        ...z.record(z.string(), z.unknown()).parse(lines('figures.jsonl.gz')[0]),
        status: 'perhaps',
      }),
    ).toBe(false)
  })

  test('the CSV, read by its own Table Schema, has fields, types and values as described', () => {
    const field = z.object({
      name: z.string(),
      type: z.enum(['string', 'number', 'integer', 'date']),
      constraints: z.record(z.string(), z.unknown()).optional(),
    })
    const resource = z.object({ path: z.string(), schema: z.object({ fields: z.array(field) }) })
    const { resources } = z
      .object({ resources: z.array(z.looseObject({ path: z.string() })) })
      .parse(json('public/data/datapackage.json'))
    const tables = resources
      .filter(({ path: name }) => /\.csv(?:\.gz)?$/u.test(name))
      .map((one) => resource.parse(one))
    expect(tables).toHaveLength(1)
    for (const { path: name, schema } of tables) {
      const text = data(name).replace(/^\uFEFF/u, '')
      expect(Papa.parse(text).data[0]).toEqual(schema.fields.map((one) => one.name))
      const cells = readCsv(text).data.flatMap((row) =>
        schema.fields.map((one) => ({ ...one, cell: row[one.name] ?? '' })),
      )
      expect(cells.filter((one) => !isAsDescribed(one))).toEqual([])
    }
  })
})
