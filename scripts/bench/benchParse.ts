/**
 * How fast pages are read: time by length of one file, and throughput on one core and with a worker a core.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseFiles, parseOne, type ParseTask } from '../parseFiles.ts'
import type { Tools } from '../../src/entries/toPages.ts'
import { makeTools } from '../tools.ts'
import type { Row } from './rows.ts'

const RAW = 'content/raw'
const LENGTHS = [10_000, 100_000, 1_000_000]
const MEGABYTE = 1e6

/** Rows by what was measured: `{ '10000 characters': { s: '0.2' }, 'one core': { 'MB/s': '0.15' }, … }`. */
export async function benchParse(copies: number): Promise<Record<string, Row>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jianbao-bench-'))
  try {
    const tools = makeTools()
    const texts = readdirSync(RAW).map((name) => readFileSync(path.join(RAW, name)))
    const utf8 = texts.map((bytes) => bytes.toString('utf8')).filter((text) => !text.includes('\ufffd'))
    timeOf(utf8.join('\n'), 20_000, folder, tools) // The first reading loads the dictionary.
    const rows: Record<string, Row> = {}
    for (const length of LENGTHS)
      rows[`${length} characters`] = timeOf(utf8.join('\n'), length, folder, tools)
    const tasks = writeCopies(texts, copies, folder)
    rows['one core'] = toThroughput(tasks, () => tasks.forEach((task) => parseOne(task, tools)))
    const start = performance.now()
    await parseFiles(tasks, () => {})
    rows['a worker a core'] = toRow(tasks, performance.now() - start)
    return rows
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function timeOf(text: string, length: number, folder: string, tools: Tools): Row {
  const file = path.join(folder, `${length}.txt`)
  writeFileSync(file, text.repeat(Math.ceil(length / text.length)).slice(0, length))
  const start = performance.now()
  parseOne({ file, corrections: [] }, tools)
  const seconds = (performance.now() - start) / 1000
  return { s: seconds.toFixed(2), 'µs a character': ((seconds * 1e6) / length).toFixed(1) }
}

function writeCopies(texts: readonly Buffer[], copies: number, folder: string): ParseTask[] {
  return texts.flatMap((bytes, i) =>
    Array.from({ length: copies }, (_, k) => {
      const file = path.join(folder, `copy-${i}-${k}.txt`)
      writeFileSync(file, bytes)
      return { file, corrections: [] }
    }),
  )
}

function toThroughput(tasks: readonly ParseTask[], parse: () => void): Row {
  const start = performance.now()
  parse()
  return toRow(tasks, performance.now() - start)
}

function toRow(tasks: readonly ParseTask[], milliseconds: number): Row {
  const bytes = tasks.reduce((sum, { file }) => sum + readFileSync(file).length, 0)
  return {
    files: String(tasks.length),
    s: (milliseconds / 1000).toFixed(1),
    'MB/s': (bytes / MEGABYTE / (milliseconds / 1000)).toFixed(3),
  }
}
