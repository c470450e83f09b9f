/** The search bench: exactness, bytes, time, size; Pagefind beside it on the same corpus. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import type { SearchDocument } from '../../src/search/document.ts'
import { toFilingDay } from '../../src/search/facets.ts'
import { toCorpus } from './corpus.ts'
import { measureBuild } from './measureBuild.ts'
import {
  measureCold,
  measurePagefindCold,
  openBrowser,
  openPage,
  writeHarness,
  type Cold,
} from './inBrowser.ts'
import { writePagefind } from './pagefindIndex.ts'
import { toQueries, type BenchQuery } from './queries.ts'
import { quantile, Tally, type Scores } from './scores.ts'
import { serveSlowly, type SlowServer } from './slowServer.ts'

export type SearchBenchOptions = {
  readonly articles: number
  readonly pagefind: boolean
  readonly perLength: number
  readonly cold: number
}
export type Row = Readonly<Record<string, string | number>>

/** Runs the whole bench and gives its figures by engine. */
export async function benchSearch(
  options: SearchBenchOptions,
  say: (line: string) => void,
): Promise<Record<string, Row>> {
  const root = mkdtempSync(path.join(tmpdir(), 'jianbao-bench-'))
  const server = await serveSlowly(root)
  const browser = await openBrowser()
  try {
    say(`corpus of ${options.articles} articles`)
    const built = await measureBuild(options.articles, root)
    const documents = toCorpus(options.articles).sort(inIndexOrder)
    const queries = toQueries(documents, { substring: options.perLength, other: options.perLength * 3 })
    say(`${queries.length} queries with their true answers`)
    await writeHarness(root)
    const rows: Record<string, Row> = {
      jianbao: { ...built, ...(await benchOurs(browser, server, documents, queries, options)) },
    }
    say(JSON.stringify(rows['jianbao']))
    if (options.pagefind) {
      say('the same with Pagefind')
      const seconds = await writePagefind(documents, root)
      rows['pagefind'] = {
        'build s': round(seconds),
        ...(await benchPagefind(browser, server, documents, queries, options)),
      }
    }
    return rows
  } finally {
    await browser.close()
    server.close()
    rmSync(root, { recursive: true, force: true })
  }
}

/** The order in which the index numbers documents (build.ts). */
function inIndexOrder(a: SearchDocument, b: SearchDocument): number {
  return (toFilingDay(b) ?? 0) - (toFilingDay(a) ?? 0) || (a.id < b.id ? -1 : 1)
}

async function benchOurs(
  browser: Browser,
  server: SlowServer,
  documents: readonly SearchDocument[],
  queries: readonly BenchQuery[],
  options: SearchBenchOptions,
): Promise<Row> {
  const numbers = new Map(documents.map((document, i) => [document.id, i]))
  const page = await openPage(browser, server, '')
  const tally = new Tally()
  const took: number[] = []
  for (const { query, truth, wanted } of queries) {
    const docs = await page.evaluate((text) => globalThis.jianbao.toSet(text), query)
    const { first } = await page.evaluate((text) => globalThis.jianbao.search(text), query)
    took.push((await page.evaluate((text) => globalThis.jianbao.search(text), query)).took)
    tally.add(truth, docs, numbers.get(first), wanted)
  }
  await page.context().close()
  const cold: Cold[] = []
  for (const { query } of spread(queries, options.cold)) cold.push(await measureCold(browser, server, query))
  return { ...toScoreRow(tally.scores()), ...toColdRow(cold), 'warm p95 ms': round(quantile(took, 0.95), 2) }
}

async function benchPagefind(
  browser: Browser,
  server: SlowServer,
  documents: readonly SearchDocument[],
  queries: readonly BenchQuery[],
  options: SearchBenchOptions,
): Promise<Row> {
  const numbers = new Map(documents.map((document, i) => [document.id, i]))
  const page = await openPage(browser, server, 'pagefind.html')
  const tally = new Tally()
  const waited: number[] = []
  // Pagefind loads a fragment for each hit it names; queries with thousands would take minutes each.
  for (const { query, truth, wanted } of queries.filter((query) => query.truth.length <= 200)) {
    const found = await page.evaluate((text) => globalThis.pagefindSearch(text), query)
    waited.push((await page.evaluate((text) => globalThis.pagefindSearch(text), query)).waited)
    const docs = found.ids.map((id) => numbers.get(id) ?? -1)
    tally.add(truth, docs, docs[0], wanted)
  }
  await page.context().close()
  const cold: Cold[] = []
  for (const { query } of spread(queries, options.cold))
    cold.push(await measurePagefindCold(browser, server, query))
  return {
    ...toScoreRow(tally.scores()),
    ...toColdRow(cold),
    'warm p95 ms': round(quantile(waited, 0.95), 2),
  }
}

/** So many queries, evenly from all kinds. */
function spread(queries: readonly BenchQuery[], count: number): BenchQuery[] {
  const step = Math.max(1, Math.floor(queries.length / count))
  return queries.filter((_, i) => i % step === 0)
}

function toScoreRow({ queries, recall, precision, top1 }: Scores): Row {
  return { queries, recall, precision, 'top-1': top1 }
}

function toColdRow(cold: readonly Cold[]): Row {
  const kilobytes = cold.map(({ bytes }) => bytes / 1000)
  const times = cold.map(({ milliseconds }) => milliseconds)
  return {
    'cold queries': cold.length,
    'cold kB median': round(quantile(kilobytes, 0.5)),
    'cold kB max': round(Math.max(...kilobytes)),
    'cold requests median': quantile(
      cold.map(({ requests }) => requests),
      0.5,
    ),
    'cold ms median': round(quantile(times, 0.5)),
    'cold ms max': round(Math.max(...times)),
  }
}

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
