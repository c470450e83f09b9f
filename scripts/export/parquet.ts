/** An archive's tables as Parquet, which Spark, Trino, pandas and DuckDB read; written by DuckDB. */
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { UsageError } from '../command.ts'
import { TABLES, writeTables, type Table } from './tables.ts'

/** Writes `articles.parquet`, `figures.parquet` and `entities.parquet` into the folder; a table without rows has no file. */
export async function writeParquet(archive: string, folder: string): Promise<Record<Table, number>> {
  const { DuckDBInstance } = await loadDuckDb()
  const lines = mkdtempSync(path.join(folder, '.lines-'))
  const instance = await DuckDBInstance.create(':memory:')
  const database = await instance.connect()
  try {
    const rows = writeTables(archive, lines)
    for (const table of TABLES.filter((name) => rows[name] > 0)) {
      // Every line is looked at for its type, so that a column is what all of its values are.
      const from = `read_json('${quoted(path.join(lines, `${table}.jsonl`))}', format = 'newline_delimited', sample_size = -1, maximum_object_size = 100000000)`
      const to = quoted(path.join(folder, `${table}.parquet`))
      await database.run(`COPY (SELECT * FROM ${from}) TO '${to}' (FORMAT parquet, COMPRESSION zstd)`)
    }
    return rows
  } finally {
    database.closeSync()
    instance.closeSync()
    rmSync(lines, { recursive: true, force: true })
  }
}

const quoted = (text: string): string => text.replaceAll("'", "''")

/** Some 70 MB that only this export needs: not among the packages the program installs. */
async function loadDuckDb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api')
  } catch {
    throw new UsageError('Parquet is written by DuckDB: npm install @duckdb/node-api, then once more')
  }
}
