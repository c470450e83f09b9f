import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { writeParquet } from '../../scripts/export/parquet.ts'
import { TABLES, writeTables } from '../../scripts/export/tables.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('parquet')
const instance = await DuckDBInstance.create(':memory:')
const database = await instance.connect()

/** A table that is typed has a place for every field: what is absent and what is null are one. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const held = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined)
  return Object.fromEntries(held.map(([key, inner]) => [key, withoutNulls(inner)]))
}

async function readBack(table: string): Promise<unknown[]> {
  const file = path.join(root, `${table}.parquet`)
  const reader = await database.runAndReadAll(`SELECT to_json(t)::VARCHAR FROM read_parquet('${file}') AS t`)
  return reader.getRows().map(([row]) => withoutNulls(JSON.parse(String(row))))
}

test('tables written as Parquet are read back as the entries they were', async () => {
  const rows = await writeParquet('content', root)
  expect(writeTables('content', root)).toEqual(rows)
  for (const table of TABLES) {
    const lines = readFileSync(path.join(root, `${table}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(rows[table])
    expect(rows[table]).toBeGreaterThan(100)
    expect(await readBack(table)).toEqual(lines.map((line) => withoutNulls(JSON.parse(line))))
  }
})

test('a question over all of them is one of SQL', async () => {
  const file = (table: string): string => path.join(root, `${table}.parquet`)
  const reader = await database.runAndReadAll(
    `SELECT count(*) FROM '${file('figures')}' f JOIN '${file('articles')}' a ON f.article = a.id WHERE f.unit = '亿元'`,
  )
  expect(Number(reader.getRows()[0]?.[0])).toBeGreaterThan(50)
})
